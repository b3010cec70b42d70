package pk.nsor.register.law;

/** Where an offence stands in the Anti-Rape (Investigation and Trial) Act 2021. */
public enum Limb {
    /** Named in s.2(h): whoever is convicted is a sex offender. */
    S2H("s2h"),
    /** Unconditional Schedule entry outside s.2(h); s.24, Explanation. */
    SCHEDULED("scheduled"),
    /** Schedule entry that counts only with a main scheduled offence. */
    CONDITIONAL("conditional"),
    /** Left to a legal opinion by default. */
    OPINION("opinion"),
    /** 34, 109, 149, 511: never a count. */
    PARTICIPATION("participation"),
    /** 1979 Ordinances: forced, attempted or for prostitution, and named nowhere. */
    HUDOOD_OPINION("hudood_opinion"),
    /** 1979 Ordinances: consensual, enticing, Qazf. */
    HUDOOD_NONE("hudood_none"),
    /** In no list. */
    NONE("none"),
    /** A general provision that makes no offence. */
    GENERAL("general");

    private final String code;

    Limb(String code) {
        this.code = code;
    }

    /** The word in the list. */
    public String code() {
        return code;
    }
}
