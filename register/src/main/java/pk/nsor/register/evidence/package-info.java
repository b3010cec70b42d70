/**
 * The evidence log as the auditor sees it: entries by time, searches with a reason, one entry with
 * what it says. Reads the tables of {@code audit}; owns {@code evidence_search}. No auditor reads
 * the entries of their own office or of themselves.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "protection",
            "audit",
            "access",
            "clock",
            "reference",
            "page",
            "worklist",
            "search"
        })
package pk.nsor.register.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
