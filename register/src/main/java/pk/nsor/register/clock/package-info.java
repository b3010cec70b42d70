/**
 * Legal clocks: dated rules, deadlines with their proof. Statutory days are days in Asia/Karachi;
 * hours run by the clock, holidays included.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package pk.nsor.register.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
