package pk.nsor.register.lookup;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/** Rules that hold for whatever is typed into a form of a look-up. */
final class TypedText {
    /** Beyond this a field is not even kept as a draft, in characters. */
    static final int MOST_KEPT_CHARS = 10_000;

    private TypedText() {}

    /** Adds an error where the text is longer than its field takes. */
    static FieldErrors most(FieldErrors errors, String field, String typed, int mostChars) {
        if (typed.length() <= mostChars) {
            return errors;
        }
        return errors.and(
                field,
                Text.of(
                        "Write at most " + mostChars + " characters; there are " + typed.length(),
                        "زیادہ سے زیادہ "
                                + mostChars
                                + " حروف لکھیے؛ اس وقت "
                                + typed.length()
                                + " ہیں"));
    }

    /** Whether any letter is of the Arabic script. */
    static boolean urdu(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
