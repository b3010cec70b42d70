package pk.nsor.names;

/** What two persons are compared by. */
public enum Aspect {
    NAME,
    PARENT,
    BIRTH,
    CNIC,
    DISTRICT,
    SEX
}
