/**
 * Keysets, envelopes and the blind index: the database alone names nobody. Owns the table {@code
 * data_key}; keysets live in the folder of keys, outside the database and readable by their owner
 * alone.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "database"})
package pk.nsor.register.protection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
