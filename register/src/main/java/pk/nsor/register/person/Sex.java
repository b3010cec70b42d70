package pk.nsor.register.person;

import pk.nsor.register.kernel.Text;

/** Sex as on the identity document; X is issued to transgender persons. */
public enum Sex {
    M("m", Text.of("Male", "مرد")),
    F("f", Text.of("Female", "عورت")),
    X("x", Text.of("X", "ایکس (X)"));

    private final String code;
    private final Text text;

    Sex(String code, Text text) {
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
