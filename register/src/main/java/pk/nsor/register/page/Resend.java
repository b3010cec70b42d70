package pk.nsor.register.page;

import java.util.List;

/**
 * A form that was answered with errors, to be sent once more in the other language, so that nothing
 * typed is lost by changing it.
 *
 * <p>It goes to the address that is open, which is the one that answered.
 *
 * @param fields as they were sent
 */
public record Resend(List<Field> fields) {
    /** Name of the hidden field that asks for the language; no form has one of that name. */
    public static final String LANGUAGE = "_language";

    public Resend {
        fields = List.copyOf(fields);
    }

    /** One field, repeated where it was sent more than once. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[masked]";
        }
    }

    @Override
    public String toString() {
        return "Resend[masked]";
    }
}
