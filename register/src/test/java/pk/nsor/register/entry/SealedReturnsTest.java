package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;
import static pk.nsor.register.TestOfficers.SUPERVISOR_2;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.access.Refused;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.SealedOpenings;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;

/**
 * A juvenile's or probationer's return is opened by the two officers who decide it, and no other.
 */
@RegisterTest
class SealedReturnsTest {
    private static final Caller SUPERVISOR_3 =
            new Caller(
                    new OfficerId("npb-supervisor-3"),
                    SUPERVISOR_1.office(),
                    SUPERVISOR_1.role(),
                    SUPERVISOR_1.district());

    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired SealedOpenings openings;
    @Autowired EntryWork work;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @Autowired TestClock clock;
    @LocalServerPort int port;

    private ReturnReference sealed() {
        return submitted(
                Typing.complete()
                        .with("ageClass", "juvenile")
                        .with("wordAgeClass", "as the court says"));
    }

    private ReturnReference submitted(Typing typing) {
        return new Submission(returns, attachments).submit(PROSECUTOR_SAHIWAL, typing);
    }

    private AttachmentId copy(ReturnReference ref) {
        return attachments.of("return", ref.value()).getFirst().id();
    }

    private boolean reads(Caller caller, ReturnReference ref) {
        try {
            returns.check(caller, ref);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private boolean reads(Caller caller, AttachmentId page) {
        try {
            attachments.page(caller, page, 1);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private void readByTheTwoAlone(ReturnReference ref, AttachmentId page) {
        for (Caller two : List.of(SUPERVISOR_1, SUPERVISOR_2)) {
            assertThat(reads(two, ref)).as(two.officer().value()).isTrue();
            assertThat(reads(two, page)).as(two.officer().value()).isTrue();
        }
        for (Caller other : List.of(SUPERVISOR_3, OPERATOR_1, PROSECUTOR_SAHIWAL)) {
            assertThat(reads(other, ref)).as(other.officer().value()).isFalse();
            assertThat(reads(other, page)).as(other.officer().value()).isFalse();
        }
    }

    @Test
    void it_is_read_by_its_two_officers_alone_on_every_page_before_the_decision_and_after() {
        ReturnReference ref = sealed();
        AttachmentId page = copy(ref);
        assertThat(reads(SUPERVISOR_1, ref)).as("before a place is taken").isFalse();
        verification.open(SUPERVISOR_1, ref);
        verification.propose(SUPERVISOR_1, ref, false, "a child", "LD 00/2026");
        verification.open(SUPERVISOR_2, ref);
        readByTheTwoAlone(ref, page);
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "agreed"))
                .isEqualTo(Judged.NOT_ENTERED);
        readByTheTwoAlone(ref, page);
    }

    /** The control is what keeps them out: a return that is not sealed is read by all of them. */
    @Test
    void one_that_is_not_sealed_is_read_by_the_office_and_the_bureau() {
        ReturnReference ref = submitted(Typing.complete());
        for (Caller caller : List.of(SUPERVISOR_3, OPERATOR_1, PROSECUTOR_SAHIWAL)) {
            assertThat(reads(caller, ref)).isTrue();
            assertThat(reads(caller, copy(ref))).isTrue();
        }
    }

    @Test
    void its_office_keeps_the_reference_and_the_state_and_the_bureau_the_reference() {
        ReturnReference ref = sealed();
        Browser office = new Browser(port).signIn(PROSECUTOR_SAHIWAL);
        String home = "/returns/" + ref.value();
        assertThat(office.get("/returns").body()).contains("href=\"" + home + "/submitted\"");
        assertThat(office.get(home + "/submitted").body())
                .contains("held sealed", "sealed, to be decided")
                .doesNotContain("Kannari", "See the return as submitted");
        verification.open(SUPERVISOR_1, ref);
        verification.propose(SUPERVISOR_1, ref, false, "a child", "LD 00/2026");
        verification.decide(SUPERVISOR_2, ref, true, "agreed");
        assertThat(office.get(home + "/submitted").body())
                .contains("not entered")
                .doesNotContain("Kannari");
        assertThat(office.get(home).status()).isEqualTo(403);
    }

    @Test
    void an_age_under_eighteen_at_the_offence_is_held_sealed_whatever_is_ticked() {
        for (String ticked : List.of("adult", "not-stated")) {
            ReturnReference ref =
                    submitted(
                            Typing.complete()
                                    .with("ageClass", ticked)
                                    .with("offenceAge", "15")
                                    .with("wordAge", "by the school’s record")
                                    .with("wordAgeClass", "tried as an adult"));
            assertThatThrownBy(() -> verification.open(OPERATOR_1, ref))
                    .as(ticked)
                    .isInstanceOf(Refused.class);
            assertThat(verification.open(SUPERVISOR_1, ref).decision().sealed()).isTrue();
        }
    }

    @Test
    void it_is_entered_only_once_every_page_is_confirmed_by_another_than_its_makers() {
        ReturnReference ref = sealed();
        verification.open(SUPERVISOR_1, ref);
        verification.propose(SUPERVISOR_1, ref, true, "advised to enter", "LD 00/2026");
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "agreed"))
                .isEqualTo(Judged.PAGES_NOT_CONFIRMED);
        Attached copy = attachments.of("return", ref.value()).getFirst();
        verification.confirmPages(
                SUPERVISOR_2, ref, List.of(new Verification.PageSeen(copy.id(), 1, 1)));
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "agreed"))
                .isEqualTo(Judged.ENTERED);
    }

    @Test
    void one_whose_copy_names_the_victim_goes_back_by_two_and_comes_again_to_the_same_two() {
        ReturnReference ref = sealed();
        verification.open(SUPERVISOR_1, ref);
        assertThat(
                        verification.proposeSendBack(
                                SUPERVISOR_1, ref, "page 1 shows a name", Set.of(copy(ref))))
                .isEqualTo(Judged.PROPOSED);
        assertThat(verification.decide(SUPERVISOR_2, ref, true, "so it does"))
                .isEqualTo(Judged.SENT_BACK);
        assertThat(attachments.of("return", ref.value())).isEmpty();
        assertThat(returns.open(PROSECUTOR_SAHIWAL, ref).editable()).isTrue();
        assertThatThrownBy(() -> verification.open(SUPERVISOR_1, ref)).isInstanceOf(Refused.class);
    }

    @Test
    void a_place_is_freed_with_a_reason_for_another_officer_and_stays_written() {
        ReturnReference ref = sealed();
        verification.open(SUPERVISOR_1, ref);
        verification.open(SUPERVISOR_2, ref);
        assertThatThrownBy(() -> verification.open(SUPERVISOR_3, ref)).isInstanceOf(Refused.class);
        assertThat(waits(SUPERVISOR_3, ref)).isEqualTo("/verify/" + ref.value() + "/places");
        assertThatThrownBy(() -> verification.places(OPERATOR_1, ref)).isInstanceOf(Refused.class);
        assertThat(verification.release(SUPERVISOR_3, ref, SUPERVISOR_2.officer(), "on leave"))
                .isEqualTo(Verification.Released.DONE);
        assertThat(verification.release(SUPERVISOR_3, ref, SUPERVISOR_2.officer(), "on leave"))
                .isEqualTo(Verification.Released.NOT_THEIRS);
        assertThat(reads(SUPERVISOR_2, ref)).isFalse();
        verification.open(SUPERVISOR_3, ref);
        assertThatThrownBy(() -> verification.open(SUPERVISOR_2, ref)).isInstanceOf(Refused.class);
        assertThat(
                        jdbc.sql(
                                        "select officer from sealed_opening where return_ref = ? and released_by = ?")
                                .params(ref.value(), SUPERVISOR_3.officer().value())
                                .query(String.class)
                                .list())
                .containsExactly(SUPERVISOR_2.officer().value());
        verification.propose(SUPERVISOR_3, ref, false, "a child", "LD 00/2026");
        assertThat(verification.release(SUPERVISOR_1, ref, SUPERVISOR_3.officer(), "in haste"))
                .isEqualTo(Verification.Released.HAS_PROPOSED);
    }

    private String waits(Caller caller, ReturnReference ref) {
        return Objects.requireNonNull(tx.execute(t -> work.workFor(caller, clock.instant())))
                .stream()
                .filter(i -> i.reference().equals(ref.value()))
                .findFirst()
                .orElseThrow()
                .href();
    }

    @Test
    void the_page_of_places_names_officers_and_nothing_of_the_return() {
        ReturnReference ref = sealed();
        verification.open(SUPERVISOR_1, ref);
        Browser b = new Browser(port).signIn(SUPERVISOR_2);
        String page = "/verify/" + ref.value() + "/places";
        assertThat(b.get(page).body())
                .contains(SUPERVISOR_1.officer().value())
                .doesNotContain("Kannari");
        assertThat(b.form(page, java.util.Map.of()).body()).contains("Choose one.");
        assertThat(
                        b.form(
                                        page,
                                        java.util.Map.of(
                                                "officer",
                                                SUPERVISOR_1.officer().value(),
                                                "why",
                                                "on leave"))
                                .location())
                .isEqualTo("/");
        assertThat(Objects.requireNonNull(tx.execute(t -> openings.places(ref))).isEmpty())
                .isTrue();
    }
}
