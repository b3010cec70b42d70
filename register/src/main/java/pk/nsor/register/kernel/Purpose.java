package pk.nsor.register.kernel;

import java.util.regex.Pattern;

/**
 * Why something is read or done: a kind and a typed reference (a return, a look-up, a paper), never
 * free text, never personal.
 *
 * @param kind what the act serves
 * @param reference reference of the work, for instance {@code CR-8F2K-6M}; empty where the kind
 *     says it all
 */
public record Purpose(Kind kind, String reference) {
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{0,40}");

    public Purpose {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }

    /** Kinds of purpose; the code goes into the evidence. */
    public enum Kind {
        OWN_WORK("own-work", Text.of("own work", "اپنا کام")),
        RETURN("return", Text.of("conviction return", "گوشوارۂ سزایابی")),
        VERIFICATION("verification", Text.of("verification", "تصدیق")),
        LOOKUP("lookup", Text.of("answering a look-up", "استفسار کا جواب")),
        INVESTIGATION("investigation", Text.of("investigation", "تفتیش")),
        PROSECUTION("prosecution", Text.of("prosecution", "پیروی مقدمہ")),
        SEARCH("search", Text.of("search of the register", "رجسٹر میں تلاش")),
        IDENTITY("identity", Text.of("one person or two", "ایک شخص یا دو")),
        WITHHOLDING("withholding", Text.of("withholding an entry", "اندراج کی معطلی")),
        ADMINISTRATION("administration", Text.of("administration of lists", "فہرستوں کا انتظام")),
        OVERSIGHT("oversight", Text.of("oversight", "نگرانی")),
        SIGN_IN("sign-in", Text.of("sign-in", "داخلہ"));

        private final String code;
        private final Text text;

        Kind(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public Text text() {
            return text;
        }
    }

    public static Purpose of(Kind kind) {
        return new Purpose(kind, "");
    }

    public static Purpose of(Kind kind, String reference) {
        return new Purpose(kind, reference);
    }
}
