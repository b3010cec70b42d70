package pk.nsor.register.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.Text;

/**
 * What a form sends for a station or tehsil: a code from the list, or words. Pure reading; nothing
 * is stored.
 *
 * @param code chosen from the list, empty for none
 * @param written typed, empty for none
 */
public record PlaceTyped(String code, String written) {
    /** Longest name of a place, in characters. */
    public static final int MAX_CHARS = 80;

    public static final PlaceTyped EMPTY = new PlaceTyped("", "");

    /** What was sent. */
    public sealed interface Reading {
        record Listed(String code) implements Reading {}

        record Written(String text) implements Reading {}

        /** Neither chosen nor typed: whether that may be is the form's own business. */
        record Nothing() implements Reading {}

        /** Cannot be taken; the sentence stands beside the field. */
        record Refused(Text why) implements Reading {}
    }

    /**
     * @param offered the codes that the form offers for the district
     */
    public Reading read(List<String> offered) {
        String typed = Digits.fold(written).strip().replaceAll("\\s+", " ");
        if (!code.isEmpty()) {
            if (!offered.contains(code)) {
                return new Reading.Refused(
                        Text.of(
                                "Choose one of the list, or write the name.",
                                "فہرست میں سے چنیے یا نام لکھیے۔"));
            }
            return typed.isEmpty()
                    ? new Reading.Listed(code)
                    : new Reading.Refused(
                            Text.of(
                                    "Choose from the list or write the name, not both.",
                                    "یا فہرست میں سے چنیے یا نام لکھیے، دونوں نہیں۔"));
        }
        if (typed.isEmpty()) {
            return new Reading.Nothing();
        }
        if (typed.length() > MAX_CHARS) {
            return new Reading.Refused(
                    Text.of(
                            "A name of a place has at most 80 characters.",
                            "مقام کا نام زیادہ سے زیادہ 80 حروف کا ہوتا ہے۔"));
        }
        if (typed.matches(".*[0-9]{4}.*") || typed.codePoints().noneMatch(Character::isLetter)) {
            return new Reading.Refused(
                    Text.of(
                            "Write the name of the place only, without an FIR or other long number.",
                            "صرف مقام کا نام لکھیے، ایف آئی آر نمبر یا کوئی لمبا نمبر نہیں۔"));
        }
        if (typed.codePoints().anyMatch(Character::isISOControl)) {
            return new Reading.Refused(
                    Text.of("Write the name on one line.", "نام ایک سطر میں لکھیے۔"));
        }
        return new Reading.Written(typed);
    }

    /** How two spellings of one writing are found to be the same: case, dots and spaces apart. */
    static String folded(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ي', 'ی')
                .replace('ى', 'ی')
                .replace('ك', 'ک')
                .replaceAll("[\\s\\p{Punct}\\p{Cf}،۔]+", " ")
                .replaceAll("^(ps|p s|police station|thana|تھانہ) ", "")
                .strip();
    }
}
