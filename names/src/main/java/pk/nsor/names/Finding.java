package pk.nsor.names;

/** What a comparison found of one word or one fact, for a page to put into words. */
public enum Finding {
    /** Words: written the same. */
    SAME_SPELLING,
    /** Words: known spellings of one word, in one script or two. */
    SAME_WORD,
    /** Words: same sound, spelt differently. */
    SAME_SOUND,
    /** Words: same consonants, other vowels. */
    LIKE_SOUND,
    /** Words: a letter or two apart, as slips of the pen are. */
    NEAR_SPELLING,
    /** Words: an initial that fits. */
    INITIAL,
    /** Words: two words here are one there. */
    JOINED,
    /** Words: only one side has this word. */
    ONE_SIDE_ONLY,
    /** Words: only one side has this word, and it is the father's or husband's. */
    PARENTS_WORD,
    /** Words: person and father stand in each other's place. */
    PARENT_EXCHANGED,
    /** Words: each side has a called name that the other lacks. */
    OTHER_PERSONS_WORD,
    /** Words: one side begins with a called name that the other lacks. */
    FIRST_WORD_LACKS,
    /** Words: nothing is left over on either side. */
    NOTHING_LEFT_OVER,
    /** Words: only a title is left over, on one side. */
    ONLY_TITLES_LEFT_OVER,
    /** Words: the called names stand in another order. */
    ORDER_DIFFERS,
    /** Facts: equal. */
    EQUAL,
    /** Facts: equal as far as both are known. */
    EQUAL_AS_FAR_AS_KNOWN,
    /** CNIC: one digit is wrong, missing or too many. */
    ONE_DIGIT_OFF,
    /** CNIC: two neighbouring digits are swapped. */
    DIGITS_SWAPPED,
    /** Birth: day and month are swapped. */
    DAY_MONTH_SWAPPED,
    /** Birth: the years are next to each other. */
    YEAR_NEAR,
    /** Facts: differ a little. */
    DIFFERS_SLIGHTLY,
    /** Facts: differ. */
    DIFFERS,
    /** Birth and CNIC: some parts agree, others differ. */
    PARTLY_EQUAL
}
