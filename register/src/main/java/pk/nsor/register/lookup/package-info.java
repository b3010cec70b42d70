/**
 * The look-up: an investigator's application about the named suspects of one FIR, the prosecutor's
 * decision, the Bureau's comparison by two officers, the answer, and its end after thirty days. A
 * suspect is no person of the register: particulars are sealed under the request's own key and
 * destroyed with it. Owns {@code lookup}, {@code lookup_suspect}, {@code lookup_shown}, {@code
 * lookup_answer}, {@code lookup_question}, {@code lookup_print}, {@code lookup_notice} and {@code
 * lookup_recheck}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "page",
            "access",
            "audit",
            "protection",
            "clock",
            "candidate",
            "search"
        })
package pk.nsor.register.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
