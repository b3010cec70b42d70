/**
 * Proof bundles: one entry, its path, its checkpoint and its content in one file, and a page that
 * explains it.
 */
@NullMarked
package pk.nsor.evidence.proof;

import org.jspecify.annotations.NullMarked;
