/**
 * The checker: reads published files and public keys, re-derives everything, and imports nothing of
 * the writer.
 */
@NullMarked
package pk.nsor.evidence.verify;

import org.jspecify.annotations.NullMarked;
