package pk.nsor.register.reference;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A station or tehsil as an officer typed it.
 *
 * @param district code of the revenue district for which it was typed
 * @param written as written, by whoever wrote it first
 * @param decided whether NPB has decided about it
 * @param code the listed place that it is, empty where it stays as written
 */
public record TypedPlace(
        UUID id,
        PlaceKind kind,
        String district,
        String written,
        Instant firstSeen,
        boolean decided,
        Optional<String> code) {}
