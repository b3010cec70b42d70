package pk.nsor.register.person;

import pk.nsor.register.kernel.Text;

/** Where a personal fact is from. */
public enum FactSource {
    JUDGMENT("judgment", Text.of("stated in the judgment", "فیصلے میں درج")),
    IDENTITY_PAPER("paper", Text.of("CNIC or B-form", "شناختی کارڈ یا ب فارم")),
    POLICE_FILE("police-file", Text.of("police file", "مثلِ پولیس")),
    MEDICAL("medical", Text.of("medical estimate", "طبی تخمینہ")),
    SAID("said", Text.of("said by the person", "خود بیان کردہ"));

    private final String code;
    private final Text text;

    FactSource(String code, Text text) {
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
