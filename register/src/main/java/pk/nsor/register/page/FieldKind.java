package pk.nsor.register.page;

import org.jspecify.annotations.Nullable;

/** How a text field behaves: script, direction and keyboard. */
public enum FieldKind {
    /** Text in the language of the page. */
    PLAIN("text", null, null, null, ""),
    /** Urdu script. */
    URDU("text", "ur", "rtl", null, "ns-ur"),
    /** Latin letters. */
    ROMAN("text", "en", "ltr", null, ""),
    /** Digits in any script, with dashes; left to right. */
    NUMBER("text", null, "ltr", "numeric", ""),
    /** References, FIR and section numbers; left to right. */
    CODE("text", "en", "ltr", null, ""),
    /** A telephone number. */
    TELEPHONE("tel", null, "ltr", "tel", ""),
    /** Either script, aligned by what is typed. */
    ANY("text", null, "auto", null, "");

    private final String type;
    private final @Nullable String lang;
    private final @Nullable String dir;
    private final @Nullable String inputmode;
    private final String css;

    FieldKind(
            String type,
            @Nullable String lang,
            @Nullable String dir,
            @Nullable String inputmode,
            String css) {
        this.type = type;
        this.lang = lang;
        this.dir = dir;
        this.inputmode = inputmode;
        this.css = css;
    }

    public String type() {
        return type;
    }

    public @Nullable String lang() {
        return lang;
    }

    public @Nullable String dir() {
        return dir;
    }

    public @Nullable String inputmode() {
        return inputmode;
    }

    public String css() {
        return css;
    }
}
