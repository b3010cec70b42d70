package pk.nsor.register.reference;

import java.util.UUID;

/** A station or tehsil as a record keeps it: listed, or typed and kept as written. */
public sealed interface PlaceChoice {
    /** A row of the list. */
    record Listed(String code) implements PlaceChoice {}

    /** A typed place; NPB may say later which listed one it is. */
    record Typed(UUID id) implements PlaceChoice {}

    /** As one value to store: {@code list:CODE} or {@code typed:UUID}. */
    default String stored() {
        return switch (this) {
            case Listed(String code) -> "list:" + code;
            case Typed(UUID id) -> "typed:" + id;
        };
    }

    /** Reads {@link #stored()} back. */
    static PlaceChoice of(String stored) {
        if (stored.startsWith("list:")) {
            return new Listed(stored.substring(5));
        }
        if (stored.startsWith("typed:")) {
            return new Typed(UUID.fromString(stored.substring(6)));
        }
        throw new IllegalArgumentException("not a stored place");
    }
}
