/**
 * Evidence that insiders cannot rewrite: leaves, tree, tiles, checkpoints, proofs, witness and the
 * verify program; JDK cryptography only. The bytes are specified in {@code
 * docs/spec/evidence-log.md}.
 *
 * <p>Two halves that share no code. The <em>writer</em> half (this package, {@code note}, {@code
 * tile}, {@code log}, {@code proof}) makes the log; the <em>checker</em> half ({@code verify})
 * re-derives everything from the published files and the public keys. {@code witness} and {@code
 * cli} may use both.
 */
@NullMarked
package pk.nsor.evidence;

import org.jspecify.annotations.NullMarked;
