/**
 * Synthetic data and personas; absent from a production start, which refuses a database that holds
 * them.
 */
@NullMarked
package pk.nsor.register.demo;

import org.jspecify.annotations.NullMarked;
