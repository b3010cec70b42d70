/** Command-line programs: verify, prove, witness, keygen and the bench. */
@NullMarked
package pk.nsor.evidence.cli;

import org.jspecify.annotations.NullMarked;
