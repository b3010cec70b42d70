package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** Where an offence stands in the Anti-Rape (Investigation and Trial) Act 2021. */
public enum Limb {
    /** Named in s.2(h): whoever is convicted is a sex offender. */
    S2H("s2h", Text.of("named in s. 2(h)", "دفعہ 2(h) میں نامزد")),
    /** Unconditional Schedule entry outside s.2(h); s.24, Explanation. */
    SCHEDULED("scheduled", Text.of("in a Schedule, unconditionally", "جدول میں، غیر مشروط")),
    /** Schedule entry that counts only with a main scheduled offence. */
    CONDITIONAL(
            "conditional",
            Text.of("in a Schedule, with a main offence only", "جدول میں، صرف اصل جرم کے ساتھ")),
    /** Left to a legal opinion by default. */
    OPINION("opinion", Text.of("left to a legal opinion", "قانونی رائے پر موقوف")),
    /** 34, 109, 149, 511: never a count. */
    PARTICIPATION(
            "participation",
            Text.of("taking part or attempt, never a count", "شرکت یا اقدام، الگ الزام نہیں")),
    /** 1979 Ordinances: forced, attempted or for prostitution, and named nowhere. */
    HUDOOD_OPINION(
            "hudood_opinion",
            Text.of("1979 Ordinances, to legal opinion", "1979 کے آرڈیننس، قانونی رائے کے لیے")),
    /** 1979 Ordinances: consensual, enticing, Qazf. */
    HUDOOD_NONE(
            "hudood_none",
            Text.of("1979 Ordinances, not eligible", "1979 کے آرڈیننس، قابلِ اندراج نہیں")),
    /** In no list. */
    NONE("none", Text.of("in no list", "کسی فہرست میں نہیں")),
    /** A general provision that makes no offence. */
    GENERAL("general", Text.of("makes no offence", "کوئی جرم قائم نہیں کرتی"));

    private final String code;

    private final Text text;

    Limb(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    /** The word in the list. */
    public String code() {
        return code;
    }

    /** The word in the list, for people. */
    public Text text() {
        return text;
    }
}
