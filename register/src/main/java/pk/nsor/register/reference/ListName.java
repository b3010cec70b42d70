package pk.nsor.register.reference;

import java.util.Optional;
import pk.nsor.register.kernel.Lang;

/**
 * Name of a listed thing. The English one is always there, the Urdu one where it is known; a
 * missing one is shown as missing, never composed.
 *
 * @param en English name
 * @param ur Urdu name, where known
 */
public record ListName(String en, Optional<String> ur) {
    /** What stands in an Urdu page after an English name whose Urdu form is not known. */
    public static final String URDU_MISSING = "اردو نام درج نہیں";

    public ListName {
        if (en.isBlank() || ur.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("a listed name is not blank");
        }
    }

    /** Whether this language has no name of its own. */
    public boolean missing(Lang lang) {
        return lang == Lang.UR && ur.isEmpty();
    }

    /**
     * The name as a page of this language shows it. Where the Urdu name is missing: the English
     * one, isolated for direction, and the words that say so.
     */
    public String in(Lang lang) {
        if (lang == Lang.EN) {
            return en;
        }
        return ur.orElseGet(() -> "\u2068" + en + "\u2069 (" + URDU_MISSING + ")");
    }
}
