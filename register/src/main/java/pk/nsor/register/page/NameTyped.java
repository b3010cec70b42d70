package pk.nsor.register.page;

import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;

/** A name as typed in both scripts, kept whatever it is. */
public record NameTyped(String urdu, String roman) {
    public static final NameTyped EMPTY = new NameTyped("", "");

    /** Says so at a field where one of the two is longer than what is kept. */
    public FieldErrors tooLong(FieldErrors errors, String field) {
        return urdu.length() <= PersonName.MAX_CHARS && roman.length() <= PersonName.MAX_CHARS
                ? errors
                : errors.and(
                        field,
                        Text.of(
                                "A name has at most 200 characters.",
                                "نام زیادہ سے زیادہ 200 حروف کا ہو۔"));
    }

    @Override
    public String toString() {
        return "NameTyped[masked]";
    }
}
