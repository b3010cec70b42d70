package pk.nsor.names.cli;

import java.util.function.ToDoubleBiFunction;
import pk.nsor.names.cli.PairRow.Written;

/**
 * One way of scoring two persons.
 *
 * @param name as printed
 * @param shown the threshold at which the engine proposes a pair
 * @param score higher is likelier one person
 */
record Engine(String name, double shown, ToDoubleBiFunction<Written, Written> score) {}
