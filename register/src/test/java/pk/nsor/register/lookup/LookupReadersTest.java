package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.DPO_SAHIWAL;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_QUETTA;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.access.Refused;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;

/** Who sees a request, its answer and its print, and who is told that it is late. */
@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupReadersTest extends LookupRounds {
    @Autowired Applications applications;
    @Autowired Answers answers;
    @Autowired ApplicationEventPublisher events;

    @Test
    void aMatchIsAnsweredByTwoOfficersAndReadByTheApplicantAndTheForwardingProsecutorAlone() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        String reference = answered(entry);

        for (Caller reader : List.of(INVESTIGATOR_SAHIWAL, PROSECUTOR_SAHIWAL)) {
            Answers.Answer answer = answers.read(reader, reference);
            assertThat(answer.lines())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Answers.Line.Match.class,
                            m -> assertThat(m.card().number()).isEqualTo(entry));
            assertThat(answer.coverage().waiting()).isEqualTo(81);
        }
        for (Caller other :
                List.of(
                        INVESTIGATOR_QUETTA,
                        PROSECUTOR_QUETTA,
                        DPO_SAHIWAL,
                        OPERATOR_1,
                        SUPERVISOR_1)) {
            assertThatThrownBy(() -> answers.read(other, reference)).isInstanceOf(Refused.class);
        }
        assertThat(events(reference, "lookup-answer-read")).isEqualTo(2);
        assertThat(events(entry.value(), "lookup-answer-read")).isEqualTo(2);
    }

    @Test
    void aColleagueOfTheApplicantsOfficeReadsNoAnswer() {
        String reference = answered(register.plant(unique, "رفیق"));
        Caller colleague =
                new Caller(
                        new pk.nsor.register.kernel.OfficerId("investigator-sahiwal-2"),
                        INVESTIGATOR_SAHIWAL.office(),
                        INVESTIGATOR_SAHIWAL.role(),
                        INVESTIGATOR_SAHIWAL.district());
        assertThatThrownBy(() -> answers.read(colleague, reference))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isTrue());
        assertThatThrownBy(() -> answers.print(colleague, reference)).isInstanceOf(Refused.class);
    }

    @Test
    void aStrangersOfficeIsAnsweredAsIfThereWereNoSuchRequest() {
        String reference = requests.applied("376 PPC", rafiq());
        for (Caller stranger : List.of(INVESTIGATOR_QUETTA, PROSECUTOR_QUETTA)) {
            assertThatThrownBy(() -> decisions.open(stranger, reference))
                    .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isTrue());
        }
        assertThatThrownBy(() -> decisions.open(PROSECUTOR_SAHIWAL, "LR-2222-2222"))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isTrue());
        assertThatThrownBy(() -> decisions.open(PROSECUTOR_SAHIWAL, "' or 1=1"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theBureauSeesNothingBeforeItIsForwardedAndTheProsecutorNoDraft() {
        String draft = requests.draft(INVESTIGATOR_SAHIWAL);
        assertThatThrownBy(() -> decisions.open(PROSECUTOR_SAHIWAL, draft))
                .isInstanceOf(Refused.class);
        String applied = requests.applied("376 PPC", rafiq());
        assertThatThrownBy(() -> decisions.open(OPERATOR_1, applied)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> comparisons.take(OPERATOR_1, applied)).isInstanceOf(Refused.class);
        assertThat(decisions.openCopy(DPO_SAHIWAL, applied).suspects()).hasSize(1);
        assertThatThrownBy(() -> decisions.openCopy(DPO_SAHIWAL, draft))
                .isInstanceOf(Refused.class);
    }

    @Test
    void printingIsCountedAndLeavesItsEntry() {
        String reference = answered(register.plant(unique, "رفیق"));
        assertThat(answers.print(INVESTIGATOR_SAHIWAL, reference).prints()).isEqualTo(1);
        assertThat(answers.print(PROSECUTOR_SAHIWAL, reference).prints()).isEqualTo(2);
        assertThat(answers.printApplication(INVESTIGATOR_SAHIWAL, reference).copy()).isEqualTo(1);
        assertThat(events(reference, "lookup-printed")).isEqualTo(3);
    }

    @Test
    void anUrgentRequestIsAnsweredWithinSixHours() {
        CaseForm urgent =
                new CaseForm(
                        "",
                        "412/26",
                        "",
                        "",
                        "",
                        "Kot Sabz",
                        "376 PPC",
                        "investigation",
                        "on",
                        "a child is missing");
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        applications.saveCase(
                INVESTIGATOR_SAHIWAL,
                reference,
                requests.version(INVESTIGATOR_SAHIWAL, reference),
                urgent);
        requests.add(INVESTIGATOR_SAHIWAL, reference, rafiq());
        requests.firCopy(INVESTIGATOR_SAHIWAL, reference);
        applications.apply(
                INVESTIGATOR_SAHIWAL, reference, requests.version(INVESTIGATOR_SAHIWAL, reference));
        decisions.decide(
                PROSECUTOR_SAHIWAL, reference, new DecisionForm("forward", "", "", "", "on"));
        assertThat(workFor(OPERATOR_1, clock.instant()))
                .filteredOn(w -> w.reference().equals(reference))
                .singleElement()
                .satisfies(
                        w ->
                                assertThat(Objects.requireNonNull(w.deadline()).length())
                                        .isEqualTo(Duration.ofHours(6)));
    }

    @Test
    void clocksClimbAtOnceToTheSupervisorAndAtTwiceToTheAuditor() {
        String reference = requests.applied("376 PPC", rafiq());
        assertThat(climbed(SUPERVISOR_1, reference)).isFalse();
        clock.forward(Duration.ofHours(49));
        assertThat(climbed(SUPERVISOR_1, reference)).isTrue();
        assertThat(climbed(pk.nsor.register.TestOfficers.AUDITOR, reference)).isFalse();
        clock.forward(Duration.ofHours(48));
        assertThat(climbed(pk.nsor.register.TestOfficers.AUDITOR, reference)).isTrue();
    }

    @Test
    void worklistsNameReferencesAndNoPerson() {
        String reference = requests.forwarded(rafiq());
        for (Caller caller : List.of(INVESTIGATOR_SAHIWAL, PROSECUTOR_SAHIWAL, OPERATOR_1)) {
            assertThat(workFor(caller, clock.instant()))
                    .anyMatch(w -> w.reference().equals(reference))
                    .noneMatch(
                            w ->
                                    (w.task() + " " + w.note() + w.href() + w.from())
                                            .contains("Rafiq"));
        }
    }

    private long events(String reference, String event) {
        return jdbc.sql(
                        """
                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id
                         where r.ref = ? and e.event = ?
                        """)
                .params(reference, event)
                .query(Long.class)
                .single();
    }

    private boolean climbed(Caller caller, String reference) {
        return workFor(caller, clock.instant()).stream()
                .anyMatch(w -> w.reference().equals(reference));
    }
}
