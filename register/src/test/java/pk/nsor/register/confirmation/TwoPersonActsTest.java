package pk.nsor.register.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.kernel.Purpose;

@RegisterTest
class TwoPersonActsTest {
    private static final Purpose WHY = Purpose.of(Purpose.Kind.VERIFICATION);

    @Autowired TwoPersonActs acts;
    @Autowired TransactionTemplate tx;
    @Autowired JdbcClient jdbc;

    private ActId propose() {
        return tx.execute(
                t ->
                        acts.propose(
                                TestOfficers.OPERATOR_1,
                                new Proposal(
                                        ActKind.VERIFICATION,
                                        "T-" + UUID.randomUUID(),
                                        "verify",
                                        "read against the copy",
                                        "second-officer",
                                        Set.of(TestOfficers.SUPERVISOR_1.officer())),
                                WHY));
    }

    private Ruling decide(pk.nsor.register.kernel.Caller who, ActId id) {
        return tx.execute(t -> acts.decide(who, id, true, "agreed", WHY));
    }

    @Test
    void theSecondOfficerIsNeverTheFirstNorOneBarred() {
        ActId id = propose();
        assertThat(decide(TestOfficers.OPERATOR_1, id)).isInstanceOf(Ruling.NotYou.class);
        assertThat(decide(TestOfficers.SUPERVISOR_1, id)).isInstanceOf(Ruling.NotYou.class);
        assertThat(decide(TestOfficers.OPERATOR_2, id)).isInstanceOf(Ruling.Taken.class);
    }

    @Test
    void aSecondClickFindsItDecided() {
        ActId id = propose();
        decide(TestOfficers.OPERATOR_2, id);
        assertThat(decide(TestOfficers.OPERATOR_2, id)).isInstanceOf(Ruling.AlreadyDecided.class);
    }

    @Test
    void theDatabaseHoldsTheRuleWithoutTheApplication() {
        for (String officer :
                new String[] {
                    TestOfficers.OPERATOR_1.officer().value(),
                    TestOfficers.SUPERVISOR_1.officer().value()
                }) {
            ActId id = propose();
            assertThatThrownBy(
                            () ->
                                    jdbc.sql(
                                                    """
                                                    update two_person_act set decided_by = ?, decided_at = now(),
                                                           decision = 'confirmed' where id = ?
                                                    """)
                                            .params(officer, id.value())
                                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void theSecondOfficerReadsTheFirstOnesReason() {
        ActId id = propose();
        assertThat(tx.<String>execute(t -> acts.reason(id))).isEqualTo("read against the copy");
        assertThat(
                        tx.<Boolean>execute(
                                t ->
                                        acts
                                                .waitingFor(
                                                        TestOfficers.OPERATOR_2,
                                                        ActKind.VERIFICATION,
                                                        500)
                                                .stream()
                                                .anyMatch(a -> a.id().equals(id))))
                .isTrue();
        assertThat(
                        tx.<Boolean>execute(
                                t ->
                                        acts
                                                .waitingFor(
                                                        TestOfficers.SUPERVISOR_1,
                                                        ActKind.VERIFICATION,
                                                        500)
                                                .stream()
                                                .anyMatch(a -> a.id().equals(id))))
                .isFalse();
    }
}
