package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.protection.Token;
import pk.nsor.register.search.AskedTokens;

/**
 * Every question that an auditor's pages put to the evidence leaves out the auditor and their
 * office. The second proof is of the test itself: the same questions, with one half of the filter
 * taken out on the way to the database, find what that half hides.
 */
@RegisterTest
class OwnOfficeFilterTest {
    private static final String BY_OFFICE = "e.office <> ?";
    private static final String BY_OFFICER = "e.officer <> ?";

    /** Takes a parameter and lets everything through. */
    private static final String NO_FILTER = "? <> ''";

    private static final Caller READER = TestOfficers.AUDITOR;
    private static final Caller COLLEAGUE =
            new Caller(new OfficerId("auditor-next-door"), READER.office(), READER.role(), "");
    private static final Caller SELF_BEFORE =
            new Caller(READER.officer(), new OfficeId("npb"), Role.OPERATOR, "");
    private static final Caller STRANGER = TestOfficers.OPERATOR_1;

    @Autowired Audit audit;
    @Autowired TransactionTemplate tx;
    @Autowired Database database;

    private final String record = "R-" + UUID.randomUUID();
    private final AskedTokens.Kept token =
            new AskedTokens.Kept(
                    AskedTokens.Kind.CNIC,
                    new Token(7, record.substring(2, 18).getBytes(StandardCharsets.US_ASCII)));
    private EntryId colleagues = new EntryId(new UUID(0, 0));
    private EntryId own = colleagues;
    private EntryId strangers = colleagues;

    @BeforeEach
    void oneActOfEach() {
        colleagues = recorded(COLLEAGUE);
        own = recorded(SELF_BEFORE);
        strangers = recorded(STRANGER);
    }

    private EntryId recorded(Caller by) {
        return tx.execute(
                t ->
                        audit.record(
                                Act.of(by, Event.ENTRY_READ, Purpose.of(Purpose.Kind.OVERSIGHT))
                                        .about("entry", record)
                                        .token(token.kind().code(), token.token())));
    }

    @Test
    void noQuestionFindsTheReaderOrTheirOffice() {
        assertEveryQuestionFinds(database.app(), Set.of(strangers));
    }

    @Test
    void withoutTheOfficesHalfEveryQuestionWouldFindAColleague() {
        assertEveryQuestionFinds(without(BY_OFFICE), Set.of(strangers, colleagues));
    }

    @Test
    void withoutTheOfficersHalfEveryQuestionWouldFindTheReader() {
        assertEveryQuestionFinds(without(BY_OFFICER), Set.of(strangers, own));
    }

    private void assertEveryQuestionFinds(DataSource source, Set<EntryId> expected) {
        EvidenceStore store = new EvidenceStore(JdbcClient.create(source));
        Set<UUID> ids = ids(expected.stream().toList());
        List<EntryId> all = List.of(strangers, colleagues, own);
        Criteria ofRecord = new Criteria("", "", record, "", "", "", null, null);
        assertThat(idsOf(store.find(READER, ofRecord, Optional.empty(), 10))).isEqualTo(ids);
        assertThat(ids(all.stream().filter(e -> store.find(READER, e).isPresent()).toList()))
                .isEqualTo(ids);
        assertThat(ids(all.stream().filter(e -> byNumber(store, e)).toList())).isEqualTo(ids);
        assertThat(
                        idsOf(
                                store.meeting(READER, List.of(token), 10).stream()
                                        .map(EvidenceStore.Meeting::entry)
                                        .toList()))
                .isEqualTo(ids);
    }

    private static boolean byNumber(EvidenceStore store, EntryId id) {
        return !store.beginningWith(READER, id.shown().replace("-", "")).isEmpty();
    }

    private static Set<UUID> idsOf(List<Recorded> entries) {
        return ids(entries.stream().map(Recorded::id).toList());
    }

    private static Set<UUID> ids(List<EntryId> entries) {
        Set<UUID> ids = new TreeSet<>();
        entries.forEach(e -> ids.add(e.value()));
        return ids;
    }

    /** The application's database as it would be asked without a part of the filter. */
    private DataSource without(String half) {
        return new RewrittenQuestions(
                database.app(),
                sql -> {
                    assertThat(sql).contains(half);
                    return sql.replace(half, NO_FILTER);
                });
    }
}
