/**
 * The register itself: verified entries, their numbers, the candidates of a look-up, the
 * verification desk, legal opinions, the stop button, and the record as one page. Owns {@code
 * entry} and {@code entry_withholding}. Says what changed by {@link
 * pk.nsor.register.candidate.EntryVerified} and its like, in its transaction.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "protection",
            "audit",
            "access",
            "database",
            "reference",
            "law",
            "clock",
            "confirmation",
            "person",
            "conviction",
            "attachment",
            "candidate",
            "search",
            "page",
            "worklist"
        })
package pk.nsor.register.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
