/**
 * Records every act in the transaction that does it, and every read before its answer: no committed
 * entry, no answer. Owns {@code evidence_entry}, {@code evidence_ref} and {@code evidence_token},
 * append-only by grant.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "protection", "database"})
package pk.nsor.register.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
