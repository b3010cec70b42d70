package pk.nsor.register.entry;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/**
 * What is said of a field left empty or overfull: by its own word, since the summary stands apart
 * from it.
 */
final class Needed {
    static final int MOST_REASON_CHARS = 4_000;

    private Needed() {}

    /** Says of a field that it is empty or too long, beside what is wrong already. */
    static FieldErrors checked(String typed, String field, int most, FieldErrors errors) {
        if (typed.isBlank()) {
            return errors.and(field, of(field));
        }
        return typed.length() > most ? errors.and(field, tooLong(most)) : errors;
    }

    static Text of(String field) {
        return switch (field) {
            case "reason" -> Text.of("Give the reason.", "وجہ درج کیجیے۔");
            case "why" -> Text.of("Give your reason.", "اپنی وجہ درج کیجیے۔");
            case "paper" ->
                    Text.of(
                            "Give the number or reference of the paper.",
                            "کاغذ کا نمبر یا حوالہ درج کیجیے۔");
            case "authority" ->
                    Text.of(
                            "Give the reference of the authority.",
                            "مجاز اتھارٹی کا حوالہ درج کیجیے۔");
            case "shows" -> Text.of("Say where it shows.", "بتائیے کہ کہاں ظاہر ہے۔");
            default -> throw new IllegalArgumentException("no word for this field");
        };
    }

    static Text tooLong(int most) {
        return Text.of("At most " + most + " characters.", "زیادہ سے زیادہ " + most + " حروف۔");
    }
}
