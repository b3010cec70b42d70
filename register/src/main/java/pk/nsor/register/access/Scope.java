package pk.nsor.register.access;

/** How far a grant reaches. */
public enum Scope {
    /** Not at all. */
    NONE,
    /** Only what belongs to the caller's own office. */
    OWN,
    /** Whatever office it belongs to. */
    ANY
}
