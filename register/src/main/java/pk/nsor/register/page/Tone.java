package pk.nsor.register.page;

/** Colour of a state, always beside a shape and a word: the {@code data-s} attribute. */
public enum Tone {
    /** Late or wrong, and nothing else. */
    LATE("late"),
    /** Due within a day, a warning, or in part. */
    SOON("soon"),
    /** Done or in time. */
    OK("ok"),
    /** With others, or of no bearing. */
    WAIT("wait"),
    /** An assumption, and only that. */
    DOUBT("doubt");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
