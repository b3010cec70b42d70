package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** Whether the person was an adult at the time of the offence, by the judgment. */
public enum AgeClass {
    ADULT("adult", Text.of("adult", "بالغ")),
    JUVENILE("juvenile", Text.of("juvenile (under 18)", "نابالغ (18 سال سے کم)")),
    MINORITY_PLEADED(
            "minority-pleaded",
            Text.of("minority pleaded and not decided", "نابالغی کا عذر، فیصلہ نہیں ہوا")),
    NOT_STATED("not-stated", Text.of("not stated in the judgment", "فیصلے میں درج نہیں"));

    private final String code;
    private final Text text;

    AgeClass(String code, Text text) {
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
