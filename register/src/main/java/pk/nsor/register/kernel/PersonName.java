package pk.nsor.register.kernel;

/**
 * A name as typed, in Urdu, in Roman, or both; at least one is there. Kept as written, folded only
 * for matching.
 */
public record PersonName(String roman, String urdu) {
    /** Longest name kept, in characters. */
    public static final int MAX_CHARS = 200;

    public PersonName {
        roman = roman.strip();
        urdu = urdu.strip();
        if (roman.isEmpty() && urdu.isEmpty()) {
            throw new IllegalArgumentException("a name needs one script");
        }
        if (roman.length() > MAX_CHARS || urdu.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a name is at most 200 characters");
        }
    }

    /** Whichever script is there, Roman first. */
    public String either() {
        return roman.isEmpty() ? urdu : roman;
    }

    @Override
    public String toString() {
        return "PersonName[masked]";
    }
}
