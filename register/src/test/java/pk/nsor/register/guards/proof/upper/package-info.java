/** Is reached from below. */
@NullMarked
package pk.nsor.register.guards.proof.upper;

import org.jspecify.annotations.NullMarked;
