package pk.nsor.register.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/** One entry asked for by the number at the foot of a page, and why. */
public record NumberForm(String number, String reason) {
    static final NumberForm EMPTY = new NumberForm("", "");

    static final Text NOT_FOUND =
            Text.of(
                    "There is no entry of this number for you.",
                    "آپ کے لیے اس نمبر کا کوئی اندراج نہیں۔");

    private static final int MOST_NUMBER_CHARS = 60;
    private static final Pattern APART = Pattern.compile("[\\s\u2010-\u2013-]");
    private static final Pattern TWELVE = Pattern.compile("[0-9a-f]{12}");

    static NumberForm of(Map<String, String> typed) {
        String number = typed.getOrDefault("number", "");
        return new NumberForm(
                number.length() > MOST_NUMBER_CHARS
                        ? number.substring(0, MOST_NUMBER_CHARS)
                        : number,
                typed.getOrDefault("reason", "").strip());
    }

    /** The number as twelve hexadecimal digits, where it can be read as such. */
    String twelve() {
        return APART.matcher(Digits.fold(number)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    FieldErrors errors() {
        FieldErrors errors = CriteriaForm.reasonGiven(reason, FieldErrors.NONE);
        return TWELVE.matcher(twelve()).matches() ? errors : errors.and("number", NOT_FOUND);
    }

    @Override
    public String toString() {
        return "NumberForm[masked]";
    }
}
