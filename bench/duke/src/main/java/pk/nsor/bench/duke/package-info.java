/** Duke, measured beside the register's search. */
@NullMarked
package pk.nsor.bench.duke;

import org.jspecify.annotations.NullMarked;
