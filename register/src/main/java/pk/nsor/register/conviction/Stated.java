package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** What the judgment says about a yes-or-no matter. */
public enum Stated {
    YES("yes", Text.of("yes", "ہاں")),
    NO("no", Text.of("no", "نہیں")),
    NOT_STATED("not-stated", Text.of("not stated in the judgment", "فیصلے میں درج نہیں"));

    private final String code;
    private final Text text;

    Stated(String code, Text text) {
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
