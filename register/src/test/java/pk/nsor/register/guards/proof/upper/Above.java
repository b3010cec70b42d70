package pk.nsor.register.guards.proof.upper;

/** Something in a room above. */
public final class Above {}
