/** Proof that the database, its files and the logs name nobody. */
@NullMarked
package pk.nsor.register.sealing;

import org.jspecify.annotations.NullMarked;
