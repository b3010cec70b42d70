package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** The four answers to "does this conviction belong on the register?", the strongest first. */
public enum Outcome {
    ELIGIBLE_2H("eligible_2h", Text.of("Eligible under s. 2(h)", "دفعہ 2(h) کے تحت قابلِ اندراج")),
    ELIGIBLE_S24_ONLY(
            "eligible_s24_only",
            Text.of(
                    "Eligible under the Explanation to s. 24 only",
                    "صرف دفعہ 24 کی توضیح کے تحت قابلِ اندراج")),
    NEEDS_LEGAL_OPINION(
            "needs_legal_opinion", Text.of("Needs a legal opinion", "قانونی رائے درکار ہے")),
    NOT_ELIGIBLE("not_eligible", Text.of("Not eligible", "قابلِ اندراج نہیں"));

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

    public boolean eligible() {
        return this == ELIGIBLE_2H || this == ELIGIBLE_S24_ONLY;
    }

    /** The stronger of two: one clear count decides. */
    public Outcome or(Outcome other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /** A doubt takes the eligible to an opinion and lifts nothing. */
    public Outcome doubted() {
        return eligible() ? NEEDS_LEGAL_OPINION : this;
    }

    /** Reads {@link #code()} back. */
    public static java.util.Optional<Outcome> ofCode(String code) {
        return java.util.Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
