package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.register.Browser;
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

@RegisterTest
class EvidencePagesTest {
    private static final Pattern ENTRY = Pattern.compile("/evidence/([0-9a-f-]{36})");

    @LocalServerPort int port;
    @Autowired Audit audit;
    @Autowired TransactionTemplate tx;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;
    @Autowired LogKeeper keeper;

    private EntryId recorded(Caller caller, String record) {
        return tx.execute(
                t ->
                        audit.record(
                                Act.of(
                                                caller,
                                                Event.ENTRY_READ,
                                                Purpose.of(Purpose.Kind.LOOKUP, "LR-2222-2222"))
                                        .about("entry", record)
                                        .detail("page", "2")
                                        .commit("reason", "an unmistakable reason")));
    }

    private static String record() {
        return "R-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    private Browser auditor() {
        return new Browser(port).signIn(TestOfficers.AUDITOR);
    }

    @Test
    void theAuditorReadsEntriesByTimeInBothLanguages() {
        EntryId id = recorded(TestOfficers.OPERATOR_1, record());
        Browser b = auditor();
        assertThat(b.get("/evidence").body()).contains(id.shown()).contains("entry opened");
        b.get("/language/ur?back=/evidence");
        assertThat(b.get("/evidence").body()).contains("اندراج کھولا گیا").contains("dir=\"rtl\"");
    }

    @Test
    void readingTheEvidenceIsEvidence() {
        Browser b = auditor();
        long before = readings();
        b.get("/evidence");
        assertThat(readings()).isEqualTo(before + 1);
    }

    private long readings() {
        return jdbc.sql(
                        "select count(*) from evidence_entry where event = 'evidence-read' and officer = 'auditor'")
                .query(Long.class)
                .single();
    }

    @Test
    void noAuditorReadsTheirOwnOfficeOrThemselves() {
        Browser b = auditor();
        b.get("/evidence");
        EntryId own = recorded(TestOfficers.AUDITOR, record());
        assertThat(b.get("/evidence").body()).doesNotContain(own.shown());
        assertThat(b.get("/evidence/" + own.value()).status()).isEqualTo(404);
        b.get("/evidence");
        assertThat(
                        b.form(
                                        "/evidence/numbers",
                                        Map.of("number", own.shown(), "reason", "inspection 1"))
                                .body())
                .contains("There is no entry of this number for you");
        assertThat(search(b, Map.of("officer", "auditor", "reason", "inspection 1")).body())
                .contains("There is no such entry");
    }

    /** By the newest, a search, the entry, its number, its proof and the page of the proof. */
    @Test
    void noRouteLeadsToAColleaguesEntryOrToOnesOwnOfAnotherOffice() {
        Caller self = TestOfficers.AUDITOR;
        Caller colleague =
                new Caller(new OfficerId("auditor-elsewhere"), self.office(), self.role(), "");
        Caller before = new Caller(self.officer(), new OfficeId("npb"), Role.OPERATOR, "");
        Caller stranger = TestOfficers.OPERATOR_1;
        for (Caller other : List.of(colleague, before, stranger)) {
            boolean readable = other.equals(stranger);
            String record = record();
            EntryId id = recorded(other, record);
            Browser b = auditor();
            String number = id.shown();
            FailClosedTest.await("a place", () -> Sequence.position(jdbc, id.value()).isPresent());
            assertThat(b.get("/evidence").body().contains(number)).isEqualTo(readable);
            assertThat(
                            search(b, Map.of("record", record, "reason", "inspection 2"))
                                    .body()
                                    .contains(number))
                    .isEqualTo(readable);
            b.get("/evidence");
            assertThat(
                            b.form(
                                            "/evidence/numbers",
                                            Map.of("number", number, "reason", "inspection 2"))
                                    .location()
                                    .endsWith(id.value().toString()))
                    .isEqualTo(readable);
            for (String route : List.of("", "/proof", "/proof-page")) {
                assertThat(b.get("/evidence/" + id.value() + route).status() == 404)
                        .as(route)
                        .isNotEqualTo(readable);
            }
        }
    }

    @Test
    void aSearchNeedsAReasonAndIsRecordedWithIt() {
        String record = record();
        EntryId id = recorded(TestOfficers.OPERATOR_2, record);
        Browser b = auditor();
        b.get("/evidence/search");
        var refused = b.form("/evidence/searches", Map.of("record", record));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("Give the reason.").contains(record);
        var found =
                search(
                        b,
                        Map.of(
                                "record",
                                record.toLowerCase(Locale.ROOT),
                                "reason",
                                "complaint 17"));
        assertThat(found.body()).contains(id.shown()).contains("entry opened");
        byte[] entry =
                jdbc.sql(
                                "select canonical from evidence_entry where event = 'evidence-searched' and officer = 'auditor'"
                                        + " order by at desc limit 1")
                        .query(byte[].class)
                        .single();
        assertThat(new String(entry, StandardCharsets.UTF_8))
                .contains("detail.record=" + record.toLowerCase(Locale.ROOT))
                .contains("commit.reason=")
                .doesNotContain("complaint 17");
    }

    @Test
    void aSearchIsItsMakersAlone() {
        Browser b = auditor();
        b.get("/evidence/search");
        String own =
                b.form("/evidence/searches", Map.of("office", "npb", "reason", "inspection"))
                        .location();
        assertThat(b.get(own).status()).isEqualTo(200);
        jdbc.sql("select 1").query(Integer.class).single();
        assertThat(b.get("/evidence/searches/" + UUID.randomUUID()).status()).isEqualTo(404);
        Browser operator = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        assertThat(operator.get(own).status()).isEqualTo(403);
        assertThat(operator.get("/evidence").status()).isEqualTo(403);
    }

    @Test
    void aNumberOfAPersonIsNoReferenceToSearchFor() {
        Browser b = auditor();
        b.get("/evidence/search");
        for (String typed : List.of("35202-0000123-4", "3520200001234", "Muhammad Aslam")) {
            var a = b.form("/evidence/searches", Map.of("record", typed, "reason", "x"));
            assertThat(a.body()).as(typed).contains("This cannot be read");
        }
    }

    @Test
    void oneEntryShowsEveryFieldAndNoText() {
        EntryId id = recorded(TestOfficers.OPERATOR_1, record());
        Browser b = auditor();
        b.get("/evidence");
        var unreasoned = b.form("/evidence/numbers", Map.of("number", id.shown()));
        assertThat(unreasoned.status()).isEqualTo(200);
        assertThat(unreasoned.body()).contains("Give the reason.").contains(id.shown());
        var opened =
                b.follow(
                        b.form(
                                "/evidence/numbers",
                                Map.of("number", id.shown(), "reason", "complaint 23")));
        assertThat(opened.body())
                .contains("detail.page")
                .contains("commit.reason")
                .contains(id.value().toString())
                .doesNotContain("unmistakable");
        assertThat(lastSearch())
                .contains("commit.reason=")
                .contains("detail.number=" + id.shown().replace("-", "").toLowerCase(Locale.ROOT))
                .doesNotContain("complaint 23");
    }

    private String lastSearch() {
        return jdbc.sql(
                        """
                        select convert_from(canonical, 'UTF8') from evidence_entry
                         where event = 'evidence-searched' and officer = 'auditor' order by transaction desc limit 1
                        """)
                .query(String.class)
                .single();
    }

    @Test
    void beyondTheNewestEntriesNobodyReadsWithoutAReason() {
        for (int i = 0; i <= AuditDesk.MOST_A_PAGE; i++) {
            recorded(TestOfficers.OPERATOR_1, record());
        }
        Browser b = auditor();
        String newest = b.get("/evidence").body();
        Matcher older =
                Pattern.compile("href=\"/evidence/search\\?before=([^\"]+)\"").matcher(newest);
        assertThat(older.find()).isTrue();
        String behind = older.group(1);
        assertThat(ids(b.get("/evidence?before=" + behind).body()))
                .as("an address alone leads no farther")
                .contains(ids(newest).getFirst());
        assertThat(b.get("/evidence/search?before=" + behind).body())
                .contains("name=\"before\" value=\"" + behind + "\"");
        var unreasoned = b.form("/evidence/searches", Map.of("before", behind));
        assertThat(unreasoned.body())
                .contains("Give the reason.")
                .contains("name=\"before\" value=\"" + behind + "\"");
        var led = b.form("/evidence/searches", Map.of("before", behind, "reason", "complaint 29"));
        assertThat(led.location()).endsWith("?before=" + behind);
        assertThat(lastSearch()).contains("commit.reason=").doesNotContain("complaint 29");
        assertThat(ids(b.follow(led).body())).isNotEmpty().doesNotContainAnyElementsOf(ids(newest));
    }

    @Test
    void olderEntriesFollowPageByPageWithoutGapOrRepeat() {
        String record = record();
        for (int i = 0; i < AuditDesk.MOST_A_PAGE + 3; i++) {
            recorded(TestOfficers.OPERATOR_1, record);
        }
        Browser b = auditor();
        String first = search(b, Map.of("record", record, "reason", "inspection")).body();
        Matcher older = Pattern.compile("href=\"([^\"]*\\?before=[^\"]*)\"").matcher(first);
        assertThat(older.find()).isTrue();
        String second = b.get(older.group(1)).body();
        List<String> ids = ids(first);
        ids.addAll(ids(second));
        assertThat(ids).hasSize(AuditDesk.MOST_A_PAGE + 3).doesNotHaveDuplicates();
    }

    @Test
    void anEntryIsWrittenAsTheSpecificationSays() {
        EntryId id = recorded(TestOfficers.OPERATOR_1, "R-2345-6789-A");
        record Row(byte[] canonical, byte[] salt, byte[] commitment) {}
        Row row =
                jdbc.sql("select canonical, salt, commitment from evidence_entry where id = ?")
                        .param(id.value())
                        .query((r, n) -> new Row(r.getBytes(1), r.getBytes(2), r.getBytes(3)))
                        .single();
        assertThat(new String(row.canonical(), StandardCharsets.UTF_8))
                .startsWith("nsor-entry/1\nabout=entry:R-2345-6789-A\nat=");
        assertThat(CanonicalContent.decode(row.canonical()))
                .containsEntry("event", "entry-read")
                .containsEntry("office", "npb")
                .containsEntry("reference", "LR-2222-2222");
        assertThat(new SealedContent(Salt.of(row.salt()), row.canonical()).commitment().toBytes())
                .isEqualTo(row.commitment());
    }

    @Test
    void anEntryShowsItsProofAndGivesItAway() throws Exception {
        EntryId id = recorded(TestOfficers.OPERATOR_1, record());
        Browser b = auditor();
        FailClosedTest.await(
                "the proof",
                () -> b.get("/evidence/" + id.value()).body().contains("Proved and checked"));
        var proof = b.get("/evidence/" + id.value() + "/proof");
        ProofFile read = ProofFile.parse(proof.bytes());
        read.require(
                TrustPolicy.parse(b.get("/evidence/policy").bytes()),
                Instant.now().plus(Duration.ofDays(400)));
        assertThat(new String(read.content().orElseThrow(), StandardCharsets.UTF_8))
                .contains("id=" + id.value());
        assertThat(b.get("/evidence/" + id.value() + "/proof-page").body())
                .contains("entry-" + read.index() + ".tlog-proof");
    }

    @Test
    void anEntryThatWasChangedIsSaidNotToHold() {
        EntryId id = recorded(TestOfficers.OPERATOR_1, record());
        Browser b = auditor();
        FailClosedTest.await(
                "the proof",
                () -> b.get("/evidence/" + id.value()).body().contains("Proved and checked"));
        change(id, "page=2", "page=3");
        assertThat(b.get("/evidence/" + id.value()).body()).contains("Does not hold");
        assertThat(b.get("/evidence/" + id.value() + "/proof").status()).isEqualTo(409);
        change(id, "page=3", "page=2");
        assertThat(b.get("/evidence/" + id.value()).body()).contains("Proved and checked");
    }

    @Test
    void anEntryIsSaidNotToHoldWhateverPartOfItWasChanged() {
        String record = record();
        EntryId id = recorded(TestOfficers.OPERATOR_1, record);
        Browser b = auditor();
        String page = "/evidence/" + id.value();
        FailClosedTest.await("the proof", () -> b.get(page).body().contains("Proved and checked"));
        byte[] canonical =
                jdbc.sql("select canonical from evidence_entry where id = ?")
                        .param(id.value())
                        .query(byte[].class)
                        .single();
        record Column(String sql, Object other, Object own) {}
        for (Column c :
                List.of(
                        new Column(
                                "evidence_entry set officer = ? where id", "one", "npb-operator-1"),
                        new Column("evidence_ref set ref = ? where entry", "R-OTHER", record),
                        new Column("evidence_ref set ref = ? where entry", "no ref!", record),
                        new Column("evidence_ref set kind = ? where entry", "", "entry"),
                        new Column("evidence_entry set role = ? where id", "x y", "operator"),
                        new Column("evidence_entry set office = ? where id", "no office!", "npb"),
                        new Column("evidence_entry set event = ? where id", "?", "entry-read"),
                        new Column(
                                "evidence_entry set canonical = ? where id",
                                new byte[] {-1},
                                canonical))) {
            superuser("update " + c.sql() + " = ?", c.other(), id.value());
            Browser.Answer changed = b.get(page);
            assertThat(changed.status()).as(c.sql()).isEqualTo(200);
            assertThat(changed.body()).as(c.sql()).contains("Does not hold");
            assertThat(b.get("/evidence").body())
                    .as(c.sql() + ": nor is it hidden, nor does it hide others")
                    .contains(id.shown());
            for (String file : List.of("/proof", "/proof-page")) {
                assertThat(b.get(page + file).status()).as(c.sql()).isEqualTo(409);
            }
            superuser("update " + c.sql() + " = ?", c.own(), id.value());
            assertThat(b.get(page).body()).as(c.sql()).contains("Proved and checked");
        }
    }

    private void superuser(String sql, Object... values) {
        JdbcClient.create(database.owner()).sql(sql).params(values).update();
    }

    @Test
    void filesThatCannotBeReadAreNobodysForgery() throws IOException {
        EntryId id = recorded(TestOfficers.OPERATOR_1, record());
        Browser b = auditor();
        String page = "/evidence/" + id.value();
        FailClosedTest.await("the proof", () -> b.get(page).body().contains("Proved and checked"));
        Path leaves = keeper.folder().resolve("tile/entries");
        Path aside = keeper.folder().resolve("entries-aside");
        keeper.stop();
        Files.move(leaves, aside);
        try {
            assertThat(b.get(page).body())
                    .contains("cannot be read now")
                    .doesNotContain("Does not hold");
            assertThat(b.get(page + "/proof").status()).isEqualTo(409);
        } finally {
            Files.move(aside, leaves);
            keeper.start();
        }
        assertThat(b.get(page).body()).contains("Proved and checked");
    }

    /** As a superuser would. */
    private void change(EntryId id, String from, String to) {
        JdbcClient.create(database.owner())
                .sql(
                        """
                        update evidence_entry
                           set canonical = convert_to(replace(convert_from(canonical, 'UTF8'), ?, ?), 'UTF8')
                         where id = ?
                        """)
                .params(from, to, id.value())
                .update();
    }

    @Test
    void theHealthOfTheLogIsShownInBothLanguages() {
        Browser b = auditor();
        FailClosedTest.await(
                "a code for the paper book",
                () ->
                        Pattern.compile("<b>([0-9A-Z]{4}-){5}[0-9A-Z]{4}</b>")
                                .matcher(b.get("/evidence/health").body())
                                .find());
        assertThat(b.get("/evidence/health").body())
                .contains("No witness is named in the policy")
                .contains("nsor.example/evidence+");
        b.get("/language/ur?back=/evidence/health");
        assertThat(b.get("/evidence/health").body()).contains("گواہ ادارے");
    }

    private static List<String> ids(String body) {
        return ENTRY.matcher(body)
                .results()
                .map(m -> m.group(1))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }

    private static Browser.Answer search(Browser b, Map<String, String> typed) {
        b.get("/evidence/search");
        return b.follow(b.form("/evidence/searches", typed));
    }
}
