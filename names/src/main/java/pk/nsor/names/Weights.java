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

    static final double SAME_WORD = 0.0;
    static final double SAME_SOUND = -0.6;
    static final double LIKE_SOUND = -2.5;
    static final double VOWEL_STEP = -1.5;
    static final double OTHER_WORD_SAME_SOUND = -2.5;
    static final double OTHER_WORD_FACTOR = 0.35;
    static final double NEAR_SPELLING = -3.0;
    static final double NEAR_FACTOR = 0.6;

    /** A slip in a long word is a slip, also where the word is common: Muhmamad. */
    static final double SLIP = -0.5;

    /** A rare long word may be another one all the same. */
    static final double SLIP_MOST = 2.5;

    static final double INITIAL = 0.6;
    static final double INITIAL_OF_MUHAMMAD = 0.9;
    static final double ONE_SIDE_BASE = -0.4;
    static final double ONE_SIDE_PER_NAT = -0.6;
    static final double ONE_SIDE_STYLE = -0.1;
    static final double ONE_SIDE_TITLE = -0.6;
    static final double ONE_SIDE_TRIBE = -2.2;
    static final double ONE_SIDE_INITIAL = -0.8;
    static final double BOTH_SIDES = -9.5;
    static final double BOTH_SIDES_FAMILY = -5.0;
    static final double BOTH_SIDES_TITLE = -1.5;
    static final double FIRST_CALLED = -4.0;
    static final double COMPLETE = 3.0;

    /**
     * Where but one word beside Muhammad and titles agrees. Of 244 candidates with Imran 33 are
     * called Muhammad Imran and nothing else: two nats, of which Muhammad has had its part.
     */
    static final double COMPLETE_OF_ONE = 1.25;

    /** Titles come and go; two persons differ in more than a title, where they differ at all. */
    static final double COMPLETE_BUT_TITLE = 2.5;

    static final double COMPLETE_BUT_TITLE_OF_ONE = 1.0;

    /** The commonest whole name is Muhammad Imran, 33 of 16,464 candidates: one in five hundred. */
    static final double COMMONEST = 6.2;

    static final double COMMONEST_BUT_TITLE = 5.9;

    /**
     * Abdul goes with Wahab and -ullah with Aman: having agreed on the one, the other is likely.
     */
    static final double PART_FACTOR = 0.4;

    /** Muhammad stands before most of the words that it goes with, so agreeing on it says less. */
    static final double MUHAMMAD_FACTOR = 0.5;

    /** Ali and Ahmad follow the same given names again and again: Zulfiqar Ali, Nisar Ahmad. */
    static final double COMPANION_FACTOR = 0.75;

    /** From this share of persons on a word is such a companion. */
    static final double COMPANION_SHARE = 0.04;

    /** Of 92 Syeds on the development lists 66 are also called Shah. */
    static final double SHAH_OF_A_SYED = 0.5;

    static final double ORDER = -1.5;
    static final double TITLE_FACTOR = 0.8;

    /** One date in the 16,000 days or so in which most people on record were born. */
    static final double SAME_BIRTH = 9.0;

    /** Two dates agree so by chance as rarely as one, and few papers swap day and month. */
    static final double DAY_MONTH_SWAPPED = 6.0;

    /** A day of 365 and three years of forty-five, less what a wrong year speaks against them. */
    static final double YEAR_NEAR_SAME_DAY = 5.0;

    /** A year of forty-five, and a day of thirty or a month of twelve; the third part is wrong. */
    static final double SAME_YEAR_AND_DAY_OR_MONTH = 3.0;

    /** A day of 365 speaks for them, a wrong year against; 1 January stands for "not known". */
    static final double SAME_DAY_OTHER_YEAR = 1.5;

    static final double SAME_DAY_FAR_YEAR = -1.0;

    /** A year of forty-five and a month of twelve, less what guessed dates share. */
    static final double SAME_YEAR_AND_MONTH = 5.0;

    static final double SAME_YEAR_OTHER_MONTH = 1.0;

    /** A year of forty-five, less what round ages share. */
    static final double SAME_YEAR = 3.0;

    /** Three years of forty-five, less what ages that are guessed share. */
    static final double YEAR_NEAR = 1.5;

    /** Two full dates that agree only in being about a year apart tell nothing. */
    static final double YEAR_NEAR_OTHER_DAY = 0.0;

    /** Up to so many years apart an age may be a guess. */
    static final int YEARS_GUESSED = 3;

    /** Beyond so many years apart hardly any guess is of the same person. */
    static final int YEARS_FAR = 10;

    static final double YEARS_APART = -0.5;
    static final double YEARS_APART_OF_DATES = -2.0;
    static final double OTHER_YEAR = -3.0;
    static final double FAR_YEAR = -6.0;

    /** A number is one person's: by itself enough, with the name that it must go with. */
    static final double SAME_CNIC = 18.0;

    /** Twelve digits on both sides: the missing one may differ. */
    static final double SAME_SHORT_CNIC = 14.0;

    /**
     * Of a million persons not one in a hundred questions meets somebody else with such a number by
     * chance, but relatives registered together have numbers that differ in a digit.
     */
    static final double CNIC_NEAR = 12.0;

    /** Hardly ever of relatives. */
    static final double CNIC_SWAPPED = 13.0;

    /** Somebody else's number is sometimes written down, so a name and a father can outweigh it. */
    static final double OTHER_CNIC = -5.0;

    /** Far less than a hundred and sixty districts would say: namesakes are met in one, too. */
    static final double SAME_DISTRICT = 2.0;

    /** People move, and are tried where they were caught. */
    static final double OTHER_DISTRICT = -0.8;

    /** Nearly all on the register are men, so that the same sex says next to nothing. */
    static final double SAME_SEX = 0.1;

    /** Sex is rarely written down wrong. */
    static final double OTHER_SEX = -5.0;

    private Weights() {}
}
