package pk.nsor.names;

/** Sex as an identity document states it. */
public enum Sex {
    MALE,
    FEMALE,
    /** Khawaja sira, marked X. */
    X
}
