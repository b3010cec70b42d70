package pk.nsor.register.entry;

import pk.nsor.names.Aspect;
import pk.nsor.names.Part;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Weight;
import pk.nsor.register.kernel.Text;

/**
 * What the matcher found of one fact beside the names (birth, identity number, district, sex), as a
 * page says it in both languages. Pure.
 */
final class FactWords {
    private static final double STRONG_NATS = 5.0;
    private static final double SOME_NATS = 2.5;

    private FactWords() {}

    static NameWords.Said of(Part part) {
        FieldMark mark = mark(part);
        return new NameWords.Said(mark, weight(mark, part.nats()), why(part));
    }

    /** Close is only what speaks for one person: by the finding, and by what it weighs. */
    private static FieldMark mark(Part part) {
        return switch (part.finding()) {
            case EQUAL, EQUAL_AS_FAR_AS_KNOWN -> FieldMark.SAME;
            case ONE_DIGIT_OFF,
                    DIGITS_SWAPPED,
                    DAY_MONTH_SWAPPED,
                    YEAR_NEAR,
                    DIFFERS_SLIGHTLY,
                    PARTLY_EQUAL ->
                    part.nats() > 0 ? FieldMark.CLOSE : FieldMark.DIFFERS;
            case DIFFERS -> FieldMark.DIFFERS;
            case SAME_SPELLING,
                    SAME_WORD,
                    SAME_SOUND,
                    LIKE_SOUND,
                    NEAR_SPELLING,
                    INITIAL,
                    JOINED,
                    ONE_SIDE_ONLY,
                    PARENTS_WORD,
                    PARENT_EXCHANGED,
                    OTHER_PERSONS_WORD,
                    FIRST_WORD_LACKS,
                    NOTHING_LEFT_OVER,
                    ONLY_TITLES_LEFT_OVER,
                    ORDER_DIFFERS ->
                    throw new IllegalArgumentException("not a finding of facts");
        };
    }

    /** None where it says nothing, or the other way than the mark. */
    private static Weight weight(FieldMark mark, double nats) {
        double speaks = mark == FieldMark.DIFFERS ? -nats : nats;
        if (speaks <= 0) {
            return Weight.NONE;
        }
        if (speaks >= STRONG_NATS) {
            return Weight.STRONG;
        }
        return speaks >= SOME_NATS ? Weight.SOME : Weight.LITTLE;
    }

    private static Text why(Part part) {
        return switch (part.finding()) {
            case EQUAL -> equal(part.aspect());
            case EQUAL_AS_FAR_AS_KNOWN ->
                    Text.of("equal as far as both are known", "جہاں تک دونوں معلوم ہیں یکساں");
            case ONE_DIGIT_OFF ->
                    Text.of(
                            "one digit is wrong, missing or too many",
                            "ایک ہندسہ غلط، کم یا زائد ہے");
            case DIGITS_SWAPPED ->
                    Text.of("two neighbouring digits are swapped", "دو متصل ہندسے باہم بدلے ہوئے");
            case DAY_MONTH_SWAPPED ->
                    Text.of("day and month are swapped", "دن اور مہینہ باہم بدلے ہوئے");
            case YEAR_NEAR -> Text.of("at most a year apart", "زیادہ سے زیادہ ایک سال کا فرق");
            case PARTLY_EQUAL ->
                    part.nats() > 0
                            ? Text.of("parts of the date agree", "تاریخ کے بعض اجزا یکساں")
                            : Text.of(
                                    "the years are too far apart, though parts of the date agree",
                                    "تاریخ کے بعض اجزا یکساں مگر سالوں میں بہت فرق");
            case DIFFERS_SLIGHTLY ->
                    Text.of("a few years or a month apart", "چند سال یا مہینے کا فرق");
            default -> differs(part.aspect());
        };
    }

    private static Text equal(Aspect aspect) {
        return switch (aspect) {
            case CNIC -> Text.of("every digit agrees", "ہر ہندسہ یکساں");
            case BIRTH -> Text.of("the same day", "وہی تاریخ");
            case DISTRICT -> Text.of("the same district", "وہی ضلع");
            case SEX, NAME, PARENT -> Text.of("as on the document", "دستاویز کے مطابق");
        };
    }

    private static Text differs(Aspect aspect) {
        return switch (aspect) {
            case CNIC -> Text.of("another number", "نمبر مختلف");
            case BIRTH -> Text.of("more than three years apart", "تین سال سے زیادہ کا فرق");
            case DISTRICT -> Text.of("another district", "ضلع مختلف");
            case SEX, NAME, PARENT -> Text.of("another on the document", "دستاویز پر مختلف");
        };
    }
}
