/**
 * Backup and restore at the machine: every table in one snapshot, each file with its checksum, the
 * keys never. A restore goes into an empty place whose keys their custodian has put back, and
 * destroys again whatever was destroyed since the backup was made.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "protection"})
package pk.nsor.register.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
