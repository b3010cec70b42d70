package pk.nsor.register.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Purpose;

@RegisterTest
class TwoPersonActsTest {
    private static final Purpose WHY = Purpose.of(Purpose.Kind.VERIFICATION);

    /** Who proposed, and who is barred. */
    private static final List<String> NOT_THESE =
            List.of(
                    TestOfficers.OPERATOR_1.officer().value(),
                    TestOfficers.SUPERVISOR_1.officer().value());

    @Autowired TwoPersonActs acts;
    @Autowired Database database;
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
        for (String officer : NOT_THESE) {
            ActId id = propose();
            assertThatThrownBy(() -> decideBeside(jdbc, officer, id))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void withoutItsConstraintAndItsTriggerTheDatabaseWouldLetThemDecide() {
        List<ActId> ids = List.of(propose(), propose());
        JdbcTransactionManager owner = new JdbcTransactionManager(database.owner());
        new TransactionTemplate(owner)
                .executeWithoutResult(
                        t -> {
                            JdbcClient owned = JdbcClient.create(database.owner());
                            owned.sql(
                                            "alter table two_person_act drop constraint "
                                                    + differs(owned))
                                    .update();
                            owned.sql("drop trigger not_by_a_barred_officer on two_person_act")
                                    .update();
                            for (int i = 0; i < NOT_THESE.size(); i++) {
                                assertThat(decideBeside(owned, NOT_THESE.get(i), ids.get(i)))
                                        .isEqualTo(1);
                            }
                            t.setRollbackOnly();
                        });
        for (int i = 0; i < NOT_THESE.size(); i++) {
            String officer = NOT_THESE.get(i);
            ActId id = ids.get(i);
            assertThatThrownBy(() -> decideBeside(jdbc, officer, id))
                    .as("and with them not")
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static String differs(JdbcClient owned) {
        return owned.sql(
                        """
                        select conname from pg_constraint
                         where conrelid = 'two_person_act'::regclass
                           and pg_get_constraintdef(oid) = 'CHECK ((decided_by <> proposed_by))'
                        """)
                .query(String.class)
                .single();
    }

    /** Decides in the database, past the application. */
    private static int decideBeside(JdbcClient jdbc, String officer, ActId id) {
        return jdbc.sql(
                        """
                        update two_person_act set decided_by = ?, decided_at = now(),
                               decision = 'confirmed' where id = ?
                        """)
                .params(officer, id.value())
                .update();
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
