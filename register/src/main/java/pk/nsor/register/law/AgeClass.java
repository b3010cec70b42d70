package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** What is known of the convict's age at the time of the offence. */
public enum AgeClass {
    ADULT("adult", Text.of("adult", "بالغ")),
    /** Nothing is said; taken for an adult. */
    NOT_STATED("not-stated", Text.of("not stated", "درج نہیں")),
    JUVENILE("juvenile", Text.of("under eighteen", "اٹھارہ سال سے کم")),
    MINORITY_UNDECIDED(
            "minority-undecided",
            Text.of("minority pleaded, undecided", "نابالغی کا عذر، فیصلہ نہیں ہوا"));

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
