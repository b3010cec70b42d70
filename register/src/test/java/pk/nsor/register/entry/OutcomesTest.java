package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;
import static pk.nsor.register.TestOfficers.SUPERVISOR_2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.access.Refused;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.KeyDestroyed;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** What becomes of a return that is not simply entered. */
@RegisterTest
class OutcomesTest {
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Erasure erasure;
    @Autowired DecisionStore decisions;
    @Autowired EntryWork work;
    @Autowired List<WorkSource> sources;
    @Autowired Withholding withholding;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @Autowired TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    private ReturnReference submitted(Typing typing) {
        return submission().submit(PROSECUTOR_SAHIWAL, typing);
    }

    private Submission submission() {
        return new Submission(returns, attachments);
    }

    private Judged verified(Caller caller, ReturnReference ref) {
        List<Verification.PageSeen> pages =
                verification.open(caller, ref).attachments().stream()
                        .flatMap(OutcomesTest::pages)
                        .toList();
        verification.confirmPages(caller, ref, pages);
        return verification.verify(caller, ref);
    }

    private static java.util.stream.Stream<Verification.PageSeen> pages(Attached a) {
        return a.pages().stream()
                .map(p -> new Verification.PageSeen(a.id(), p.number(), p.version()));
    }

    private long entries(ReturnReference ref) {
        return count("select count(*) from entry where return_ref = ?", ref);
    }

    private long count(String sql, ReturnReference ref) {
        return jdbc.sql(sql).param(ref.value()).query(Long.class).single();
    }

    private boolean onWorklist(Caller caller, String reference) {
        return Objects.requireNonNull(tx.execute(t -> work.workFor(caller, clock.instant())))
                .stream()
                .anyMatch(i -> i.reference().equals(reference));
    }

    private static Typing murderAlone() {
        return Typing.complete()
                .with("charged", "302 PPC")
                .with("convicted", "302 PPC")
                .with("victim", "other-adult");
    }

    @Test
    void a_person_found_not_eligible_is_destroyed_after_thirty_days_and_the_reasoning_stays() {
        ReturnReference ref = submitted(murderAlone());
        assertThat(verified(OPERATOR_1, ref)).isEqualTo(Judged.NOT_ENTERED);
        assertThat(entries(ref)).isZero();
        clock.forward(Duration.ofDays(29));
        erasure.run();
        assertThat(returns.open(PROSECUTOR_SAHIWAL, ref).answers().typed()).isNotEmpty();
        clock.forward(Duration.ofDays(2));
        erasure.run();
        assertThatThrownBy(() -> returns.open(PROSECUTOR_SAHIWAL, ref))
                .isInstanceOfAny(KeyDestroyed.class, Refused.class);
        assertThat(
                        count(
                                "select count(*) from attachment_page p join attachment a on a.id = p.attachment where a.owner_ref = ?",
                                ref))
                .isZero();
        assertThat(
                        Objects.requireNonNull(tx.execute(t -> decisions.reasoning(ref.value())))
                                .isPresent())
                .isTrue();
        erasure.run();
        assertThat(
                        count(
                                "select count(*) from evidence_entry e where event = 'person-destroyed' and exists (select 1 from evidence_ref r where r.entry = e.id and r.ref = ?)",
                                ref))
                .isEqualTo(1);
    }

    @Test
    void a_legal_opinion_is_of_two_officers_and_the_second_may_decline() {
        ReturnReference ref = submitted(old());
        assertThat(verified(OPERATOR_1, ref)).isEqualTo(Judged.TO_OPINION);
        assertThat(entries(ref)).isZero();
        assertThat(verification.propose(SUPERVISOR_1, ref, true, "as advised", "LD 00/2026"))
                .isEqualTo(Judged.PROPOSED);
        assertThat(verification.decide(SUPERVISOR_1, ref, true, "")).isEqualTo(Judged.NOT_YOU);
        assertThat(entries(ref)).isZero();
        assertThat(verification.decide(SUPERVISOR_2, ref, false, "read the judgment again"))
                .isEqualTo(Judged.DECLINED);
        assertThat(entries(ref)).isZero();
        assertThat(verification.propose(SUPERVISOR_2, ref, true, "as advised", "LD 00/2026"))
                .isEqualTo(Judged.PROPOSED);
        assertThat(verification.decide(SUPERVISOR_1, ref, true, "")).isEqualTo(Judged.ENTERED);
        assertThat(entries(ref)).isEqualTo(1);
    }

    private static Typing old() {
        return Typing.complete()
                .with("judgmentDay", "11")
                .with("judgmentMonth", "6")
                .with("judgmentYear", "2019")
                .with("fir", "219/18")
                .with("birthYear", "1985");
    }

    @Test
    void a_sealed_return_is_opened_by_two_officers_and_by_no_third() {
        ReturnReference ref =
                submitted(
                        Typing.complete()
                                .with("ageClass", "juvenile")
                                .with("wordAgeClass", "as the court says"));
        assertThatThrownBy(() -> verification.open(OPERATOR_1, ref)).isInstanceOf(Refused.class);
        verification.open(SUPERVISOR_1, ref);
        assertThat(verification.propose(SUPERVISOR_1, ref, false, "a child", "LD 00/2026"))
                .isEqualTo(Judged.PROPOSED);
        assertThat(verification.decide(SUPERVISOR_1, ref, true, "")).isEqualTo(Judged.NOT_YOU);
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "")).isEqualTo(Judged.NOT_ENTERED);
        assertThat(entries(ref)).isZero();
        assertThat(count("select count(*) from sealed_opening where return_ref = ?", ref))
                .isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "insert into sealed_opening (return_ref, slot, officer, at) values (?, 3, 'x', now())")
                                        .param(ref.value())
                                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void only_the_file_that_names_the_victim_is_destroyed_and_the_return_goes_back() {
        ReturnReference ref = submission().submit(PROSECUTOR_SAHIWAL, Typing.complete(), 2);
        List<Attached> held = attachments.of("return", ref.value());
        assertThat(
                        verification.sendBack(
                                OPERATOR_1,
                                ref,
                                Map.of("whole", "page 1 shows a name"),
                                Set.of(held.getFirst().id())))
                .isEqualTo(Judged.SENT_BACK);
        assertThat(attachments.of("return", ref.value()))
                .extracting(Attached::id)
                .containsExactly(held.getLast().id());
        assertThat(returns.open(PROSECUTOR_SAHIWAL, ref).row().state().editable()).isTrue();
    }

    @Test
    void a_page_of_another_return_is_neither_confirmed_nor_destroyed_at_this_desk() {
        ReturnReference ref = submitted(Typing.complete());
        ReturnReference other = submitted(Typing.complete());
        Attached foreign = attachments.of("return", other.value()).getFirst();
        assertThatThrownBy(
                        () -> verification.confirmPages(OPERATOR_1, ref, pages(foreign).toList()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                verification.sendBack(
                                        OPERATOR_1,
                                        ref,
                                        Map.of("whole", "wrong"),
                                        Set.of(foreign.id())))
                .isInstanceOf(Refused.class);
        assertThat(attachments.of("return", other.value())).hasSize(1);
        assertThat(
                        count(
                                "select count(*) from attachment_page_check c join attachment a on a.id = c.attachment where a.owner_ref = ?",
                                other))
                .isZero();
    }

    @Test
    void a_return_that_awaits_an_opinion_goes_back_by_two_officers_and_its_copy_is_destroyed() {
        ReturnReference ref = submitted(old());
        assertThat(verified(OPERATOR_1, ref)).isEqualTo(Judged.TO_OPINION);
        Set<AttachmentId> copy = Set.of(attachments.of("return", ref.value()).getFirst().id());
        assertThat(verification.proposeSendBack(SUPERVISOR_1, ref, "page 1 shows a name", copy))
                .isEqualTo(Judged.PROPOSED);
        assertThat(attachments.of("return", ref.value())).hasSize(1);
        assertThat(verification.decide(SUPERVISOR_1, ref, true, "")).isEqualTo(Judged.NOT_YOU);
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "so it does"))
                .isEqualTo(Judged.SENT_BACK);
        assertThat(attachments.of("return", ref.value())).isEmpty();
        assertThat(
                        returns.open(PROSECUTOR_SAHIWAL, ref)
                                .note()
                                .orElseThrow()
                                .reasons()
                                .get("whole"))
                .isEqualTo("page 1 shows a name");
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "again"))
                .isEqualTo(Judged.TOO_LATE);
    }

    @Test
    void a_verification_that_runs_twice_its_clock_reaches_the_auditor_by_reference() {
        ReturnReference ref = submitted(Typing.complete());
        assertThat(onWorklist(SUPERVISOR_1, ref.value())).isTrue();
        clock.forward(Duration.ofDays(5));
        assertThat(onWorklist(OPERATOR_2, ref.value())).isTrue();
        assertThat(onWorklist(AUDITOR, ref.value())).isFalse();
        clock.forward(Duration.ofDays(10));
        assertThat(onWorklist(AUDITOR, ref.value())).isTrue();
    }

    private Optional<WorkItem> item(WorkSource source, Caller caller, String ref, Instant now) {
        return Objects.requireNonNull(
                        tx.execute(t -> source.workFor(caller, now, WorkSource.MOST_CLIMBED)))
                .stream()
                .filter(i -> i.reference().equals(ref))
                .findFirst();
    }

    /** What the office that handed a return over sees of its clock. */
    private WorkItem officesSide(ReturnReference ref, Instant now) {
        return sources.stream()
                .flatMap(s -> item(s, PROSECUTOR_SAHIWAL, ref.value(), now).stream())
                .findFirst()
                .orElseThrow();
    }

    /** In time on its last moment, late one second after; at twice the clock the auditor's. */
    private void climbs(String ref, String rule) {
        Instant now = clock.instant();
        Deadline due =
                Objects.requireNonNull(item(work, SUPERVISOR_1, ref, now).orElseThrow().deadline());
        assertThat(due.rule().code()).isEqualTo(rule);
        assertThat(due.late(due.due())).isFalse();
        assertThat(due.late(due.due().plusSeconds(1))).isTrue();
        Instant twice = due.due().plus(due.length());
        assertThat(item(work, AUDITOR, ref, twice)).isEmpty();
        assertThat(item(work, AUDITOR, ref, twice.plusSeconds(1)).orElseThrow().href())
                .isEqualTo("/evidence/search?record=" + ref);
    }

    @Test
    void a_verification_a_legal_opinion_and_a_sealed_return_climb_each_by_its_clock() {
        ReturnReference verified = submitted(Typing.complete());
        climbs(verified.value(), "verification");
        assertThat(clockOf(officesSide(verified, clock.instant()))).isEqualTo("verification");

        ReturnReference opinion = submitted(old());
        assertThat(verified(OPERATOR_1, opinion)).isEqualTo(Judged.TO_OPINION);
        climbs(opinion.value(), "legal-opinion");
        assertThat(clockOf(officesSide(opinion, clock.instant()))).isEqualTo("legal-opinion");

        ReturnReference sealed =
                submitted(
                        Typing.complete()
                                .with("ageClass", "juvenile")
                                .with("wordAgeClass", "as the court says"));
        climbs(sealed.value(), "legal-opinion");
        WorkItem before = officesSide(sealed, clock.instant());
        verification.open(SUPERVISOR_1, sealed);
        assertThat(verification.propose(SUPERVISOR_1, sealed, false, "a child", "LD 00/2026"))
                .isEqualTo(Judged.PROPOSED);
        assertThat(officesSide(sealed, clock.instant()))
                .as("what the Bureau does with a sealed return shows in no clock")
                .isEqualTo(before);
    }

    private static String clockOf(WorkItem item) {
        return Objects.requireNonNull(item.deadline()).rule().code();
    }

    @Test
    void a_withholding_climbs_after_its_twenty_four_hours() {
        ReturnReference ref = submitted(Typing.complete());
        assertThat(verified(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        String number =
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single();
        withholding.withhold(OPERATOR_1, new RegisterNumber(number), "mistaken", "LD 00/2026");
        climbs(number, "withhold-decision");
    }
}
