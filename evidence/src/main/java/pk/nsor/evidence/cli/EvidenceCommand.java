package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/**
 * The programs of the evidence log: {@code verify}, {@code prove}, {@code witness} and {@code
 * keygen}.
 *
 * <p>Exit status: 0 everything holds or done; 1 something does not hold; 2 the command line is
 * wrong; 3 looking or writing failed, which says nothing about the log.
 */
public final class EvidenceCommand {

    static final int HOLDS = 0;
    static final int DOES_NOT_HOLD = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private static final String USAGE_TEXT =
            """
            verify --export DIR | --url URL  --policy FILE  check a whole log
                   [--known FILE]...   checkpoints kept elsewhere that the log must extend
                   [--code SIZE:CODE]...  lines of the paper book that it must agree with
                   [--no-contents]     leaves only (always so with --url)
                   [--retention-days N] [--max-age-seconds N] [--threads N] [--json]
            verify --proof FILE --policy FILE                check one entry, offline
                   [--no-contents]     of a proof that is to hold without its content
            prove N --log DIR --policy FILE --out DIR        proof and page for entry N (from zero)
            witness --key FILE --policy FILE --memory DIR --listen HOST:PORT
            keygen --name NAME --out FILE --log | --witness  keys in FILE, public lines printed
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock;
    private final SecureRandom random;

    /** A command that prints to these streams. */
    EvidenceCommand(PrintStream out, PrintStream err, InstantSource clock, SecureRandom random) {
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.random = random;
    }

    /** Entry of the program. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        EvidenceCommand command =
                new EvidenceCommand(out, err, InstantSource.system(), new SecureRandom());
        System.exit(command.run(Arrays.asList(args)));
    }

    /** Runs one verb and returns the exit status. */
    int run(List<String> line) {
        String verb = line.isEmpty() ? "" : line.getFirst();
        List<String> rest = line.isEmpty() ? line : line.subList(1, line.size());
        try {
            return switch (verb) {
                case "verify" -> new VerifyVerb(out, clock).run(rest);
                case "prove" -> new ProveVerb(out, clock).run(rest);
                case "witness" -> new WitnessVerb(out, clock, random).run(rest);
                case "keygen" -> new KeygenVerb(out, random).run(rest);
                default -> throw new Arguments.UsageException("a verb is needed");
            };
        } catch (Arguments.UsageException usage) {
            err.println(usage.getMessage());
            err.print(USAGE_TEXT);
            return USAGE;
        } catch (IOException failed) {
            err.println("failed: " + failed.getMessage());
            return FAILED;
        }
    }
}
