package pk.nsor.names;

/** How the second person of a written name relates to the first: s/o, d/o, w/o. */
public enum Relation {
    /** No second person is written. */
    NONE,
    /** Son of: s/o, ولد, bin. */
    SON,
    /** Daughter of: d/o, بنت. */
    DAUGHTER,
    /** Wife or widow of: w/o, زوجہ, بیوہ. */
    WIFE,
    /** In the care of, or of a kin that is not said. */
    OTHER
}
