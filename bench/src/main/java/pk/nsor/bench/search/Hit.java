package pk.nsor.bench.search;

/**
 * One record that an engine proposes.
 *
 * @param score in the engine's own measure; higher is likelier
 */
public record Hit(String record, double score) {}
