package pk.nsor.register.audit;

import java.util.Optional;
import pk.nsor.register.kernel.Text;

/** How an act ended. */
public enum Outcome {
    DONE("done", Text.of("done", "مکمل")),
    REFUSED("refused", Text.of("refused", "انکار")),
    FAILED("failed", Text.of("failed", "ناکام"));

    private final String code;
    private final Text text;

    Outcome(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    public static Optional<Outcome> find(String code) {
        for (Outcome o : values()) {
            if (o.code.equals(code)) {
                return Optional.of(o);
            }
        }
        return Optional.empty();
    }
}
