package pk.nsor.register.lookup;

/** What the Bureau's officer decides about one suspect. */
public enum SuspectOutcome {
    /** One entry is this person. */
    MATCH("match"),
    /** No matching record found in the register as of a time; never “no record exists”. */
    NO_MATCH("no_match"),
    /** Cannot tell: the prosecutor is asked for one more fact. */
    ASK("ask");

    private final String code;

    SuspectOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    static SuspectOutcome of(String code) {
        for (SuspectOutcome o : values()) {
            if (o.code.equals(code)) {
                return o;
            }
        }
        throw new IllegalArgumentException("unknown outcome");
    }
}
