package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.access.Refused;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.attachment.Received;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.reference.PlaceKind;
import pk.nsor.register.reference.TypedPlaces;

@RegisterTest
class ReturnsTest {
    private static final Caller COLLEAGUE =
            new Caller(
                    new OfficerId("prosecutor-sahiwal-2"),
                    PROSECUTOR_SAHIWAL.office(),
                    PROSECUTOR_SAHIWAL.role(),
                    PROSECUTOR_SAHIWAL.district());

    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @Autowired TypedPlaces places;
    @Autowired ReturnStore store;
    @Autowired SealedOpenings openings;

    private ReturnReference begun(Caller caller, OfficeId office) {
        Returns.Started started = returns.start(caller, new ReturnId(UUID.randomUUID()), office);
        return ((Returns.Started.Done) started).reference();
    }

    private ReturnReference begun() {
        return begun(PROSECUTOR_SAHIWAL, PROSECUTOR_SAHIWAL.office());
    }

    private void attach(Caller caller, ReturnReference ref, String part) {
        assertThat(
                        attachments.receive(
                                caller, new Owner("return", ref.value(), part), Pictures.onePage()))
                .isInstanceOf(Received.Added.class);
    }

    private void fill(Caller caller, ReturnReference ref, Typing typing) {
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                int seen = returns.open(caller, ref).version(part);
                assertThat(returns.save(caller, ref, part, seen, typing.part(part)))
                        .isInstanceOf(Returns.Saved.Done.class);
            }
        }
        attach(caller, ref, ReturnOwning.JUDGMENT);
    }

    private ReturnReference submitted(Typing typing) {
        ReturnReference ref = begun();
        fill(PROSECUTOR_SAHIWAL, ref, typing);
        int seen = returns.open(PROSECUTOR_SAHIWAL, ref).row().version();
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, seen, true))
                .isInstanceOf(Returns.Submitted.Done.class);
        return ref;
    }

    private List<String> entries(ReturnReference ref) {
        return jdbc.sql(
                        """
                        select e.event || ' ' || e.outcome from evidence_entry e
                          join evidence_ref r on r.entry = e.id where r.ref = ? order by e.at
                        """)
                .param(ref.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_draft_keeps_what_was_typed_right_or_wrong_and_leaves_an_entry_for_each_act() {
        ReturnReference ref = begun();
        Answers wrong = Typing.complete().with("cnic", "12x").part(FormPart.IDENTITY);
        returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 0, wrong);
        ReturnFile file = returns.open(PROSECUTOR_SAHIWAL, ref);
        assertThat(file.answers().first("cnic")).isEqualTo("12x");
        assertThat(file.reading().errors(FormPart.IDENTITY).any("cnic")).isTrue();
        assertThat(entries(ref))
                .containsExactly("return-started done", "return-saved done", "return-opened done");
    }

    @Test
    void a_trial_in_a_district_that_the_office_does_not_serve_waits_for_a_word_that_is_handed_on() {
        ReturnReference ref = begun();
        Typing elsewhere = Typing.complete().with("district", PROSECUTOR_QUETTA.district());
        fill(PROSECUTOR_SAHIWAL, ref, elsewhere);
        int seen = returns.open(PROSECUTOR_SAHIWAL, ref).row().version();
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, seen, true))
                .isInstanceOf(Returns.Submitted.Incomplete.class);

        String why = "transferred by order of the High Court";
        Answers told = elsewhere.with("wordDistrict", why).part(FormPart.COURT);
        int version = returns.open(PROSECUTOR_SAHIWAL, ref).version(FormPart.COURT);
        returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.COURT, version, told);
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, seen + 1, true))
                .isInstanceOf(Returns.Submitted.Done.class);
        assertThat(
                        returns.open(PROSECUTOR_SAHIWAL, ref)
                                .submitted()
                                .orElseThrow()
                                .conviction()
                                .explanations())
                .containsExactly(new Explanation(Doubt.DISTRICT, why));
    }

    @Test
    void a_whole_return_goes_to_the_bureau_with_its_plain_facts_and_nothing_more() {
        ReturnReference ref = submitted(Typing.complete());
        ReturnFile file = returns.open(PROSECUTOR_SAHIWAL, ref);
        assertThat(file.row().state()).isEqualTo(ReturnState.SUBMITTED);
        assertThat(file.row().judgmentMonth()).isEqualTo("2026-11");
        assertThat(file.row().district()).isEqualTo("PK631");
        assertThat(file.submitted().orElseThrow().person().name().roman())
                .isEqualTo("Kannari Zarrinpur");
        assertThat(file.editable()).isFalse();
        String row =
                jdbc.sql(
                                "select conviction_return::text from conviction_return where reference = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single();
        for (String personal :
                List.of("Kannari", "Zarrin", "3650200004171", "219/26", "Kot Sabz", "16")) {
            String hex =
                    java.util.HexFormat.of().formatHex(personal.getBytes(StandardCharsets.UTF_8));
            if (personal.length() > 2) {
                assertThat(row).doesNotContain(personal).doesNotContain(hex);
            }
        }
        long kept = placesOfSahiwal();
        tx.executeWithoutResult(t -> places.keep(PlaceKind.STATION, "PK631", "Kot Sabz"));
        assertThat(kept).isPositive().isEqualTo(placesOfSahiwal());
    }

    private long placesOfSahiwal() {
        return jdbc.sql("select count(*) from typed_place where district = 'PK631'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_reference_that_is_drawn_twice_is_drawn_again() {
        String taken = begun(PROSECUTOR_SAHIWAL, PROSECUTOR_SAHIWAL.office()).value();
        String characters = taken.replace("CR", "").replace("-", "").substring(0, 7);
        assertThat(ReturnReference.random(new Repeating(characters)).value()).isEqualTo(taken);
        assertThat(store.unused(new Repeating(characters)).value()).isNotEqualTo(taken);
    }

    @Test
    void two_clicks_on_begin_make_one_draft() throws Exception {
        ReturnId id = new ReturnId(UUID.randomUUID());
        Set<Object> made =
                together(
                        () -> returns.start(PROSECUTOR_SAHIWAL, id, PROSECUTOR_SAHIWAL.office()),
                        4);
        assertThat(made).hasSize(1);
    }

    @Test
    void two_clicks_on_submit_hand_it_over_once() throws Exception {
        ReturnReference ref = begun();
        fill(PROSECUTOR_SAHIWAL, ref, Typing.complete());
        int seen = returns.open(PROSECUTOR_SAHIWAL, ref).row().version();
        Set<Object> answers =
                together(
                        () ->
                                returns.submit(PROSECUTOR_SAHIWAL, ref, seen, true)
                                        .getClass()
                                        .getSimpleName(),
                        4);
        assertThat(answers).containsExactly("Done");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id
                                         where r.ref = ? and e.event = 'return-submitted'
                                           and convert_from(e.canonical, 'UTF8') not like '%detail.again%'
                                        """)
                                .param(ref.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private static Set<Object> together(Callable<Object> act, int times) throws Exception {
        CyclicBarrier start = new CyclicBarrier(times);
        Set<Object> results = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(times)) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            for (Future<Object> f : all) {
                results.add(f.get());
            }
        }
        return results;
    }

    @Test
    void two_people_on_one_part_find_out_and_neither_loses_a_word() {
        ReturnReference ref = begun();
        Answers mine = Typing.complete().part(FormPart.IDENTITY);
        Answers hers = Typing.complete().with("nameRoman", "Other").part(FormPart.IDENTITY);
        assertThat(returns.save(COLLEAGUE, ref, FormPart.IDENTITY, 0, hers))
                .isInstanceOf(Returns.Saved.Done.class);
        Returns.Saved second = returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 0, mine);
        assertThat(second).isInstanceOf(Returns.Saved.Conflict.class);
        ReturnFile theirs = ((Returns.Saved.Conflict) second).theirs();
        assertThat(theirs.answers().part(FormPart.IDENTITY).differs(mine))
                .containsExactly("nameRoman");
        assertThat(theirs.answers().first("nameRoman")).isEqualTo("Other");
        assertThat(entries(ref)).contains("return-saved refused");
        assertThat(
                        returns.save(
                                PROSECUTOR_SAHIWAL,
                                ref,
                                FormPart.IDENTITY,
                                theirs.version(FormPart.IDENTITY),
                                mine))
                .isInstanceOf(Returns.Saved.Done.class);
    }

    @Test
    void two_people_on_different_parts_do_not_disturb_one_another() {
        ReturnReference ref = begun();
        returns.save(COLLEAGUE, ref, FormPart.FIR, 0, Typing.complete().part(FormPart.FIR));
        assertThat(
                        returns.save(
                                PROSECUTOR_SAHIWAL,
                                ref,
                                FormPart.VICTIM,
                                0,
                                Typing.complete().part(FormPart.VICTIM)))
                .isInstanceOf(Returns.Saved.Done.class);
        Answers both = returns.open(PROSECUTOR_SAHIWAL, ref).answers();
        assertThat(both.first("fir")).isEqualTo("219/26");
        assertThat(both.first("victim")).isEqualTo("child");
    }

    @Test
    void the_same_save_twice_is_one() {
        ReturnReference ref = begun();
        Answers typed = Typing.complete().part(FormPart.IDENTITY);
        returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 0, typed);
        Returns.Saved again = returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 0, typed);
        assertThat(((Returns.Saved.Done) again).file().version(FormPart.IDENTITY)).isEqualTo(1);
    }

    @Test
    void ten_thousand_characters_are_kept_and_more_than_the_limit_is_answered() {
        ReturnReference ref = begun();
        Answers long1 = Typing.complete().with("nameRoman", "x".repeat(10_000)).answers();
        assertThat(returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 0, long1))
                .isInstanceOf(Returns.Saved.Done.class);
        assertThat(returns.open(PROSECUTOR_SAHIWAL, ref).answers().first("nameRoman"))
                .hasSize(10_000);
        Answers endless =
                Typing.complete()
                        .with("nameRoman", "x".repeat(Answers.MAX_VALUE_CHARS + 1))
                        .answers();
        assertThat(returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 1, endless))
                .isInstanceOf(Returns.Saved.TooMuch.class);
    }

    @Test
    void an_unfinished_return_an_undeclared_one_and_one_changed_since_stay_drafts() {
        ReturnReference ref = begun();
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, 1, true))
                .isInstanceOf(Returns.Submitted.Incomplete.class);
        fill(PROSECUTOR_SAHIWAL, ref, Typing.complete());
        int seen = returns.open(PROSECUTOR_SAHIWAL, ref).row().version();
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, seen, false))
                .isInstanceOf(Returns.Submitted.Undeclared.class);
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, seen - 1, true))
                .isInstanceOf(Returns.Submitted.Changed.class);
        assertThat(returns.open(PROSECUTOR_SAHIWAL, ref).row().state())
                .isEqualTo(ReturnState.DRAFT);
        assertThat(entries(ref)).contains("return-submitted refused");
    }

    @Test
    void what_the_bureau_has_is_changed_only_after_it_is_called_back_with_a_reason() {
        ReturnReference ref = submitted(Typing.complete());
        Answers change = Typing.complete().with("nameRoman", "Changed").part(FormPart.IDENTITY);
        assertThat(returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 1, change))
                .isInstanceOf(Returns.Saved.Closed.class);
        assertThat(returns.callBack(PROSECUTOR_SAHIWAL, ref, "  "))
                .isInstanceOf(Returns.CalledBack.ReasonWanting.class);
        assertThat(returns.callBack(PROSECUTOR_SAHIWAL, ref, "the name was misread"))
                .isInstanceOf(Returns.CalledBack.Done.class);
        assertThat(returns.callBack(PROSECUTOR_SAHIWAL, ref, "the name was misread"))
                .isInstanceOf(Returns.CalledBack.Done.class);
        ReturnFile file = returns.open(PROSECUTOR_SAHIWAL, ref);
        assertThat(file.note().orElseThrow().reasons())
                .isEqualTo(Map.of(ReturnNote.WHOLE, "the name was misread"));
        assertThat(returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.IDENTITY, 1, change))
                .isInstanceOf(Returns.Saved.Done.class);
        int seen = returns.open(PROSECUTOR_SAHIWAL, ref).row().version();
        assertThat(returns.submit(PROSECUTOR_SAHIWAL, ref, seen, true))
                .isInstanceOf(Returns.Submitted.Done.class);
        assertThat(returns.open(OPERATOR_1, ref).submitted().orElseThrow().person().name().roman())
                .isEqualTo("Changed");
        assertThat(entries(ref)).contains("return-called-back done", "return-called-back refused");
    }

    private static void hidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isTrue());
    }

    @Test
    void another_office_finds_nothing_and_the_bureau_sees_no_draft_of_others() {
        ReturnReference ref = begun();
        hidden(() -> returns.open(PROSECUTOR_QUETTA, ref));
        hidden(() -> returns.save(PROSECUTOR_QUETTA, ref, FormPart.FIR, 0, Answers.NONE));
        hidden(() -> returns.submit(PROSECUTOR_QUETTA, ref, 1, true));
        hidden(() -> returns.callBack(PROSECUTOR_QUETTA, ref, "x"));
        hidden(() -> returns.open(OPERATOR_1, ref));
        hidden(() -> returns.save(OPERATOR_1, ref, FormPart.FIR, 0, Answers.NONE));
        hidden(() -> returns.submit(OPERATOR_1, ref, 1, true));
        ReturnReference none = ReturnReference.random(new java.security.SecureRandom());
        hidden(() -> returns.open(PROSECUTOR_SAHIWAL, none));
        assertThat(returns.list(PROSECUTOR_QUETTA, 0).rows())
                .noneMatch(r -> r.reference().equals(ref));
        assertThat(returns.list(PROSECUTOR_SAHIWAL, 0).rows())
                .anyMatch(r -> r.reference().equals(ref));
    }

    @Test
    void roles_without_returns_are_refused_openly() {
        for (Caller c : List.of(INVESTIGATOR_SAHIWAL, AUDITOR)) {
            assertThatThrownBy(() -> returns.list(c, 0))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isFalse());
            assertThatThrownBy(() -> returns.start(c, new ReturnId(UUID.randomUUID()), c.office()))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_paper_return_is_keyed_by_the_bureau_for_a_prosecution_office_with_its_paper() {
        OfficeId office = PROSECUTOR_QUETTA.office();
        assertThat(returns.start(OPERATOR_1, new ReturnId(UUID.randomUUID()), OPERATOR_1.office()))
                .isInstanceOf(Returns.Started.OfficeWanting.class);
        assertThat(returns.start(PROSECUTOR_SAHIWAL, new ReturnId(UUID.randomUUID()), office))
                .isInstanceOf(Returns.Started.OfficeWanting.class);
        ReturnReference ref = begun(OPERATOR_1, office);
        hidden(() -> returns.open(PROSECUTOR_QUETTA, ref));
        fill(OPERATOR_1, ref, Typing.complete().with("district", PROSECUTOR_QUETTA.district()));
        int before = returns.open(OPERATOR_1, ref).row().version();
        assertThat(returns.submit(OPERATOR_1, ref, before, true))
                .isInstanceOf(Returns.Submitted.Incomplete.class);
        attach(OPERATOR_1, ref, ReturnOwning.PAPER);
        assertThat(returns.submit(OPERATOR_1, ref, before, true))
                .isInstanceOf(Returns.Submitted.Done.class);
        assertThat(returns.open(PROSECUTOR_QUETTA, ref).row().origin()).isEqualTo(Origin.PAPER);
        hidden(() -> returns.callBack(PROSECUTOR_QUETTA, ref, "x"));
        hidden(() -> returns.open(PROSECUTOR_SAHIWAL, ref));
    }

    @Test
    void everybody_who_touched_it_is_kept_as_an_editor() {
        ReturnReference ref = begun(OPERATOR_1, PROSECUTOR_QUETTA.office());
        returns.save(OPERATOR_2, ref, FormPart.FIR, 0, Typing.complete().part(FormPart.FIR));
        assertThat(
                        jdbc.sql(
                                        """
                                        select e.officer from return_editor e
                                          join conviction_return r on r.id = e.return_id
                                         where r.reference = ? order by e.officer
                                        """)
                                .param(ref.value())
                                .query(String.class)
                                .list())
                .containsExactly("npb-operator-1", "npb-operator-2");
    }

    @Test
    void a_juvenile_return_is_sealed_opened_by_deciders_alone_and_never_called_back() {
        ReturnReference ref =
                submitted(
                        Typing.complete()
                                .with("probation", "yes")
                                .with("wordAgeClass", "as the court says"));
        assertThatThrownBy(() -> returns.open(PROSECUTOR_SAHIWAL, ref)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> returns.open(OPERATOR_1, ref)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> returns.open(SUPERVISOR_1, ref)).isInstanceOf(Refused.class);
        tx.executeWithoutResult(
                t -> openings.take(ref, SUPERVISOR_1.officer(), java.time.Instant.now()));
        assertThat(returns.open(SUPERVISOR_1, ref).row().state()).isEqualTo(ReturnState.SEALED);
        assertThat(returns.callBack(PROSECUTOR_SAHIWAL, ref, "x"))
                .isInstanceOf(Returns.CalledBack.TooLate.class);
        hiddenPages(ref);
    }

    private void hiddenPages(ReturnReference ref) {
        var id = tx.execute(t -> attachments.of("return", ref.value()).getFirst().id());
        hidden(() -> attachments.page(OPERATOR_1, id, 1));
    }

    @Test
    void a_stranger_reads_no_attachment_and_adds_none() {
        ReturnReference ref = begun();
        attach(PROSECUTOR_SAHIWAL, ref, ReturnOwning.JUDGMENT);
        Owner owner = new Owner("return", ref.value(), ReturnOwning.JUDGMENT);
        hidden(() -> attachments.receive(PROSECUTOR_QUETTA, owner, Pictures.onePage()));
        hidden(() -> attachments.receive(OPERATOR_1, owner, Pictures.onePage()));
    }

    @Test
    void the_database_itself_refuses_a_move_that_is_not_in_the_table() {
        ReturnReference ref = submitted(Typing.complete());
        for (String sql :
                List.of(
                        "update conviction_return set state = 'erased' where reference = ?",
                        "update conviction_return set state = 'draft' where reference = ?",
                        "update conviction_return set sealed_answers = '\\x00' where reference = ?",
                        "update conviction_return set version = 1 where reference = ?",
                        "update conviction_return set maker = 'x' where reference = ?",
                        "delete from conviction_return where reference = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(ref.value()).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void the_moves_in_the_database_are_the_moves_in_code() {
        Set<String> inCode = new HashSet<>();
        Workflow.moves().forEach(m -> inCode.add(m.from().code() + ">" + m.to().code()));
        assertThat(
                        jdbc.sql("select before || '>' || after from return_move")
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrderElementsOf(inCode);
    }

    @Test
    void a_return_moved_to_another_row_opens_nothing() {
        ReturnReference ref = submitted(Typing.complete());
        ReturnReference other = submitted(Typing.complete());
        tx.executeWithoutResult(
                t -> {
                    jdbc.sql(
                                    """
                                    update conviction_return a set sealed_return = b.sealed_return,
                                           return_version = b.return_version
                                      from conviction_return b where a.reference = ? and b.reference = ?
                                    """)
                            .params(ref.value(), other.value())
                            .update();
                    assertThatThrownBy(() -> returns.open(OPERATOR_1, ref))
                            .isInstanceOf(pk.nsor.register.protection.NotAuthentic.class);
                    t.setRollbackOnly();
                });
    }

    /** Draws given characters of a reference first. */
    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final String characters;
        private int drawn;

        Repeating(String characters) {
            this.characters = characters;
        }

        @Override
        public int nextInt(int bound) {
            return drawn < characters.length()
                    ? "23456789ABCDEFGHJKMNPQRSTUVWXYZ".indexOf(characters.charAt(drawn++))
                    : super.nextInt(bound);
        }
    }
}
