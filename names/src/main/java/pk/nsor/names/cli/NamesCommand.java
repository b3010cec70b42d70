package pk.nsor.names.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The command line: {@code eval FILE.tsv}, {@code keys FILE.tsv}, {@code explain "A" "B"}.
 *
 * <p>Ends with 0 when done, 1 when a file cannot be read or has the wrong columns, 2 when the
 * command is not known. Text is UTF-8 whatever the terminal says.
 */
public final class NamesCommand {

    private static final String USAGE =
            """
            names eval FILE.tsv      measure the matcher on labelled pairs, peers beside it
            names keys FILE.tsv      measure word keys on native words and Roman spellings
            names explain "A" "B"    show one comparison with its parts
            """;

    private NamesCommand() {}

    /** Runs one command. */
    public static void main(String[] arguments) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, Evaluation.RANDOM_PAIRS, out, err));
    }

    /** Runs one command, with so many random pairs in a measure, and returns its exit status. */
    static int run(String[] arguments, int randomPairs, PrintStream out, PrintStream err) {
        try {
            return switch (form(arguments)) {
                case "eval 1" -> {
                    new Evaluation(PairRow.read(Path.of(arguments[1])), randomPairs, out).print();
                    yield 0;
                }
                case "keys 1" -> {
                    KeyReport.print(Path.of(arguments[1]), out);
                    yield 0;
                }
                case "explain 2" -> {
                    Explanation.print(arguments[1], arguments[2], out);
                    yield 0;
                }
                default -> {
                    err.print(USAGE);
                    yield 2;
                }
            };
        } catch (BadTableException e) {
            err.println("names: line " + e.line() + " does not have the expected columns");
            return 1;
        } catch (IOException e) {
            err.println("names: the file cannot be read as UTF-8 text");
            return 1;
        }
    }

    /** The command's name and how many arguments it was given. */
    private static String form(String[] arguments) {
        return arguments.length == 0 ? "" : arguments[0] + " " + (arguments.length - 1);
    }
}
