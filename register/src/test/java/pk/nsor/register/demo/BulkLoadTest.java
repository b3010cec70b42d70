package pk.nsor.register.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.database.BulkWriting;
import pk.nsor.register.entry.Verification;
import pk.nsor.register.entry.Withholding;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.ListDesk;
import pk.nsor.register.worklist.WorkSource;

/** What is loaded in bulk against what officers entered: nobody can tell which is which. */
@RegisterTest
class BulkLoadTest {
    private static final int COUNT = 300;

    @Autowired Persons persons;
    @Autowired Desks desks;
    @Autowired LoadLog log;
    @Autowired ListDesk lists;
    @Autowired CurrentLists current;
    @Autowired Personas personas;
    @Autowired BulkWriting bulk;
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Withholding withholding;
    @Autowired Candidates candidates;
    @Autowired Seals seals;
    @Autowired TransactionTemplate tx;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired List<WorkSource> work;
    @LocalServerPort int port;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** The story told through the clock of the tests, which is everybody's here. */
    private Story story() {
        return new Story() {
            @Override
            public void tell(Instant at) {
                clock.reset();
                clock.forward(Duration.between(Instant.now(), at));
            }

            @Override
            public void end() {
                clock.reset();
            }
        };
    }

    private static Answers typed(String cnic) {
        return Typing.complete()
                .with("nameRoman", "Kannari Loadzar")
                .with("cnic", cnic)
                .without("nameUrdu")
                .answers();
    }

    /** Entered by officers at the front doors. */
    private String byOfficers(String cnic) {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submit(
                                TestOfficers.PROSECUTOR_SAHIWAL,
                                Typing.complete()
                                        .with("nameRoman", "Kannari Loadzar")
                                        .with("cnic", cnic)
                                        .without("nameUrdu"));
        List<Verification.PageSeen> pages = new ArrayList<>();
        verification
                .open(OPERATOR_1, ref)
                .attachments()
                .forEach(
                        a ->
                                a.pages()
                                        .forEach(
                                                p ->
                                                        pages.add(
                                                                new Verification.PageSeen(
                                                                        a.id(),
                                                                        p.number(),
                                                                        p.version()))));
        verification.confirmPages(OPERATOR_1, ref, pages);
        verification.verify(OPERATOR_1, ref);
        return ref.value();
    }

    private Loaded inBulk(String cnic) {
        Invented p =
                new Invented(
                        0,
                        new OfficeId("prosecution-PK631"),
                        "PK631",
                        LocalDate.of(2026, 11, 16),
                        1,
                        1,
                        0,
                        typed(cnic));
        RegisterNumber number =
                persons.load(List.of(p), story(), Instant.now().plus(Duration.ofDays(14)), () -> {})
                        .getFirst();
        return new Loaded(number, returnOf(number));
    }

    private record Loaded(RegisterNumber number, String ref) {}

    private String returnOf(RegisterNumber number) {
        return jdbc.sql("select return_ref from entry where number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private RegisterNumber numberOf(String ref) {
        return new RegisterNumber(
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref)
                        .query(String.class)
                        .single());
    }

    /** Every row about a return, table by table: which columns are filled, and how often. */
    private Map<String, Object> shape(String ref) {
        Map<String, String> queries = new TreeMap<>();
        queries.put("return", "select * from conviction_return where reference = :ref");
        queries.put(
                "editor",
                "select e.* from return_editor e join conviction_return c on c.id = e.return_id where c.reference = :ref");
        queries.put("entry", "select * from entry where return_ref = :ref");
        queries.put("decision", "select * from return_decision where return_ref = :ref");
        queries.put("act", "select * from two_person_act where subject = :ref");
        queries.put(
                "barred",
                "select b.* from two_person_barred b join two_person_act a on a.id = b.act where a.subject = :ref");
        queries.put("attachment", "select * from attachment where owner_ref = :ref");
        queries.put(
                "page",
                "select p.* from attachment_page p join attachment a on a.id = p.attachment where a.owner_ref = :ref");
        queries.put(
                "check",
                "select k.* from attachment_page_check k join attachment a on a.id = k.attachment where a.owner_ref = :ref");
        queries.put(
                "keys",
                """
                select d.* from data_key d where d.id in
                   (select key_id from conviction_return where reference = :ref union
                    select key_id from entry where return_ref = :ref union
                    select key_id from two_person_act where subject = :ref union
                    select p.key_id from attachment_page p join attachment a on a.id = p.attachment where a.owner_ref = :ref)
                 order by d.purpose
                """);
        Map<String, Object> shape = new TreeMap<>();
        queries.forEach(
                (name, sql) ->
                        shape.put(
                                name,
                                jdbc.sql(sql).param("ref", ref).query().listOfRows().stream()
                                        .map(BulkLoadTest::filled)
                                        .toList()));
        return shape;
    }

    /** Column by column: absent, or of which kind; codes and states as they are. */
    private static Map<String, String> filled(Map<String, Object> row) {
        Map<String, String> filled = new TreeMap<>();
        List<String> codes =
                List.of(
                        "origin",
                        "state",
                        "office",
                        "entry_office",
                        "maker",
                        "district",
                        "judgment_month",
                        "held_sealed",
                        "outcome",
                        "offences",
                        "portrait",
                        "kind",
                        "choice",
                        "decision",
                        "clock",
                        "purpose",
                        "part",
                        "pages",
                        "page",
                        "officer",
                        "verified_by",
                        "decided_by",
                        "proposed_by",
                        "first_by",
                        "second_by",
                        "kek_id");
        row.forEach(
                (column, value) ->
                        filled.put(
                                column,
                                value == null
                                        ? "absent"
                                        : codes.contains(column) && !(value instanceof byte[])
                                                ? value.toString()
                                                : value.getClass().getSimpleName()));
        return filled;
    }

    /** The tokens of an entry, opened as the search opens them. */
    private List<String> tokens(RegisterNumber number) {
        record Row(UUID entry, KeyId key, long tokenKey, byte[] sealed) {}
        Row row =
                jdbc.sql(
                                """
                                select t.entry, t.key_id, t.token_key, t.sealed from search_token t
                                  join entry e on e.id = t.entry where e.number = ?
                                """)
                        .param(number.value())
                        .query(
                                (r, n) ->
                                        new Row(
                                                r.getObject(1, UUID.class),
                                                new KeyId(r.getObject(2, UUID.class)),
                                                r.getLong(3),
                                                r.getBytes(4)))
                        .single();
        Binding where =
                new Binding("search_token", "sealed", row.entry() + "|" + row.tokenKey(), 0);
        byte[] opened = tx.execute(t -> seals.unseal(seals.open(row.key()), where, row.sealed()));
        return List.of(row.tokenKey() + " " + HexFormat.of().formatHex(opened));
    }

    /** What was done to a return, as the evidence has it; how often a part was saved aside. */
    private List<String> acts(String ref) {
        return jdbc.sql(
                        """
                        select distinct e.officer || ' ' || e.role || ' ' || e.purpose || ' ' || e.event || ' ' || e.outcome
                          from evidence_entry e join evidence_ref r on r.entry = e.id
                         where r.ref = ? and e.event not in ('return-opened', 'entry-read') order by 1
                        """)
                .param(ref)
                .query(String.class)
                .list();
    }

    private Candidate found(RegisterNumber number, String cnic) {
        Asked asked =
                new Asked(
                        new PersonName("Kannari Loadzar", ""),
                        List.of(),
                        Optional.of(new PersonName("Shah Zarrin", "")),
                        Optional.empty(),
                        Optional.of(new NumberRead(cnic.replace("-", ""))),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Sex.MALE,
                        "",
                        "",
                        "");
        return java.util.Objects.requireNonNull(
                tx.execute(t -> candidates.compare(asked, number).orElseThrow()));
    }

    @Test
    void a_loaded_entry_and_one_that_officers_made_have_the_same_shape_tokens_and_acts() {
        String cnic = "36502-0009417-1";
        String ref = byOfficers(cnic);
        RegisterNumber number = numberOf(ref);
        Loaded loaded = inBulk(cnic);
        assertThat(shape(loaded.ref())).isEqualTo(shape(ref));
        assertThat(tokens(loaded.number())).isNotEmpty().isEqualTo(tokens(number));
        assertThat(acts(loaded.ref())).isEqualTo(acts(ref));
    }

    @Test
    void a_loaded_entry_opens_is_found_and_is_withheld_like_any_other() {
        String cnic = "36502-0009517-3";
        RegisterNumber number = numberOf(byOfficers(cnic));
        Loaded loaded = inBulk(cnic);
        Candidate one = found(number, cnic);
        Candidate other = found(loaded.number(), cnic);
        assertThat(other.strength()).isEqualTo(one.strength());
        assertThat(other.fields()).isEqualTo(one.fields());
        Browser b = new Browser(port).signIn(OPERATOR_1);
        for (RegisterNumber n : List.of(number, loaded.number())) {
            assertThat(b.get("/entries/" + n.value()))
                    .satisfies(
                            a -> {
                                assertThat(a.status()).isEqualTo(200);
                                assertThat(a.body()).contains("Kannari Loadzar", cnic);
                            });
        }
        assertThat(withholding.withhold(OPERATOR_1, loaded.number(), "as a test", "T 1/2026"))
                .isEqualTo(Withholding.Pressed.WITHHELD);
    }

    private World world(Story story) {
        return new World(
                desks,
                log,
                persons,
                lists,
                current,
                personas,
                tx,
                story,
                clock,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                1);
    }

    /** A machine that stops in the middle of the second transaction. */
    private Story interrupted() {
        Story told = story();
        int[] times = {0};
        return new Story() {
            @Override
            public void tell(Instant at) {
                if (++times[0] > 2 * Persons.TOGETHER + 30) {
                    throw new IllegalStateException("the machine stops here");
                }
                told.tell(at);
            }

            @Override
            public void end() {
                told.end();
            }
        };
    }

    @Test
    void a_load_that_was_interrupted_goes_on_and_every_persona_finds_work() {
        tx.executeWithoutResult(
                t -> {
                    log.reached(LoadLog.Part.STATIONS, 3, 1);
                    log.finished(LoadLog.Part.STATIONS, clock.instant());
                });
        long before = entries();
        assertThatThrownBy(() -> world(interrupted()).load(3, COUNT))
                .rootCause()
                .hasMessage("the machine stops here");
        assertThat(entries() - before).isEqualTo(Persons.TOGETHER);
        world(story()).load(3, COUNT);
        assertThat(entries() - before).isEqualTo(COUNT);
        world(story()).load(3, COUNT);
        assertThat(entries() - before).as("loaded once").isEqualTo(COUNT);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("250 of 300 persons", "300 of 300 persons", "pieces of work");
        for (Personas.Group g : personas.groups()) {
            for (Personas.Persona p : g.personas()) {
                if (p.caller().role() == Role.DPO) {
                    Browser b = new Browser(port).signIn(p.caller());
                    assertThat(b.get("/lookups/copies").body()).contains("/lookups/copies/LR-");
                    continue;
                }
                Instant now = clock.instant();
                assertThat(
                                work.stream()
                                        .mapToInt(
                                                w ->
                                                        tx.execute(t -> w.workFor(p.caller(), now))
                                                                .size())
                                        .sum())
                        .as(p.caller().officer().value())
                        .isPositive();
            }
        }
    }

    private long entries() {
        return jdbc.sql("select count(*) from entry").query(Long.class).single();
    }

    @Test
    void the_list_of_stations_is_one_that_an_administrator_can_send() {
        assertThat(
                        lists.upload(
                                TestOfficers.ADMINISTRATOR,
                                "stations",
                                Stations.file(current.lists(), Inventing.LAST)))
                .isInstanceOf(ListDesk.Uploaded.Waiting.class);
    }

    @Test
    void what_waits_is_sent_before_anybody_reads_and_all_of_it_or_nothing() {
        bulk.run(
                () -> {
                    log.reached(LoadLog.Part.WORK, 5, 7);
                    assertThat(log.find(LoadLog.Part.WORK).orElseThrow().done()).isEqualTo(7);
                    log.reached(LoadLog.Part.WORK, 5, 8);
                });
        assertThat(log.find(LoadLog.Part.WORK).orElseThrow().done()).isEqualTo(8);
        assertThatThrownBy(
                        () ->
                                bulk.run(
                                        () -> {
                                            log.reached(LoadLog.Part.WORK, 5, 9);
                                            log.reached(LoadLog.Part.WORK, 5, -1);
                                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(log.find(LoadLog.Part.WORK).orElseThrow().done()).isEqualTo(8);
    }
}
