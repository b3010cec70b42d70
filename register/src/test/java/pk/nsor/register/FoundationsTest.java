package pk.nsor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyDestroyed;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.NotAuthentic;
import pk.nsor.register.protection.Seals;

@RegisterTest
class FoundationsTest {
    @Autowired Seals seals;
    @Autowired Audit audit;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;

    private static final Binding HERE = new Binding("t", "c", "1", 1);

    @Test
    void aSealedValueOpensOnlyWhereItStands() {
        tx.executeWithoutResult(
                t -> {
                    DataKey key = seals.create(KeyPurpose.PERSON);
                    byte[] sealed = seals.seal(key, HERE, new byte[] {1, 2, 3});
                    assertThat(seals.unseal(seals.open(key.id()), HERE, sealed))
                            .containsExactly(1, 2, 3);
                    Binding elsewhere = new Binding("t", "c", "2", 1);
                    assertThatThrownBy(() -> seals.unseal(key, elsewhere, sealed))
                            .isInstanceOf(NotAuthentic.class);
                });
    }

    @Test
    void aDestroyedKeyOpensNothing() {
        DataKey key = tx.execute(t -> seals.create(KeyPurpose.PERSON));
        tx.executeWithoutResult(t -> seals.destroy(key.id()));
        assertThatThrownBy(() -> tx.executeWithoutResult(t -> seals.open(key.id())))
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void evidenceIsAppendOnlyForTheApplication() {
        tx.executeWithoutResult(
                t ->
                        audit.record(
                                Act.of(
                                        TestOfficers.AUDITOR,
                                        Event.PAGE_READ,
                                        Purpose.of(Purpose.Kind.OVERSIGHT))));
        for (String sql :
                new String[] {
                    "update evidence_entry set officer = 'x'",
                    "delete from evidence_entry",
                    "truncate evidence_entry",
                    "update evidence_ref set ref = 'x'",
                    "delete from evidence_token",
                    "drop table evidence_entry"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("bad SQL grammar");
        }
    }

    @Test
    void anActThatLeavesOutWhatItsEventNeedsIsNotWrittenAndNotDone() {
        Act wanting =
                Act.of(TestOfficers.AUDITOR, Event.ENTRY_READ, Purpose.of(Purpose.Kind.OVERSIGHT));
        long before = readings();
        assertThatThrownBy(() -> tx.executeWithoutResult(t -> audit.record(wanting)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tx.executeWithoutResult(t -> audit.record(List.of(wanting))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> audit.recordApart(wanting))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(readings()).isEqualTo(before);
        tx.executeWithoutResult(t -> audit.record(wanting.about("entry", "R-2345-6789-A")));
        assertThat(readings()).isEqualTo(before + 1);
    }

    private long readings() {
        return jdbc.sql(
                        "select count(*) from evidence_entry where event = 'entry-read' and officer = ?")
                .param(TestOfficers.AUDITOR.officer().value())
                .query(Long.class)
                .single();
    }

    @Test
    void anActOutsideATransactionIsAFault() {
        assertThatThrownBy(
                        () ->
                                audit.record(
                                        Act.of(
                                                TestOfficers.AUDITOR,
                                                Event.PAGE_READ,
                                                Purpose.of(Purpose.Kind.OVERSIGHT))))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
    }
}
