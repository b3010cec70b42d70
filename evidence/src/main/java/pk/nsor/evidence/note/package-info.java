/** Signing of checkpoints: C2SP signed notes with an Ed25519 line, and ML-DSA-44 cosignatures. */
@NullMarked
package pk.nsor.evidence.note;

import org.jspecify.annotations.NullMarked;
