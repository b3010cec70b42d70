package pk.nsor.register.conviction;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The court, always as the judgment writes it.
 *
 * @param written title as written, at most 300 characters
 * @param code code of the Special Court on the list; empty when it is another court or in doubt
 * @param type its kind, where the judgment says or the office knows
 */
public record CourtWritten(String written, String code, Optional<CourtType> type) {
    /** Longest title kept, in characters. */
    public static final int MAX_CHARS = 300;

    private static final Pattern JUVENILE =
            Pattern.compile(
                    "juvenile|children['’]?s? court|نابالغ|جووینائل|جوینائل|بچوں کی عدالت",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public CourtWritten {
        // A court sealed before its kind was kept has none.
        type = Objects.requireNonNullElse(type, Optional.empty());
        if (written.isBlank() || written.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a court has 1 to 300 characters");
        }
    }

    /** Whether its title or its kind says that it sits as a juvenile court. */
    boolean juvenile() {
        return type.equals(Optional.of(CourtType.JUVENILE)) || JUVENILE.matcher(written).find();
    }

    @Override
    public String toString() {
        return "CourtWritten[masked]";
    }
}
