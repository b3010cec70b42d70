package pk.nsor.evidence.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and {@code --name value} pairs of a command line, each name known and used on purpose. */
final class Arguments {

    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();

    private Arguments() {}

    /** A command line that the program does not understand; the message is shown with the usage. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    /**
     * Takes a command line apart.
     *
     * @param valued names that take a value
     * @param flags names that take none
     */
    static Arguments parse(List<String> line, Set<String> valued, Set<String> flags)
            throws UsageException {
        Arguments arguments = new Arguments();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (!word.startsWith("--")) {
                arguments.words.add(word);
            } else if (flags.contains(word)) {
                arguments.values.computeIfAbsent(word, name -> new ArrayList<>()).add("");
            } else if (valued.contains(word) && i + 1 < line.size()) {
                arguments
                        .values
                        .computeIfAbsent(word, name -> new ArrayList<>())
                        .add(line.get(++i));
            } else {
                throw new UsageException("unknown or incomplete option " + word);
            }
        }
        return arguments;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    Optional<String> find(String name) throws UsageException {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new UsageException(name + " given twice");
        }
        return all.stream().findFirst();
    }

    String get(String name) throws UsageException {
        return find(name).orElseThrow(() -> new UsageException(name + " is needed"));
    }

    long number(String text, String what) throws UsageException {
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new UsageException(what + " must be a whole number");
        }
        throw new UsageException(what + " must not be negative");
    }
}
