package pk.nsor.register.person;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Photograph, marks and references to records of the body; all may be left out.
 *
 * @param photograph attachment, or why there is none
 * @param marks identifying marks as written; empty for none recorded
 * @param heightCm height in centimetres
 * @param fingerprints reference to the fingerprint record
 * @param dna reference to the DNA profile
 */
public record Body(
        Optional<Known<UUID>> photograph,
        String marks,
        OptionalInt heightCm,
        Optional<LabReference> fingerprints,
        Optional<LabReference> dna) {
    /** Nothing recorded. */
    public static final Body NONE =
            new Body(Optional.empty(), "", OptionalInt.empty(), Optional.empty(), Optional.empty());

    /** Longest description of marks kept, in characters. */
    public static final int MAX_MARKS_CHARS = 1_000;

    public Body {
        if (marks.length() > MAX_MARKS_CHARS) {
            throw new IllegalArgumentException("marks have at most 1000 characters");
        }
    }

    @Override
    public String toString() {
        return "Body[masked]";
    }
}
