package pk.nsor.register.candidate;

import pk.nsor.register.kernel.RegisterNumber;

/**
 * An entry was verified and answers look-ups from now on. Published in its transaction; may arrive
 * twice; carries no more than the number.
 */
public record EntryVerified(RegisterNumber number) {}
