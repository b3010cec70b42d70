/** May use nothing, and reaches up all the same. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package pk.nsor.register.guards.proof.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
