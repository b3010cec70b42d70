package pk.nsor.register.evidence;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Ref;

/**
 * One evidence entry as it was recorded: codes and references, nothing personal.
 *
 * @param purpose code of the kind of purpose
 * @param reference reference of the work, empty where the purpose says it all
 * @param about what it concerns, in the order recorded
 */
public record Recorded(
        EntryId id,
        Instant at,
        String officer,
        String office,
        String role,
        String purpose,
        String reference,
        String event,
        String outcome,
        List<Ref> about) {}
