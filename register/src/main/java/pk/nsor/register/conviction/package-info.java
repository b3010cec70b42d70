/**
 * Conviction returns: drafted part by part by a prosecution office or keyed by the Bureau from
 * paper, read into typed facts, submitted, called back. What was typed is kept as typed, sealed
 * under the return's own key. An office that reports is told of the register only what it returned
 * itself: possible duplicates of the whole register are the Bureau's. Owns {@code
 * conviction_return}, {@code return_editor}, {@code return_note} and {@code sealed_opening}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "protection",
            "audit",
            "access",
            "reference",
            "law",
            "clock",
            "person",
            "attachment",
            "page",
            "worklist"
        })
package pk.nsor.register.conviction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
