package pk.nsor.register.lookup;

import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Text;

/** For what an answer may be used; the Rules know these two and no other. */
public enum LookupPurpose {
    INVESTIGATION("investigation", Purpose.Kind.INVESTIGATION),
    PROSECUTION("prosecution", Purpose.Kind.PROSECUTION);

    private final String code;
    private final Purpose.Kind kind;

    LookupPurpose(String code, Purpose.Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return kind.text();
    }

    /** The purpose that goes into the evidence of the readers' acts. */
    public Purpose of(LookupReference reference) {
        return Purpose.of(kind, reference.value());
    }

    /** Empty where nothing is chosen yet. */
    public static java.util.Optional<LookupPurpose> of(String code) {
        for (LookupPurpose p : values()) {
            if (p.code.equals(code)) {
                return java.util.Optional.of(p);
            }
        }
        return java.util.Optional.empty();
    }
}
