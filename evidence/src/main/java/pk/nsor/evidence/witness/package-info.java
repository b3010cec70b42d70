/** The witness of another institution (server) and the log's side of the same protocol (client). */
@NullMarked
package pk.nsor.evidence.witness;

import org.jspecify.annotations.NullMarked;
