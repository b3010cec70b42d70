package pk.nsor.names;

/** What to do with two persons. Never "the same": that is for officers to say. */
public enum Verdict {
    /** Do not propose. */
    UNLIKELY,
    /** Show to an officer as a candidate. */
    SHOW,
    /** Show first: more than the name speaks for it. */
    VERY_LIKELY
}
