package pk.nsor.register.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Cards;
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.entry.Planting;
import pk.nsor.register.entry.Verification;
import pk.nsor.register.entry.Withholding;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.Invented;
import pk.nsor.register.worklist.WorkSource;

/**
 * What tests of identity begin with: invented persons on the register, and pairs that two officers
 * have ruled on.
 */
abstract class IdentityRounds {
    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired IdentityWork work;
    @Autowired CheckStore checks;
    @Autowired Rulings rulings;
    @Autowired RepeatNotices notices;
    @Autowired IdentityStore store;
    @Autowired StandingCheck standing;
    @Autowired Cards cards;
    @Autowired Candidates candidates;
    @Autowired Withholding withholding;
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @LocalServerPort int port;

    static Invented person(String name, String father) {
        return Invented.named(name, "").father(father, "").born(1984, 3, 9).in("PK631");
    }

    RegisterNumber entered(Invented person) {
        return new Planting(context).entered(person.recorded());
    }

    /** As the verification desk does when it has entered. */
    void verified(RegisterNumber number) {
        tx.executeWithoutResult(t -> events.publishEvent(new EntryVerified(number)));
    }

    boolean asked(Caller caller, Pair pair) {
        return tx.execute(
                t ->
                        work.workFor(caller, Instant.EPOCH, WorkSource.MOST_CLIMBED).stream()
                                .anyMatch(i -> i.href().equals(pair.href())));
    }

    Pair joined(RegisterNumber a, RegisterNumber b) {
        Pair pair = Pair.of(a, b);
        assertThat(rulings.propose(OPERATOR_1, pair, Rulings.Choice.SAME, "same mark"))
                .isEqualTo(Answer.PROPOSED);
        assertThat(rulings.decide(OPERATOR_2, pair, true, "agreed"))
                .isIn(Answer.JOINED, Answer.JOINED_UNTOLD);
        return pair;
    }

    void parted(Pair pair) {
        rulings.propose(OPERATOR_1, pair, Rulings.Choice.PART, "another finger mark");
        assertThat(rulings.decide(OPERATOR_2, pair, true, "agreed")).isEqualTo(Answer.PARTED);
    }

    long events(String event, RegisterNumber number) {
        return jdbc.sql(
                        "select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id and r.at = e.at where e.event = ? and r.ref = ?")
                .params(event, number.value())
                .query(Long.class)
                .single();
    }

    int offences(RegisterNumber number) {
        return tx.execute(t -> cards.card(number).orElseThrow().offences().size());
    }
}
