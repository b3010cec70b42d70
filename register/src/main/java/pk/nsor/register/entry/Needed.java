package pk.nsor.register.entry;

import pk.nsor.register.kernel.Text;

/** What is said of a field left empty: by its own word, since the summary stands apart from it. */
final class Needed {
    private Needed() {}

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
}
