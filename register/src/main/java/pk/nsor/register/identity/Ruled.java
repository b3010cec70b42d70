package pk.nsor.register.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pk.nsor.register.confirmation.ActId;

/**
 * What two officers ruled of a pair.
 *
 * @param same one person; otherwise different persons
 * @param act their act
 * @param ended when it was taken back by two officers, if it was
 */
public record Ruled(
        UUID id, Pair pair, boolean same, ActId act, Instant at, Optional<Instant> ended) {}
