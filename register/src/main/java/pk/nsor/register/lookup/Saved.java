package pk.nsor.register.lookup;

import pk.nsor.register.page.FieldErrors;

/** What became of saving a part of a draft. */
public sealed interface Saved {
    /**
     * Kept as typed, whatever there is to say about it.
     *
     * @param number number of the suspect, 0 for the case
     */
    record Kept(int number, FieldErrors errors) implements Saved {}

    /** Somebody else saved the draft since this form was opened; nothing was overwritten. */
    record Stale(int version) implements Saved {}

    /** A field is longer than 10,000 characters. */
    record TooLong() implements Saved {}

    /** Ten suspects are there already. */
    record TooMany() implements Saved {}

    /** It is no draft any more. */
    record Closed() implements Saved {}
}
