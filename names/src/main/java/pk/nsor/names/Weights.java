package pk.nsor.names;

/**
 * The numbers of the scorer, in nats. One set serves every measure.
 *
 * <p>Agreement is weighed after Fellegi and Sunter (1969) with term frequencies: the logarithm of
 * how often one person's papers agree so, over how often two persons' papers do. The second comes
 * from {@code word-frequencies.tsv}; the first, and the penalties, were set on development pairs as
 * the README tells.
 */
public final class Weights {

    /** From here on a pair is shown. */
    public static final double SHOW = 3.0;

    /** From here on a pair is very likely, if something beyond the name agrees. */
    public static final double VERY_LIKELY = 18.0;

    /** What must come from other facts than the name for a pair to be very likely. */
    public static final double VERY_LIKELY_BEYOND_NAME = 4.0;

    /** Names alone never say more than this. */
    static final double NAME_MOST = 16.0;

    static final double NAME_LEAST = -25.0;
    static final double PARENT_MOST = 10.0;
    static final double EXCHANGED = -3.0;
    static final double OTHER_KIN_LEAST = -0.5;
    static final double ONE_SIDE_KIN = -0.4;
    static final double PARENT_LEAST = -8.0;

    /** One rare word never says more than this: relatives and neighbours share rare words. */
    static final double WORD_MOST = 6.5;

    static final double SAME_WORD = -0.2;
    static final double SAME_SOUND = -0.8;
    static final double LIKE_SOUND = -2.5;
    static final double VOWEL_STEP = -1.5;
    static final double OTHER_WORD_SAME_SOUND = -2.5;
    static final double OTHER_WORD_FACTOR = 0.35;
    static final double NEAR_SPELLING = -3.0;
    static final double NEAR_FACTOR = 0.6;
    static final double INITIAL = 0.6;
    static final double INITIAL_OF_MUHAMMAD = 0.9;
    static final double ONE_SIDE_BASE = -0.4;
    static final double ONE_SIDE_PER_NAT = -0.6;
    static final double ONE_SIDE_STYLE = -0.1;
    static final double ONE_SIDE_TITLE = -0.6;
    static final double ONE_SIDE_TRIBE = -1.8;
    static final double ONE_SIDE_INITIAL = -0.8;
    static final double BOTH_SIDES = -8.0;
    static final double BOTH_SIDES_FAMILY = -4.0;
    static final double BOTH_SIDES_TITLE = -1.5;
    static final double FIRST_CALLED = -3.0;
    static final double COMPLETE = 3.0;

    /** Where but one word beside Muhammad and titles agrees: two Muhammad Aslams are common. */
    static final double COMPLETE_OF_ONE = 1.5;

    /** Muhammad stands before most of the words that it goes with, so agreeing on it says less. */
    static final double MUHAMMAD_FACTOR = 0.5;

    static final double ORDER = -1.5;
    static final double TITLE_FACTOR = 0.8;

    private Weights() {}
}
