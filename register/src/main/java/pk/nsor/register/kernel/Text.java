package pk.nsor.register.kernel;

/** One sentence or word in both languages. Never holds anything personal. */
public record Text(String en, String ur) {
    public Text {
        if (en.isBlank() || ur.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }

    public static Text of(String en, String ur) {
        return new Text(en, ur);
    }

    public String in(Lang lang) {
        return lang == Lang.UR ? ur : en;
    }
}
