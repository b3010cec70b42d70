package pk.nsor.register.confirmation;

import pk.nsor.register.kernel.Text;

/** What needs two officers. */
public enum ActKind {
    VERIFICATION("verification", Text.of("Verify a conviction return", "گوشوارۂ سزایابی کی تصدیق")),
    LEGAL_OPINION("legal-opinion", Text.of("Decide a legal opinion", "قانونی رائے کا فیصلہ")),
    SEALED_RETURN("sealed-return", Text.of("Decide a sealed return", "سربمہر گوشوارے کا فیصلہ")),
    WITHHOLDING("withholding", Text.of("Confirm or lift a withholding", "معطلی کی توثیق یا خاتمہ")),
    LOOKUP_ANSWER("lookup-answer", Text.of("Confirm an answer", "جواب کی توثیق")),
    IDENTITY("identity", Text.of("Rule on two entries", "دو اندراجات پر فیصلہ"));

    private final String code;
    private final Text text;

    ActKind(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    static ActKind of(String code) {
        for (ActKind k : values()) {
            if (k.code.equals(code)) {
                return k;
            }
        }
        throw new IllegalArgumentException("unknown kind of act");
    }
}
