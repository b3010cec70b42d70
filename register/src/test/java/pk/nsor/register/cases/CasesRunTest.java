package pk.nsor.register.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.demo.Personas;
import pk.nsor.register.entry.Verification;
import pk.nsor.register.law.CaseBank;
import pk.nsor.register.reference.ListDesk;

/** Cases that the collected bank has none of, driven through the front doors of the register. */
@RegisterTest
class CasesRunTest {
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Personas personas;
    @Autowired ListDesk lists;
    @Autowired Clock clock;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private CutIn cutIn;

    @BeforeEach
    void desk() {
        cutIn = new CutIn(lists, personas, clock);
    }

    @AfterEach
    void asShipped() {
        cutIn.set(CaseBank.CUT_IN.toString());
    }

    private int run(Path file) {
        CaseDriver driver = new CaseDriver(returns, attachments, verification, personas);
        return new CasesRun(driver, cutIn, file, clock)
                .run(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        new PrintStream(PrintStream.nullOutputStream()));
    }

    private static Path invented() {
        return Path.of("src/test/resources/cases/invented.csv");
    }

    @Test
    void invented_cases_of_every_kind_come_out_as_the_rules_say() {
        int exit = run(invented());
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .endsWith("16 passed, 0 failed\n")
                .contains("INV-15 passed not_eligible")
                .contains("(no conviction: refused at the front door)");
        assertThat(exit).isZero();
    }

    @Test
    void a_row_that_comes_out_otherwise_is_said_and_the_run_fails(@TempDir Path folder)
            throws IOException {
        String[] lines = Files.readString(invented()).split("\n");
        String wrong = lines[1].replace("eligible_2h,eligible_2h", "not_eligible,eligible_2h");
        Path file = folder.resolve("wrong.csv");
        Files.writeString(file, lines[0] + "\n" + wrong + "\n");
        assertThat(run(file)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("INV-01 FAILED eligible_2h")
                .endsWith("0 passed, 1 failed\n");
    }

    @Test
    void a_file_that_is_no_list_of_cases_fails_and_says_why(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("other.csv");
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(run(file)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("This column is missing");
        assertThat(run(folder.resolve("absent.csv"))).isEqualTo(2);
    }
}
