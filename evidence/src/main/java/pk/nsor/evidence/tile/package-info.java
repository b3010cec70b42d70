/**
 * The tree as static files: C2SP tile paths, the right edge that grows, and proofs made from tiles.
 */
@NullMarked
package pk.nsor.evidence.tile;

import org.jspecify.annotations.NullMarked;
