/**
 * Value types that everyone speaks. No Spring, no SQL; nothing goes here that only two modules
 * need. Personal types mask {@code toString}.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package pk.nsor.register.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
