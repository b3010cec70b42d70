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
        return new NameWords.Said(mark(part), weight(Math.abs(part.nats())), why(part));
    }

    private static FieldMark mark(Part part) {
        return switch (part.finding()) {
            case EQUAL, EQUAL_AS_FAR_AS_KNOWN -> FieldMark.SAME;
            case ONE_DIGIT_OFF,
                    DIGITS_SWAPPED,
                    DAY_MONTH_SWAPPED,
                    YEAR_NEAR,
                    DIFFERS_SLIGHTLY,
                    PARTLY_EQUAL ->
                    FieldMark.CLOSE;
            default -> FieldMark.DIFFERS;
        };
    }

    private static Weight weight(double nats) {
        if (nats >= STRONG_NATS) {
            return Weight.STRONG;
        }
        return nats >= SOME_NATS ? Weight.SOME : Weight.LITTLE;
    }

    private static Text why(Part part) {
        return switch (part.finding()) {
            case EQUAL -> equal(part.aspect());
            case EQUAL_AS_FAR_AS_KNOWN ->
                    Text.of("equal as far as both are known", "جہاں تک دونوں معلوم ہیں یکساں");
            case ONE_DIGIT_OFF ->
                    Text.of("one digit is wrong or missing", "ایک ہندسہ غلط یا کم ہے");
            case DIGITS_SWAPPED ->
                    Text.of("two neighbouring digits are swapped", "دو متصل ہندسے باہم بدلے ہوئے");
            case DAY_MONTH_SWAPPED ->
                    Text.of("day and month are swapped", "دن اور مہینہ باہم بدلے ہوئے");
            case YEAR_NEAR -> Text.of("at most a year apart", "زیادہ سے زیادہ ایک سال کا فرق");
            case PARTLY_EQUAL -> Text.of("parts of the date agree", "تاریخ کے بعض اجزا یکساں");
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
