package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.access.Refused;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.candidate.EntryWithheld;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.KeyDestroyed;
import pk.nsor.register.search.AskedTokens;

/**
 * An answer that was given: it cannot be rewritten, it ends after thirty days, and what changes in
 * the register meanwhile is told.
 */
@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupAfterAnswerTest extends LookupRounds {
    @Autowired Answers answers;
    @Autowired Expiry expiry;
    @Autowired RegisterChanges changes;
    @Autowired AskedTokens tokens;
    @Autowired Desk desk;
    @Autowired ApplicationEventPublisher events;

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

    private long told(RegisterNumber entry) {
        return jdbc.sql("select count(*) from lookup_notice where entry = ?")
                .param(entry.value())
                .query(Long.class)
                .single();
    }

    private void withheld(RegisterNumber number) {
        tx.executeWithoutResult(t -> events.publishEvent(new EntryWithheld(number)));
    }
}
