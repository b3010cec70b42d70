package pk.nsor.register.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;

/**
 * What leaves the Bureau about a matched entry, and no more.
 *
 * @param number of the entry
 * @param name as registered
 * @param portrait which silhouette is drawn where there is no photograph, 0 for none
 * @param photograph that one is held; {@link Cards#photograph} has it
 * @param offences at least one
 * @param custody as stated, empty where it is not recorded
 * @param district code of the district lived in, as registered; empty where not recorded
 */
public record Card(
        RegisterNumber number,
        PersonName name,
        int portrait,
        Optional<Photograph> photograph,
        List<Offence> offences,
        Optional<Custody> custody,
        String district) {
    public Card {
        offences = List.copyOf(offences);
        if (offences.isEmpty()) {
            throw new IllegalArgumentException("a card without an offence");
        }
    }

    /**
     * A photograph of the face from the front.
     *
     * @param taken when, as far as known
     */
    public record Photograph(Optional<PartialDate> taken) {}

    /**
     * One conviction.
     *
     * @param section for instance {@code 376 PPC}
     * @param subject what the section is about
     * @param judged day of the judgment, as far as known
     * @param standing whether it can still fall, as known
     */
    public record Offence(
            String section, Text subject, Optional<PartialDate> judged, Standing standing) {}

    /** How final a conviction is, as known to the register. */
    public sealed interface Standing {
        /** The appeal window is open until this day: Act of 2021, section 18(3). */
        record AppealableUntil(LocalDate last) implements Standing {}

        record UnderAppeal() implements Standing {}

        record Final() implements Standing {}

        record NotKnown() implements Standing {}
    }

    /**
     * Where the person is held, as the return stated it.
     *
     * @param words in both languages
     * @param stated when that was so, as far as the return stated it
     */
    public record Custody(Text words, PartialDate stated) {}

    @Override
    public String toString() {
        return "Card[masked]";
    }
}
