package pk.nsor.register.kernel;

/** What a rule, clock or list value rests on; pages show it beside the value. */
public enum Basis {
    LAW("law", Text.of("law", "قانون")),
    POLICY("policy", Text.of("policy", "پالیسی")),
    ASSUMPTION("assumption", Text.of("assumption", "مفروضہ"));

    private final String code;
    private final Text text;

    Basis(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    public static Basis of(String code) {
        for (Basis b : values()) {
            if (b.code.equals(code)) {
                return b;
            }
        }
        throw new IllegalArgumentException("unknown basis");
    }
}
