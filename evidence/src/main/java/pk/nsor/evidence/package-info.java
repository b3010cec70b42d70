/** Evidence that insiders cannot rewrite: leaves, tree, checkpoints, proofs, witness and the verify program; JDK cryptography only. */
@NullMarked
package pk.nsor.evidence;

import org.jspecify.annotations.NullMarked;
