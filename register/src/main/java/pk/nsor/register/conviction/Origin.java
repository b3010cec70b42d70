package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** How a return came in. */
public enum Origin {
    PROSECUTION(
            "prosecution", Text.of("entered by the prosecution office", "دفتر استغاثہ نے درج کیا")),
    PAPER("paper", Text.of("keyed by the Bureau from paper", "بیورو نے کاغذی گوشوارے سے درج کیا"));

    private final String code;
    private final Text text;

    Origin(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    static Origin of(String code) {
        return PROSECUTION.code.equals(code) ? PROSECUTION : PAPER;
    }
}
