package pk.nsor.register.person;

import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * One address with its period and source.
 *
 * @param written house, street, village as written, at most 500 characters
 * @param tehsil as chosen or written; empty when not known
 * @param district code of the revenue district; empty when it is outside Pakistan or not known
 * @param station police station as chosen or written; empty when not known
 * @param from since when, as far as known
 * @param to until when; empty while it lasts or when not known
 */
public record Address(
        Kind kind,
        String written,
        String tehsil,
        String district,
        String station,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        FactSource source) {
    /** Longest address kept, in characters. */
    public static final int MAX_CHARS = 500;

    public Address {
        if (written.isBlank() || written.length() > MAX_CHARS) {
            throw new IllegalArgumentException("an address has 1 to 500 characters");
        }
    }

    /** Which address it is. */
    public enum Kind {
        PERMANENT("permanent", Text.of("permanent", "مستقل")),
        PRESENT("present", Text.of("present", "موجودہ")),
        FORMER("former", Text.of("former", "سابقہ"));

        private final String code;
        private final Text text;

        Kind(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public Text text() {
            return text;
        }
    }

    @Override
    public String toString() {
        return "Address[masked]";
    }
}
