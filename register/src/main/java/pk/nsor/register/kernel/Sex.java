package pk.nsor.register.kernel;

/** Sex as on the identity document, or that it is not known. */
public enum Sex {
    MALE("m", Text.of("male", "مرد")),
    FEMALE("f", Text.of("female", "عورت")),
    X("x", Text.of("X", "ایکس (X)")),
    NOT_KNOWN("", Text.of("not known", "معلوم نہیں"));

    private final String code;
    private final Text text;

    Sex(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    /** {@code m}, {@code f}, {@code x}, or empty where it is not known. */
    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** Not known unless the code is one of the three. */
    public static Sex of(String code) {
        for (Sex s : values()) {
            if (s.code.equals(code)) {
                return s;
            }
        }
        return NOT_KNOWN;
    }
}
