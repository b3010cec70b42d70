package pk.nsor.register.person;

import java.util.Objects;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * One address with its period and source.
 *
 * @param written house, street, village as written, at most 500 characters
 * @param tehsil as written; empty when it is chosen from the list or not known
 * @param district code of the revenue district; empty when it is outside Pakistan or not known
 * @param station police station as written; empty when it is chosen from the list or not known
 * @param from since when, as far as known
 * @param to until when; empty while it lasts or when not known
 * @param tehsilCode code of the tehsil on the list; empty when it is written or not known
 * @param stationCode code of the station on the list; empty when it is written or not known
 * @param verifiedBy who verified it, as written, at most 100 characters; empty when nobody did
 */
public record Address(
        Kind kind,
        String written,
        String tehsil,
        String district,
        String station,
        Optional<PartialDate> from,
        Optional<PartialDate> to,
        FactSource source,
        String tehsilCode,
        String stationCode,
        String verifiedBy) {
    /** Longest address kept, in characters. */
    public static final int MAX_CHARS = 500;

    /** Longest name of who verified it, in characters. */
    public static final int MAX_VERIFIED_BY_CHARS = 100;

    public Address {
        // Addresses sealed before these were kept have none of them.
        tehsilCode = Objects.requireNonNullElse(tehsilCode, "");
        stationCode = Objects.requireNonNullElse(stationCode, "");
        verifiedBy = Objects.requireNonNullElse(verifiedBy, "");
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
