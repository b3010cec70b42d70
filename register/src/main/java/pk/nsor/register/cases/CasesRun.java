package pk.nsor.register.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pk.nsor.register.law.CaseBank;
import pk.nsor.register.law.ListReading;
import pk.nsor.register.law.Outcome;

/**
 * {@code ./nsor cases FILE.csv}: every row is driven twice, with the cut-in date at {@link
 * CaseBank#CUT_IN} and with none, and compared with what the file expects of each. Prints one line
 * a row and the sum; the exit code is 0 only when all pass.
 */
@Component
@ConditionalOnProperty("nsor.cases")
class CasesRun implements ApplicationRunner, ExitCodeGenerator {
    private static final int UNREADABLE = 2;

    private final CaseDriver driver;
    private final CutIn cutIn;
    private final Path file;
    private final InstantSource clock;
    private int exit = UNREADABLE;

    CasesRun(
            CaseDriver driver,
            CutIn cutIn,
            @Value("${nsor.cases}") Path file,
            InstantSource clock) {
        this.driver = driver;
        this.cutIn = cutIn;
        this.clock = clock;
        this.file = file;
    }

    @Override
    public int getExitCode() {
        return exit;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        exit = run(System.out, System.err);
    }

    int run(PrintStream out, PrintStream progress) {
        ListReading<CaseBank.Case> read;
        try (Reader source = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read = CaseBank.read(source);
        } catch (IOException e) {
            out.println("The file of cases cannot be read as UTF-8 text.");
            return UNREADABLE;
        }
        read.problems()
                .forEach(
                        p ->
                                out.println(
                                        "row "
                                                + p.row()
                                                + " "
                                                + p.column()
                                                + ": "
                                                + p.kind().text().en()));
        List<CaseBank.Case> cases = read.rows();
        Steps steps = new Steps(progress, 2 * cases.size(), clock);
        cutIn.set(CaseBank.CUT_IN.toString());
        List<CaseDriver.Driven> dated = drive(cases, 0, steps);
        cutIn.set("off");
        List<CaseDriver.Driven> plain = drive(cases, cases.size(), steps);
        steps.end();
        int passed = 0;
        for (int i = 0; i < cases.size(); i++) {
            String line = line(cases.get(i), plain.get(i), dated.get(i));
            out.println(line);
            passed += line.contains(" passed ") ? 1 : 0;
        }
        int failed = cases.size() - passed + read.problems().size();
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    private List<CaseDriver.Driven> drive(List<CaseBank.Case> cases, int offset, Steps steps) {
        List<CaseDriver.Driven> driven = new ArrayList<>();
        for (CaseBank.Case one : cases) {
            driven.add(drive(one, offset + driven.size()));
            steps.done();
        }
        return driven;
    }

    private CaseDriver.Driven drive(CaseBank.Case one, int number) {
        try {
            return driver.drive(one.row(), number);
        } catch (RuntimeException e) {
            return new CaseDriver.Driven.Stuck(e.getClass().getSimpleName());
        }
    }

    private static String line(
            CaseBank.Case one, CaseDriver.Driven plain, CaseDriver.Driven dated) {
        if (plain instanceof CaseDriver.Driven.Stuck(String where)) {
            return one.row().id() + " FAILED, came no further than " + where;
        }
        if (dated instanceof CaseDriver.Driven.Stuck(String where)) {
            return one.row().id() + " FAILED, came no further than " + where + " (with cut-in)";
        }
        boolean refused = plain instanceof CaseDriver.Driven.NoConviction;
        return one.compare(outcome(plain), outcome(dated)).line()
                + (refused ? " (no conviction: refused at the front door)" : "");
    }

    private static Outcome outcome(CaseDriver.Driven driven) {
        return switch (driven) {
            case CaseDriver.Driven.Decided(Outcome outcome) -> outcome;
            case CaseDriver.Driven.NoConviction() -> Outcome.NOT_ELIGIBLE;
            case CaseDriver.Driven.Stuck _ ->
                    throw new IllegalStateException("a row that came no further has no outcome");
        };
    }

    /** Progress with the time left, on one line. */
    private static final class Steps {
        private final PrintStream to;
        private final int all;
        private final InstantSource clock;
        private final Instant start;
        private int done;

        Steps(PrintStream to, int all, InstantSource clock) {
            this.to = to;
            this.clock = clock;
            this.start = clock.instant();
            this.all = all;
        }

        void done() {
            done++;
            long spent = Duration.between(start, clock.instant()).toMillis();
            long left = spent * (all - done) / done / 1000;
            to.printf("\r%d of %d, about %d s left ", done, all, left);
            to.flush();
        }

        void end() {
            to.println();
        }
    }
}
