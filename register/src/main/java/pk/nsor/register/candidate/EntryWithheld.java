package pk.nsor.register.candidate;

import pk.nsor.register.kernel.RegisterNumber;

/**
 * An entry was withheld and answers no look-up from now on. Published in its transaction; may
 * arrive twice; carries no more than the number.
 */
public record EntryWithheld(RegisterNumber number) {}
