package pk.nsor.register.kernel;

import java.util.Locale;

/** The two languages of every page. */
public enum Lang {
    EN("en", "ltr", Locale.ENGLISH),
    UR("ur", "rtl", Locale.of("ur", "PK"));

    private final String code;
    private final String dir;
    private final Locale locale;

    Lang(String code, String dir, Locale locale) {
        this.code = code;
        this.dir = dir;
        this.locale = locale;
    }

    /** BCP 47 code for {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** {@code ltr} or {@code rtl}. */
    public String dir() {
        return dir;
    }

    public Locale locale() {
        return locale;
    }

    public Lang other() {
        return this == EN ? UR : EN;
    }

    /** English unless the code is exactly {@code ur}. */
    public static Lang of(String code) {
        return "ur".equals(code) ? UR : EN;
    }
}
