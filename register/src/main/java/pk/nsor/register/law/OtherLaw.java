package pk.nsor.register.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * A law that convictions cite, with the names under which courts write it.
 *
 * @param kind whether its sections are in the offence list, outside it, or procedure
 * @param lastSection highest section number; a higher one cannot be read
 * @param aliases names as written, words apart by one space, capitals of no meaning
 */
public record OtherLaw(
        StatuteCode code,
        Kind kind,
        int lastSection,
        Text title,
        List<String> aliases,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        String citation,
        Basis basis) {
    /** What a citation of the law means. */
    public enum Kind {
        /** Its sections stand in the offence list. */
        OFFENCES(
                "offences",
                Text.of(
                        "its sections stand in the list of offences",
                        "دفعات فہرستِ جرائم میں درج")),
        /** Outside every list. */
        OTHER("other", Text.of("outside every list", "ہر فہرست سے باہر")),
        /** Procedure or evidence: no offence. */
        PROCEDURE(
                "procedure",
                Text.of("procedure or evidence, no offence", "ضابطہ یا شہادت، جرم نہیں"));

        private final String code;

        private final Text text;

        Kind(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        /** The word in the list. */
        public String code() {
            return code;
        }

        /** The word in the list, for people. */
        public Text text() {
            return text;
        }
    }

    public OtherLaw {
        aliases = List.copyOf(aliases);
        if (lastSection < 1 || lastSection > 999) {
            throw new IllegalArgumentException("not a section number");
        }
    }
}
