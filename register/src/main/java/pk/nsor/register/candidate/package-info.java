/**
 * What a look-up may ask the entries of the register, and the form of the answer: a few words that
 * both sides speak, so that neither knows the other. The look-up asks; the modules that hold
 * persons and convictions answer by implementing {@link Candidates}, {@link Cards} and {@link
 * Coverages}, and say by {@link EntryVerified}, {@link EntryWithheld} and {@link WithholdingLifted}
 * what changed. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package pk.nsor.register.candidate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
