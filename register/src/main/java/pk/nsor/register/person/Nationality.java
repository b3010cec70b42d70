package pk.nsor.register.person;

import pk.nsor.register.kernel.Text;

/** Nationality as recorded; the country of another one is written beside it. */
public enum Nationality {
    PAKISTANI("pakistani", Text.of("Pakistani", "پاکستانی")),
    AFGHAN("afghan", Text.of("Afghan", "افغان")),
    OTHER("other", Text.of("another nationality", "کوئی اور قومیت")),
    STATELESS("stateless", Text.of("of no nationality", "کسی ملک کا شہری نہیں"));

    private final String code;
    private final Text text;

    Nationality(String code, Text text) {
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
