/**
 * Records every act and every read in the caller's transaction: no committed entry, no answer. Owns
 * {@code evidence_entry}, {@code evidence_ref} and {@code evidence_token}, append-only by grant.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "protection"})
package pk.nsor.register.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
