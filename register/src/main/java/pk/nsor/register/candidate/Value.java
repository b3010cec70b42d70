package pk.nsor.register.candidate;

import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;

/**
 * A fact about a person as the page shows it, in either script or both. Personal; either side may
 * be empty, and both are where nothing is recorded.
 */
public record Value(String en, String ur) {
    /** Nothing is recorded. */
    public static final Value NONE = new Value("", "");

    public static Value of(PersonName name) {
        return new Value(name.roman(), name.urdu());
    }

    public static Value of(Text text) {
        return new Value(text.en(), text.ur());
    }

    /** The same in both languages: a number, a date. */
    public static Value same(String either) {
        return new Value(either, either);
    }

    public boolean isEmpty() {
        return en.isEmpty() && ur.isEmpty();
    }

    /** In the reader's language where it is there, otherwise in the other. */
    public String in(Lang lang) {
        if (lang == Lang.UR) {
            return ur.isEmpty() ? en : ur;
        }
        return en.isEmpty() ? ur : en;
    }

    @Override
    public String toString() {
        return "Value[masked]";
    }
}
