package pk.nsor.register.demo;

import java.util.List;

/**
 * A word in both scripts.
 *
 * @param romans its spellings in Roman script, the commonest first
 * @param spellings the same, to be drawn from
 * @param weight how common the word is beside others of its kind
 */
record Word(String urdu, List<Spelling> romans, Weighed<Spelling> spellings, int weight) {
    /** A spelling and how often it is met. */
    record Spelling(String roman, int weight) {}

    Word(String urdu, List<Spelling> romans, int weight) {
        this(urdu, List.copyOf(romans), Weighed.of(romans, Spelling::weight), weight);
    }

    /** A spelling as often as it is met. */
    String roman(Chance chance) {
        return chance.weighed(spellings).roman();
    }
}
