package pk.nsor.bench.search;

import java.util.List;

/**
 * An engine and how its process is started.
 *
 * @param name its folder and its name in the figures
 * @param title for readers
 * @param command what is run; {@code {folder}} stands for the folder of the trial
 */
record Engine(String name, String title, List<String> command) {
    static final String OURS = "nsor";
}
