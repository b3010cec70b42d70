package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/**
 * How final the conviction is, as known to the office. Whether the window is still open is counted
 * from the judgment (Act XXX of 2021, s. 18(3)), not asked.
 */
public enum AppealStanding {
    NONE_KNOWN("none-known", Text.of("no appeal is known", "کوئی اپیل معلوم نہیں")),
    UNDER_APPEAL("under-appeal", Text.of("an appeal is pending", "اپیل زیرِ سماعت ہے")),
    FINAL("final", Text.of("final: the appeals are decided", "حتمی: اپیلوں کا فیصلہ ہو چکا")),
    NOT_KNOWN("not-known", Text.of("not known", "معلوم نہیں"));

    private final String code;
    private final Text text;

    AppealStanding(String code, Text text) {
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
