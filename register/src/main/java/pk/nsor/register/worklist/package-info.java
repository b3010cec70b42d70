/**
 * What needs an officer: each module tells its own work through {@link
 * pk.nsor.register.worklist.WorkSource}; the home page gathers it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clock"})
package pk.nsor.register.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
