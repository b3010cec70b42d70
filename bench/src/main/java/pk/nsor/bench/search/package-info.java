/**
 * {@code ./nsor bench search}: an invented population with planted persons, written to files that
 * every engine reads in a process of its own; what they answer is counted here, in one way for all.
 */
@NullMarked
package pk.nsor.bench.search;

import org.jspecify.annotations.NullMarked;
