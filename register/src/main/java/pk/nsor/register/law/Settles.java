package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** What the section itself says about its victim, so that the return need not. */
public enum Settles {
    /** Says nothing. */
    NONE("none", Text.of("not settled", "متعین نہیں")),
    CHILD("child", Text.of("a child", "بچہ")),
    WOMAN("woman", Text.of("a woman", "خاتون")),
    /** A woman or child, unless the return says an adult man or a transgender person. */
    WOMAN_UNLESS_STATED(
            "woman_unless_stated",
            Text.of(
                    "a woman or child, unless stated otherwise",
                    "خاتون یا بچہ، جب تک کچھ اور درج نہ ہو"));

    private final String code;

    private final Text text;

    Settles(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    /** The word in the list. */
    public String code() {
        return code;
    }

    /** The word in the list, for people. */
    public Text text() {
        return text;
    }
}
