/**
 * The writer of the log: a folder of tiles that one process at a time extends, crash-safe, and its
 * export.
 */
@NullMarked
package pk.nsor.evidence.log;

import org.jspecify.annotations.NullMarked;
