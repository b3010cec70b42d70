/**
 * Drives a file of cases through the same front doors as officers use, on a scratch database, and
 * compares what the register makes of each with what the file expects. Persons are invented; of a
 * row only the permitted columns are read.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "attachment",
            "clock",
            "conviction",
            "demo",
            "entry",
            "law",
            "reference"
        })
package pk.nsor.register.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
