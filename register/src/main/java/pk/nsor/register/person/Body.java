package pk.nsor.register.person;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import pk.nsor.register.kernel.PartialDate;

/**
 * Photograph, marks and references to records of the body; all may be left out.
 *
 * @param photograph attachment of the photograph from the front, or why there is none
 * @param marks identifying marks as written; empty for none recorded
 * @param heightCm height in centimetres
 * @param fingerprints reference to the fingerprint record
 * @param dna reference to the DNA profile
 * @param profile attachment of the photograph in profile
 * @param taken when the photographs were taken, as far as known
 */
public record Body(
        Optional<Known<UUID>> photograph,
        String marks,
        OptionalInt heightCm,
        Optional<LabReference> fingerprints,
        Optional<LabReference> dna,
        Optional<UUID> profile,
        Optional<PartialDate> taken) {
    /** Nothing recorded. */
    public static final Body NONE =
            new Body(
                    Optional.empty(),
                    "",
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /** Longest description of marks kept, in characters. */
    public static final int MAX_MARKS_CHARS = 1_000;

    public Body {
        // Sealed before these were kept, it has none of them.
        profile = Objects.requireNonNullElse(profile, Optional.empty());
        taken = Objects.requireNonNullElse(taken, Optional.empty());
        if (marks.length() > MAX_MARKS_CHARS) {
            throw new IllegalArgumentException("marks have at most 1000 characters");
        }
    }

    @Override
    public String toString() {
        return "Body[masked]";
    }
}
