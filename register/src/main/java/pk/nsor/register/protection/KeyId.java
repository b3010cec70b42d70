package pk.nsor.register.protection;

import java.util.UUID;

/** A data key, by its random id. */
public record KeyId(UUID value) {}
