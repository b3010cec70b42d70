package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pk.nsor.names.Finding;
import pk.nsor.names.Part;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Weight;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.Likeness.Kin;

/**
 * What the matcher found of two names, as a page says it in both languages: a mark, a weight and a
 * phrase without the names themselves. Pure.
 */
final class NameWords {
    private static final double STRONG_NATS = 5.5;
    private static final double SOME_NATS = 3.0;
    private static final int MOST_PHRASES = 3;

    private static final Set<Finding> AGREE =
            EnumSet.of(
                    Finding.SAME_SPELLING, Finding.SAME_WORD, Finding.SAME_SOUND, Finding.JOINED);

    private static final Set<Finding> ALIKE =
            EnumSet.of(Finding.LIKE_SOUND, Finding.NEAR_SPELLING, Finding.INITIAL);

    private static final Set<Finding> DISAGREE =
            EnumSet.of(
                    Finding.ONE_SIDE_ONLY,
                    Finding.OTHER_PERSONS_WORD,
                    Finding.FIRST_WORD_LACKS,
                    Finding.ORDER_DIFFERS,
                    Finding.PARENT_EXCHANGED);

    private static final Set<Finding> REWARDS =
            EnumSet.of(Finding.NOTHING_LEFT_OVER, Finding.ONLY_TITLES_LEFT_OVER);

    private NameWords() {}

    /** What is shown of two names. */
    record Said(FieldMark mark, Weight weight, Text why) {}

    static Said of(List<Part> parts, Kin kin) {
        double nats = parts.stream().mapToDouble(Part::nats).sum();
        boolean agrees = parts.stream().anyMatch(p -> AGREE.contains(p.finding()));
        boolean alike = agrees || parts.stream().anyMatch(p -> ALIKE.contains(p.finding()));
        boolean lacks = parts.stream().anyMatch(p -> DISAGREE.contains(p.finding()));
        boolean onlyAlike = parts.stream().anyMatch(p -> ALIKE.contains(p.finding()));
        if (!alike || nats <= 0) {
            return new Said(FieldMark.DIFFERS, weight(-nats, false), differing(parts, alike, kin));
        }
        FieldMark mark = lacks || onlyAlike ? FieldMark.CLOSE : FieldMark.SAME;
        return new Said(mark, weight(words(parts), true), agreeing(parts, kin));
    }

    /** What the words say, without the reward for having nothing left over. */
    private static double words(List<Part> parts) {
        return parts.stream()
                .filter(p -> !REWARDS.contains(p.finding()))
                .mapToDouble(Part::nats)
                .sum();
    }

    private static Weight weight(double nats, boolean agrees) {
        if (nats >= STRONG_NATS) {
            return Weight.STRONG;
        }
        return nats >= SOME_NATS || !agrees ? Weight.SOME : Weight.LITTLE;
    }

    private static Text agreeing(List<Part> parts, Kin kin) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        parts.forEach(p -> found.add(p.finding()));
        if (found.stream().noneMatch(f -> AGREE.contains(f) && f != Finding.SAME_SPELLING)
                && found.stream().noneMatch(ALIKE::contains)
                && found.stream().noneMatch(DISAGREE::contains)) {
            return phrase(Finding.SAME_SPELLING, kin);
        }
        List<Text> said = new ArrayList<>();
        for (Finding f : Finding.values()) {
            boolean dull = f == Finding.SAME_SPELLING || REWARDS.contains(f);
            if (found.contains(f) && !dull && said.size() < MOST_PHRASES) {
                said.add(phrase(f, kin));
            }
        }
        return joined(said);
    }

    private static Text differing(List<Part> parts, boolean alike, Kin kin) {
        if (!alike) {
            return Text.of("no word in common", "کوئی لفظ مشترک نہیں");
        }
        boolean other = parts.stream().anyMatch(p -> p.finding() == Finding.OTHER_PERSONS_WORD);
        return other
                ? phrase(Finding.OTHER_PERSONS_WORD, kin)
                : Text.of(
                        "a common word agrees, others differ", "ایک عام لفظ مشترک ہے، باقی مختلف");
    }

    static Text joined(List<Text> said) {
        return Text.of(
                String.join("; ", said.stream().map(Text::en).toList()),
                String.join("؛ ", said.stream().map(Text::ur).toList()));
    }

    /** One finding of words. */
    private static Text phrase(Finding finding, Kin kin) {
        return switch (finding) {
            case SAME_SPELLING -> Text.of("written the same", "املا یکساں");
            case SAME_WORD ->
                    Text.of("the same name, written differently", "نام ایک ہی ہے، لکھائی مختلف");
            case SAME_SOUND -> Text.of("same sound, spelt differently", "آواز ایک، ہجے مختلف");
            case LIKE_SOUND -> Text.of("a like sound: other vowels", "ملتی جلتی آواز: حرکات مختلف");
            case NEAR_SPELLING -> Text.of("a letter or two apart", "ایک دو حروف کا فرق");
            case INITIAL -> Text.of("an initial that fits", "ابتدائی حرف مطابق");
            case JOINED ->
                    Text.of("joined here, apart there", "ایک جگہ ملا کر، دوسری جگہ الگ لکھا گیا");
            case ONE_SIDE_ONLY -> Text.of("a word more or less", "ایک لفظ کم یا زیادہ");
            case PARENTS_WORD -> appended(kin);
            case PARENT_EXCHANGED -> exchanged(kin);
            case OTHER_PERSONS_WORD ->
                    Text.of(
                            "each has a name that the other lacks",
                            "ہر ایک میں وہ نام ہے جو دوسرے میں نہیں");
            case FIRST_WORD_LACKS ->
                    Text.of(
                            "one begins with a name that the other lacks",
                            "ایک کا پہلا نام دوسرے میں نہیں");
            case NOTHING_LEFT_OVER -> Text.of("every word agrees", "ہر لفظ مطابق");
            case ONLY_TITLES_LEFT_OVER ->
                    Text.of("every word but a title agrees", "لقب کے سوا ہر لفظ مطابق");
            case ORDER_DIFFERS -> Text.of("in another order", "ترتیب مختلف");
            case EQUAL,
                    EQUAL_AS_FAR_AS_KNOWN,
                    ONE_DIGIT_OFF,
                    DIGITS_SWAPPED,
                    DAY_MONTH_SWAPPED,
                    YEAR_NEAR,
                    DIFFERS_SLIGHTLY,
                    DIFFERS,
                    PARTLY_EQUAL ->
                    throw new IllegalArgumentException("not a finding of words");
        };
    }

    /** Whose name it is that stands behind the person's own. */
    private static Text appended(Kin kin) {
        return switch (kin) {
            case FATHER ->
                    Text.of("the father’s name is appended", "ولدیت نام کے ساتھ لکھی گئی ہے");
            case HUSBAND ->
                    Text.of("the husband’s name is appended", "زوجیت نام کے ساتھ لکھی گئی ہے");
            case MIXED, NONE ->
                    Text.of(
                            "the father’s or husband’s name is appended",
                            "ولدیت یا زوجیت نام کے ساتھ لکھی گئی ہے");
        };
    }

    private static Text exchanged(Kin kin) {
        return switch (kin) {
            case FATHER ->
                    Text.of(
                            "name and father’s name stand in each other’s place",
                            "نام اور ولدیت ایک دوسرے کی جگہ درج ہیں");
            case HUSBAND ->
                    Text.of(
                            "name and husband’s name stand in each other’s place",
                            "نام اور زوجیت ایک دوسرے کی جگہ درج ہیں");
            case MIXED, NONE ->
                    Text.of(
                            "name and father’s or husband’s name stand in each other’s place",
                            "نام اور ولدیت یا زوجیت ایک دوسرے کی جگہ درج ہیں");
        };
    }
}
