package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** What one step does to the outcome. */
public enum Effect {
    NONE(Text.of("no bearing", "کوئی اثر نہیں")),
    ELIGIBLE_2H(Text.of("eligible under s. 2(h)", "دفعہ 2(h) کے تحت قابلِ اندراج")),
    ELIGIBLE_S24(Text.of("eligible under s. 24", "دفعہ 24 کے تحت قابلِ اندراج")),
    TO_OPINION(Text.of("to legal opinion", "قانونی رائے کے لیے")),
    NOT_ELIGIBLE(Text.of("not eligible", "قابلِ اندراج نہیں"));

    private final Text text;

    Effect(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    static Effect of(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE_2H -> ELIGIBLE_2H;
            case ELIGIBLE_S24_ONLY -> ELIGIBLE_S24;
            case NEEDS_LEGAL_OPINION -> TO_OPINION;
            case NOT_ELIGIBLE -> NOT_ELIGIBLE;
        };
    }
}
