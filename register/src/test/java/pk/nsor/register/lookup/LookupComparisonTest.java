package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.kernel.RegisterNumber;

/** Two officers compare: who confirms, what sends an answer back, what holds it. */
@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupComparisonTest extends LookupRounds {
    @Autowired Answers answers;

    @Test
    void theSameOfficerCannotConfirm() {
        String reference = matched(register.plant(unique, "رفیق"));
        assertThat(confirmations.rule(OPERATOR_1, reference, 1, CONFIRM))
                .isEqualTo(new Confirmations.Ruled.NotYou());
        assertThat(state(reference)).isInstanceOf(LookupState.ToConfirm.class);
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                """
                                                update lookup_answer set confirmed_by = compared_by, confirmed_at = now()
                                                 where lookup = (select id from lookup where reference = ?)
                                                """)
                                        .param(reference)
                                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aSecondOfficerWhoDisagreesSendsItBackAndAnotherRoundCounts() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        String reference = matched(entry);
        assertThat(
                        confirmations.rule(
                                OPERATOR_2,
                                reference,
                                1,
                                new ConfirmForm("disagree", "", "the father differs")))
                .isEqualTo(new Confirmations.Ruled.Next("SENT_BACK"));
        assertThat(comparisons.open(OPERATOR_1, reference, 1))
                .isInstanceOfSatisfying(
                        Comparisons.Opened.SideBySide.class,
                        s -> {
                            assertThat(s.sentBack()).contains("the father differs");
                            assertThat(s.decided()).isEmpty();
                        });
        assertThat(next(OPERATOR_1, reference, 1, CompareForm.NO)).isEqualTo("SECOND_OFFICER");
        assertThat(confirmations.rule(OPERATOR_2, reference, 1, CONFIRM))
                .isEqualTo(new Confirmations.Ruled.Next("ANSWERED"));
        assertThat(answers.read(INVESTIGATOR_SAHIWAL, reference).lines())
                .singleElement()
                .isInstanceOf(Answers.Line.NoMatch.class);
    }

    @Test
    void withoutCandidatesMostAnswersGoOutAndTheDrawnOnesWait() {
        String reference = requests.taken(OPERATOR_1, rafiq());
        comparisons.open(OPERATOR_1, reference, 1);
        String went = next(OPERATOR_1, reference, 1, CompareForm.NO);
        String second =
                jdbc.sql(
                                "select second from lookup_answer where lookup = (select id from lookup where reference = ?)")
                        .param(reference)
                        .query(String.class)
                        .single();
        assertThat(went).isEqualTo(second.equals("drawn") ? "SECOND_OFFICER" : "ANSWERED");
        assertThat(second).isIn("drawn", "not_needed");
    }

    @Test
    void aWithheldEntryHoldsTheRequestAndNeverAnswersNoMatch() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        register.withhold(entry);
        String reference = requests.taken(OPERATOR_1, rafiq());
        assertThat(comparisons.decide(OPERATOR_1, reference, 1, choose(CompareForm.NO)))
                .isInstanceOfSatisfying(
                        Comparisons.Done.Next.class, n -> assertThat(n.name()).isEqualTo("HELD"));
        assertThat(state(reference)).isInstanceOf(LookupState.Held.class);
        assertThat(comparisons.take(OPERATOR_2, reference)).isEqualTo(Comparisons.Taken.HELD);
        assertThat(state(reference).text().en()).isEqualTo("The Bureau will reply");
        register.lift(entry);
        assertThat(comparisons.take(OPERATOR_2, reference)).isEqualTo(Comparisons.Taken.DONE);
    }

    @Test
    void anEntryWithheldBetweenComparisonAndConfirmationHoldsIt() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        String reference = matched(entry);
        register.withhold(entry);
        assertThat(confirmations.rule(OPERATOR_2, reference, 1, CONFIRM))
                .isEqualTo(new Confirmations.Ruled.Next("HELD"));
    }

    @Test
    void aCandidateThatNobodyComparedSendsTheAnswerBack() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        String reference = requests.taken(OPERATOR_1, rafiq());
        comparisons.open(OPERATOR_1, reference, 1);
        assertThat(next(OPERATOR_1, reference, 1, CompareForm.NO)).isEqualTo("SECOND_OFFICER");
        register.plant(unique, "رفیق");
        assertThat(confirmations.rule(OPERATOR_2, reference, 1, CONFIRM))
                .isEqualTo(new Confirmations.Ruled.Next("COMPARE_AGAIN"));
        assertThat(state(reference)).isInstanceOf(LookupState.Comparing.class);
        comparisons.open(OPERATOR_1, reference, 1);
        assertThat(next(OPERATOR_1, reference, 1, entry.value())).isEqualTo("SECOND_OFFICER");
    }

    @Test
    void oneMoreFactIsAskedOfTheProsecutorAndTheClockStartsAgain() {
        register.plant(unique, "رفیق");
        String reference = requests.taken(OPERATOR_1, rafiq());
        comparisons.open(OPERATOR_1, reference, 1);
        assertThat(next(OPERATOR_1, reference, 1, CompareForm.ASK)).isEqualTo("FACT_ASKED");
        assertThat(decisions.open(PROSECUTOR_SAHIWAL, reference).questions())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).isEqualTo("the mother's district"));
        clock.forward(Duration.ofHours(20));
        SuspectForm more = Requests.suspect(unique, "رفیق", "Noor Muhammad", "36502-0000412-5");
        assertThat(decisions.supply(PROSECUTOR_SAHIWAL, reference, 1, true, more))
                .isEqualTo(new Decisions.Supplied.Done(true));
        assertThat(decisions.supply(PROSECUTOR_SAHIWAL, reference, 1, true, more))
                .isEqualTo(new Decisions.Supplied.NotAsked());
        Lookup lookup = lookups.find(new LookupReference(reference)).orElseThrow();
        assertThat(lookup.state()).isInstanceOf(LookupState.Forwarded.class);
        assertThat(lookup.times().replyFrom().orElseThrow())
                .isAfter(lookup.times().decided().orElseThrow().plus(Duration.ofHours(19)));
        assertThat(comparisons.take(OPERATOR_1, reference)).isEqualTo(Comparisons.Taken.DONE);
        assertThat(comparisons.open(OPERATOR_1, reference, 1))
                .isInstanceOfSatisfying(
                        Comparisons.Opened.SideBySide.class,
                        s ->
                                assertThat(s.suspect().asked().orElseThrow().cnic().orElseThrow())
                                        .isEqualTo(new NumberRead("3650200004125")));
    }
}
