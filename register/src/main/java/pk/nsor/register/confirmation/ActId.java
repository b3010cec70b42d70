package pk.nsor.register.confirmation;

import java.util.UUID;

/** A two-person act, by its random id. */
public record ActId(UUID value) {}
