package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.TestClock;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.worklist.WorkItem;

/**
 * What tests of look-ups begin with: a suspect of their own, and requests that have come as far as
 * the test needs, through the front doors.
 */
abstract class LookupRounds {
    @Autowired Requests requests;
    @Autowired PlantedRegister register;
    @Autowired Decisions decisions;
    @Autowired Comparisons comparisons;
    @Autowired Confirmations confirmations;
    @Autowired LookupStore lookups;
    @Autowired LookupWork work;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;

    /** A name that no other test has. */
    final String unique =
            "Rafiq " + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replace("", "i");

    static final ConfirmForm CONFIRM = new ConfirmForm("confirm", "on", "");

    @AfterEach
    void reset() {
        clock.reset();
    }

    SuspectForm rafiq() {
        return Requests.suspect(unique, "رفیق", "Noor Muhammad", "36502-0000412-3");
    }

    static CompareForm choose(String choice) {
        return new CompareForm(choice, "the facts agree", "the mother's district");
    }

    LookupState state(String reference) {
        return lookups.find(new LookupReference(reference)).orElseThrow().state();
    }

    String next(Caller officer, String reference, int number, String choice) {
        Comparisons.Done done = comparisons.decide(officer, reference, number, choose(choice));
        assertThat(done).isInstanceOf(Comparisons.Done.Next.class);
        return ((Comparisons.Done.Next) done).name();
    }

    String matched(RegisterNumber entry) {
        String reference = requests.taken(OPERATOR_1, rafiq());
        comparisons.open(OPERATOR_1, reference, 1);
        assertThat(next(OPERATOR_1, reference, 1, entry.value())).isEqualTo("SECOND_OFFICER");
        return reference;
    }

    String answered(RegisterNumber entry) {
        String reference = matched(entry);
        assertThat(confirmations.rule(OPERATOR_2, reference, 1, CONFIRM))
                .isEqualTo(new Confirmations.Ruled.Next("ANSWERED"));
        return reference;
    }

    List<WorkItem> workFor(Caller caller, Instant now) {
        return Objects.requireNonNull(tx.execute(t -> work.workFor(caller, now)));
    }
}
