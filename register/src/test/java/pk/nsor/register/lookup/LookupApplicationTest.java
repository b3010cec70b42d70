package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.NameTyped;

/**
 * An application before it is forwarded: what is kept of a draft, what an application must have,
 * and what the prosecutor says to it.
 */
@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupApplicationTest extends LookupRounds {
    @Autowired Applications applications;

    @Test
    void twoWhoSaveOneDraftLoseNothingAndADoubleClickIsNoConflict() {
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        int version = requests.version(INVESTIGATOR_SAHIWAL, reference);
        CaseForm mine = Requests.fir("376 PPC");
        assertThat(applications.saveCase(INVESTIGATOR_SAHIWAL, reference, version, mine))
                .isInstanceOf(Saved.Kept.class);
        assertThat(applications.saveCase(INVESTIGATOR_SAHIWAL, reference, version, mine))
                .isInstanceOf(Saved.Kept.class);
        assertThat(
                        applications.saveCase(
                                INVESTIGATOR_SAHIWAL, reference, version, Requests.fir("377")))
                .isInstanceOf(Saved.Stale.class);
        assertThat(applications.open(INVESTIGATOR_SAHIWAL, reference).form()).isEqualTo(mine);
        int next = requests.version(INVESTIGATOR_SAHIWAL, reference);
        applications.saveSuspect(INVESTIGATOR_SAHIWAL, reference, 0, next, rafiq());
        applications.saveSuspect(INVESTIGATOR_SAHIWAL, reference, 0, next, rafiq());
        assertThat(applications.open(INVESTIGATOR_SAHIWAL, reference).suspects()).hasSize(1);
    }

    @Test
    void aSealedDraftOpensExactlyAsItWasTyped() {
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        CaseForm typed =
                new CaseForm(
                        "d",
                        "f <1>",
                        "y",
                        "w",
                        "s",
                        "کوٹ سبز",
                        "دفعہ 376",
                        "p",
                        "on",
                        "\u0000 why");
        applications.saveCase(
                INVESTIGATOR_SAHIWAL,
                reference,
                requests.version(INVESTIGATOR_SAHIWAL, reference),
                typed);
        SuspectForm suspect =
                new SuspectForm(
                        new NameTyped("رفیق", "Rafiq"),
                        "a\nb",
                        new NameTyped("نور", "Noor"),
                        new NameTyped("h", "i"),
                        "c",
                        new DateTyped("1", "2", "3", ""),
                        "age",
                        "m",
                        "PK631",
                        "t",
                        "marks");
        requests.add(INVESTIGATOR_SAHIWAL, reference, suspect);
        ApplicationView view = applications.open(INVESTIGATOR_SAHIWAL, reference);
        assertThat(view.form()).isEqualTo(typed);
        assertThat(view.form().inHaste()).isTrue();
        assertThat(view.suspects())
                .singleElement()
                .satisfies(s -> assertThat(s.form()).isEqualTo(suspect));
    }

    @Test
    void anEleventhSuspectIsNotTaken() {
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        for (int i = 0; i < Applications.MOST_SUSPECTS; i++) {
            requests.add(
                    INVESTIGATOR_SAHIWAL,
                    reference,
                    Requests.suspect("Rafiq " + "a".repeat(i + 1), "", "", ""));
        }
        assertThat(
                        applications.saveSuspect(
                                INVESTIGATOR_SAHIWAL,
                                reference,
                                0,
                                requests.version(INVESTIGATOR_SAHIWAL, reference),
                                rafiq()))
                .isEqualTo(new Saved.TooMany());
    }

    @Test
    void anIncompleteApplicationSaysWhatIsMissingAndStaysADraft() {
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        Applied applied =
                applications.apply(
                        INVESTIGATOR_SAHIWAL,
                        reference,
                        requests.version(INVESTIGATOR_SAHIWAL, reference));
        assertThat(applied)
                .isInstanceOfSatisfying(
                        Applied.Incomplete.class,
                        i ->
                                assertThat(i.missing())
                                        .extracting(Applied.Missing::part)
                                        .containsExactly("case", "suspects", "fir"));
        assertThat(state(reference)).isInstanceOf(LookupState.Draft.class);
    }

    @Test
    void withoutAScheduledOffenceTheProsecutorCitesWhyOrRefuses() {
        String reference = requests.applied("379 PPC", rafiq());
        assertThat(
                        decisions.decide(
                                PROSECUTOR_SAHIWAL,
                                reference,
                                new DecisionForm("forward", "", "", "", "on")))
                .isInstanceOfSatisfying(
                        Decisions.Decided.Wrong.class,
                        w -> assertThat(w.errors().error("basis")).isNotNull());
        assertThat(
                        decisions.decide(
                                PROSECUTOR_SAHIWAL,
                                reference,
                                new DecisionForm(
                                        "refuse", "not-scheduled", "no such offence", "", "")))
                .isEqualTo(new Decisions.Decided.Done(false));
        assertThat(decisions.open(INVESTIGATOR_SAHIWAL, reference).reasons())
                .contains("no such offence");
        assertThat(
                        decisions.decide(
                                PROSECUTOR_SAHIWAL,
                                reference,
                                new DecisionForm("forward", "", "", "x", "on")))
                .isEqualTo(new Decisions.Decided.Before());
    }
}
