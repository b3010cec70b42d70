/**
 * Officers, offices, roles, sessions, purposes and the policy table: may this caller do this action
 * on this resource? One sentence, asked in every front-door method. Owns {@code officer}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "protection"})
package pk.nsor.register.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
