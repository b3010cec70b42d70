package pk.nsor.register.law;

/** What the section itself says about its victim, so that the return need not. */
public enum Settles {
    /** Says nothing. */
    NONE("none"),
    CHILD("child"),
    WOMAN("woman"),
    /** A woman or child, unless the return says an adult man or a transgender person. */
    WOMAN_UNLESS_STATED("woman_unless_stated");

    private final String code;

    Settles(String code) {
        this.code = code;
    }

    /** The word in the list. */
    public String code() {
        return code;
    }
}
