/**
 * Whether two entries are of one person: the standing check of each newly verified entry, which an
 * officer makes by hand where the register could not look or not to the end, rulings of two
 * officers (one person, different persons, parted again), the answers to recall after a parting,
 * and the notice of a possible repeat offender to the prosecution, also when the finding is taken
 * back. Owns {@code identity_ruling}, {@code identity_due}, {@code identity_task}, {@code
 * identity_notice} and {@code identity_recall}; changes no entry.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "access",
            "clock",
            "confirmation",
            "conviction",
            "candidate",
            "entry",
            "page",
            "worklist"
        })
package pk.nsor.register.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
