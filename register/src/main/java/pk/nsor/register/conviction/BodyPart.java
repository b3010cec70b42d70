package pk.nsor.register.conviction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Body;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.LabReference;
import pk.nsor.register.reference.Reason;

/** Part 4: photograph, marks, height, references to the records of others. All may be left out. */
final class BodyPart {
    private static final int MIN_HEIGHT_CM = 50;
    private static final int MAX_HEIGHT_CM = 250;

    private BodyPart() {}

    static Body read(Typed t, List<UUID> photographs, List<UUID> profiles) {
        Optional<Known<UUID>> photograph = Optional.empty();
        if (!photographs.isEmpty() || t.has("photographNone")) {
            photograph =
                    t.known(
                            "photographNone",
                            !photographs.isEmpty(),
                            photographs.stream().findFirst(),
                            "photographNone",
                            Reason.Field.PHOTOGRAPH,
                            Say.NOT_A_CHOICE);
        }
        String marks = t.optional("marks", Body.MAX_MARKS_CHARS);
        OptionalInt height = t.small("heightCm", MIN_HEIGHT_CM, MAX_HEIGHT_CM);
        return new Body(
                photograph,
                marks,
                height,
                reference(t, "fingerprint"),
                reference(t, "dna"),
                profiles.stream().findFirst(),
                t.date("photographTaken"));
    }

    private static Optional<LabReference> reference(Typed t, String stem) {
        String holder = t.optional(stem + "Holder", LabReference.MAX_CHARS);
        Optional<String> number = t.words(stem + "Number", LabReference.MAX_CHARS);
        if (t.has(stem + "Holder") && !t.has(stem + "Number")) {
            t.missing(
                    stem + "Number",
                    Text.of("Enter the number of the record.", "ریکارڈ کا نمبر لکھیے۔"));
        }
        return number.map(n -> new LabReference(holder, n));
    }
}
