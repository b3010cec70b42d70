/** The command line of the names library: measures, keys and single comparisons. */
@NullMarked
package pk.nsor.names.cli;

import org.jspecify.annotations.NullMarked;
