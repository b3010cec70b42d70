package pk.nsor.register.candidate;

import pk.nsor.register.kernel.RegisterNumber;

/**
 * A withholding was lifted: the entry answers look-ups again. Published in its transaction; may
 * arrive twice; carries no more than the number.
 */
public record WithholdingLifted(RegisterNumber number) {}
