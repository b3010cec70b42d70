package pk.nsor.register.reference;

import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;

/**
 * A public prison; it is an office too, under the same code.
 *
 * @param parent office of the province's Inspector General of Prisons
 * @param district code of the revenue district it stands in
 * @param confirmed whether name and present use were found in a public page
 */
public record Prison(
        String code,
        ListName name,
        Kind kind,
        OfficeId parent,
        String district,
        boolean confirmed,
        Period period,
        Source source)
        implements Listed {

    /** Class of prison. */
    public enum Kind implements Coded {
        CENTRAL("central", Text.of("central", "مرکزی")),
        DISTRICT("district", Text.of("district", "ضلعی")),
        HIGH_SECURITY("high_security", Text.of("high security", "ہائی سکیورٹی")),
        WOMEN("women", Text.of("for women", "برائے خواتین")),
        JUVENILE("juvenile", Text.of("for young offenders", "برائے نوعمر")),
        SUB("sub", Text.of("sub jail", "سب جیل"));

        private final String code;
        private final Text text;

        Kind(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Text text() {
            return text;
        }
    }

    public OfficeId office() {
        return new OfficeId(code);
    }
}
