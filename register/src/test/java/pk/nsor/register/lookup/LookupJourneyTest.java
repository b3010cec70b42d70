package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static pk.nsor.register.TestOfficers.DPO_SAHIWAL;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_QUETTA;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.access.Refused;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.candidate.EntryWithheld;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.NameTyped;
import pk.nsor.register.protection.KeyDestroyed;
import pk.nsor.register.search.AskedTokens;
import pk.nsor.register.worklist.WorkItem;

@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupJourneyTest {
    @Autowired Requests requests;
    @Autowired PlantedRegister register;
    @Autowired Applications applications;
    @Autowired Decisions decisions;
    @Autowired Comparisons comparisons;
    @Autowired Confirmations confirmations;
    @Autowired Answers answers;
    @Autowired AnswerStore stored;
    @Autowired Expiry expiry;
    @Autowired RegisterChanges changes;
    @Autowired AskedTokens tokens;
    @Autowired LookupStore lookups;
    @Autowired Desk desk;
    @Autowired LookupWork work;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @Autowired ApplicationEventPublisher events;

    /** A name that no other test has. */
    private final String unique =
            "Rafiq " + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replace("", "i");

    @AfterEach
    void reset() {
        clock.reset();
    }

    private SuspectForm rafiq() {
        return Requests.suspect(unique, "رفیق", "Noor Muhammad", "36502-0000412-3");
    }

    private static CompareForm choose(String choice) {
        return new CompareForm(choice, "the facts agree", "the mother's district");
    }

    private static final ConfirmForm CONFIRM = new ConfirmForm("confirm", "on", "");

    private LookupState state(String reference) {
        return lookups.find(new LookupReference(reference)).orElseThrow().state();
    }

    private String next(Caller officer, String reference, int number, String choice) {
        Comparisons.Done done = comparisons.decide(officer, reference, number, choose(choice));
        assertThat(done).isInstanceOf(Comparisons.Done.Next.class);
        return ((Comparisons.Done.Next) done).name();
    }

    private String matched(RegisterNumber entry) {
        String reference = requests.taken(OPERATOR_1, rafiq());
        comparisons.open(OPERATOR_1, reference, 1);
        assertThat(next(OPERATOR_1, reference, 1, entry.value())).isEqualTo("SECOND_OFFICER");
        return reference;
    }

    private String answered(RegisterNumber entry) {
        String reference = matched(entry);
        assertThat(confirmations.rule(OPERATOR_2, reference, 1, CONFIRM))
                .isEqualTo(new Confirmations.Ruled.Next("ANSWERED"));
        return reference;
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
    void afterThirtyDaysTheParticularsAreGoneAndTheTokensStillTellWhoAsked() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        String reference = answered(entry);
        Lookup lookup = lookups.find(new LookupReference(reference)).orElseThrow();
        assertThat(expiry.run()).isZero();
        clock.forward(Duration.ofDays(32));
        assertThatThrownBy(() -> answers.read(INVESTIGATOR_SAHIWAL, reference))
                .isInstanceOf(Refused.class);
        assertThat(expiry.run()).isPositive();
        assertThat(expiry.run()).isZero();

        assertThat(state(reference)).isInstanceOf(LookupState.Expired.class);
        assertThatThrownBy(() -> tx.executeWithoutResult(t -> desk.key(lookup)))
                .isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> decisions.open(INVESTIGATOR_SAHIWAL, reference))
                .isInstanceOf(Refused.class);
        assertThat(whoAsked(tokens.probesOfName(new PersonName(unique, ""))))
                .containsOnly(INVESTIGATOR_SAHIWAL.officer().value());
        assertThat(whoAsked(tokens.probesOfName(new PersonName("", "رفیق"))))
                .contains(INVESTIGATOR_SAHIWAL.officer().value());
        assertThat(whoAsked(tokens.probesOfCnic(new Cnic("3650200004123"))))
                .contains(INVESTIGATOR_SAHIWAL.officer().value());
        assertThat(whoAsked(tokens.probesOfParent(new PersonName("Nur Mohammad", ""))))
                .as("another spelling of the father's name sounds the same")
                .contains(INVESTIGATOR_SAHIWAL.officer().value());
        assertThat(whoAsked(tokens.probesOfName(new PersonName("Nobody Asked Thisname", ""))))
                .isEmpty();
    }

    private List<String> whoAsked(List<AskedTokens.Kept> probes) {
        return probes.stream()
                .flatMap(
                        p ->
                                jdbc
                                        .sql(
                                                """
                                                select e.officer from evidence_token t join evidence_entry e on e.id = t.entry
                                                 where t.kind = ? and t.key_id = ? and t.token = ? and e.event = 'lookup-applied'
                                                """)
                                        .params(
                                                p.kind().code(),
                                                p.token().keyId(),
                                                p.token().value())
                                        .query(String.class)
                                        .list()
                                        .stream())
                .distinct()
                .toList();
    }

    @Test
    void theBureauIsToldOnceOfAnEntryVerifiedWhileAnAnswerIsOpen() {
        String reference = answered(register.plant(unique, "رفیق"));
        RegisterNumber later = register.plant(unique, "رفیق");
        for (int i = 0; i < 2; i++) {
            tx.executeWithoutResult(t -> events.publishEvent(new EntryVerified(later)));
            changes.run();
        }
        assertThat(workFor(OPERATOR_1, clock.instant()))
                .filteredOn(w -> w.note().en().contains(later.value()))
                .hasSize(1);
        assertThat(answers.dealWith(OPERATOR_1, reference)).isEqualTo(1);
        assertThat(workFor(OPERATOR_1, clock.instant()))
                .noneMatch(w -> w.note().en().contains(later.value()));
    }

    @Test
    void anEntryVerifiedByANodeThatDiesIsStillToldOfByTheNextSweep() {
        answered(register.plant(unique, "رفیق"));
        RegisterNumber later = register.plant(unique, "رفیق");
        tx.executeWithoutResult(t -> events.publishEvent(new EntryVerified(later)));
        // The node that verified it does nothing more; whatever node sweeps next finds it due.
        assertThat(changes.run()).isPositive();
        assertThat(told(later)).isEqualTo(1);

        RegisterNumber never = register.plant(unique, "رفیق");
        tx.executeWithoutResult(
                t -> {
                    events.publishEvent(new EntryVerified(never));
                    t.setRollbackOnly();
                });
        changes.run();
        assertThat(told(never)).isZero();
    }

    @Test
    void anAnswerThatWasBeingGivenMeanwhileIsHeldAgainstTheEntryOnceMore() {
        RegisterNumber later = RegisterNumber.random(new java.security.SecureRandom());
        tx.executeWithoutResult(t -> events.publishEvent(new EntryVerified(later)));
        changes.run();
        answered(register.plant(unique, "رفیق"));
        register.plant(later, unique, "رفیق");
        changes.run();
        assertThat(told(later)).as("checked once, before the answer was there").isZero();
        clock.forward(RegisterChanges.MEANWHILE);
        changes.run();
        assertThat(told(later)).isEqualTo(1);
        clock.forward(RegisterChanges.MEANWHILE);
        changes.run();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from lookup_recheck where entry = ? and settled_at is not null")
                                .param(later.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    private long told(RegisterNumber entry) {
        return jdbc.sql("select count(*) from lookup_notice where entry = ?")
                .param(entry.value())
                .query(Long.class)
                .single();
    }

    @Test
    void anEntryWithheldAfterTheAnswerIsShownNoMoreAndItsAnswersAreListed() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        String reference = answered(entry);
        register.withhold(entry);
        withheld(entry);
        assertThat(answers.given(List.of(entry)))
                .extracting(AnswersGiven.Given::reference, AnswersGiven.Given::open)
                .containsExactly(tuple(reference, true));
        assertThat(answers.read(INVESTIGATOR_SAHIWAL, reference).lines())
                .singleElement()
                .isInstanceOf(Answers.Line.Recalled.class);
        assertThat(workFor(OPERATOR_2, clock.instant()))
                .anyMatch(w -> w.note().en().contains(entry.value()));
    }

    @Test
    void whoWasShownAnEntryThroughAnotherIsListedWhenItIsWithheld() {
        RegisterNumber entry = register.plant(unique, "رفیق");
        RegisterNumber joined = register.plant("Other " + unique, "رفیق");
        answered(entry);
        withheld(joined);
        assertThat(workFor(OPERATOR_2, clock.instant()))
                .noneMatch(w -> w.note().en().contains(joined.value()));
        register.join(entry, joined);
        withheld(joined);
        assertThat(workFor(OPERATOR_2, clock.instant()))
                .anyMatch(w -> w.note().en().contains(joined.value()));
    }

    private void withheld(RegisterNumber number) {
        tx.executeWithoutResult(t -> events.publishEvent(new EntryWithheld(number)));
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
    void clocksClimbAtOnceToTheSupervisorAndAtTwiceToTheAuditor() {
        String reference = requests.applied("376 PPC", rafiq());
        assertThat(climbed(SUPERVISOR_1, reference)).isFalse();
        clock.forward(Duration.ofHours(49));
        assertThat(climbed(SUPERVISOR_1, reference)).isTrue();
        assertThat(climbed(pk.nsor.register.TestOfficers.AUDITOR, reference)).isFalse();
        clock.forward(Duration.ofHours(48));
        assertThat(climbed(pk.nsor.register.TestOfficers.AUDITOR, reference)).isTrue();
    }

    private List<WorkItem> workFor(Caller caller, Instant now) {
        return Objects.requireNonNull(tx.execute(t -> work.workFor(caller, now)));
    }

    private boolean climbed(Caller caller, String reference) {
        return workFor(caller, clock.instant()).stream()
                .anyMatch(w -> w.reference().equals(reference));
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

    @Test
    void anAnswerThatWasConfirmedCannotBeRewritten() {
        String reference = answered(register.plant(unique, "رفیق"));
        for (String sql :
                List.of(
                        "update lookup_answer set outcome = 'no_match', entry = null",
                        "delete from lookup_answer",
                        "delete from lookup_print",
                        "delete from lookup")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(
                        () ->
                                jdbc.sql(
                                                "update lookup set decided_by = 'other' where reference = ?")
                                        .param(reference)
                                        .update())
                .isInstanceOf(DataAccessException.class);
    }
}
