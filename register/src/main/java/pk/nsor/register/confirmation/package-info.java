/**
 * Acts that need two officers: one proposes, another confirms or declines. One mechanism for
 * verification, legal opinions, withholding and answers. Owns {@code two_person_act} and {@code
 * two_person_barred}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "protection", "audit", "clock"})
package pk.nsor.register.confirmation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
