package pk.nsor.register.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import pk.nsor.register.kernel.OfficerId;

/**
 * An answer that was given while two entries stood joined that are parted again.
 *
 * @param ruling the ruling that was taken back
 * @param lookup reference of the look-up
 * @param at when it was listed
 * @param dealt who has dealt with it
 */
public record Recall(
        UUID ruling, Pair pair, String lookup, Instant at, Optional<OfficerId> dealt) {}
