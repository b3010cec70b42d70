package pk.nsor.register.conviction;

import java.util.UUID;

/** A conviction return, by its random id; the page that starts one makes it. */
public record ReturnId(UUID value) {}
