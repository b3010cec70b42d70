package pk.nsor.register.entry;

import java.time.Instant;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.person.Particulars;

/** An opened entry. */
public record Entry(
        RegisterNumber number,
        EntryState state,
        String returnRef,
        Particulars person,
        ConvictionFacts conviction,
        Reasoning reasoning,
        int portrait,
        OfficerId verifiedBy,
        Instant verifiedAt) {
    @Override
    public String toString() {
        return "Entry[masked]";
    }
}
