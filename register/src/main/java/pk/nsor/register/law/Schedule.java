package pk.nsor.register.law;

/** Schedule of the Anti-Rape (Investigation and Trial) Act 2021 in which an offence stands. */
public enum Schedule {
    NONE("none"),
    I("I"),
    II("II"),
    /** Both, as a conditional entry of each. */
    I_II("I_II");

    private final String code;

    Schedule(String code) {
        this.code = code;
    }

    /** The word in the list. */
    public String code() {
        return code;
    }
}
