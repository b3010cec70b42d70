package pk.nsor.register.lookup;

import java.util.Optional;
import pk.nsor.register.candidate.Asked;

/** One suspect as typed, and as read where it is in order. */
public record SuspectView(int number, SuspectForm form, Optional<Asked> asked) {
    @Override
    public String toString() {
        return "SuspectView[masked]";
    }
}
