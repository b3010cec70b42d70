package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** Whose worklist a request stands on, however much else stands there, and when it climbs. */
@RegisterTest
class LookupWorkTest {
    private static final String POLICE = "police-" + UUID.randomUUID();
    private static final String PROSECUTION = "prosecution-" + UUID.randomUUID();

    @Autowired LookupWork work;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @Autowired Clock clock;

    private final SecureRandom random = new SecureRandom();

    private static Caller of(Caller like, String office) {
        return new Caller(like.officer(), new OfficeId(office), like.role(), like.district());
    }

    private static final Caller INVESTIGATOR = of(TestOfficers.INVESTIGATOR_SAHIWAL, POLICE);
    private static final Caller PROSECUTOR = of(TestOfficers.PROSECUTOR_SAHIWAL, PROSECUTION);

    /** What is made within is gone afterwards: other tests look at the Bureau's worklist too. */
    private <T> T undone(Supplier<T> act) {
        return Objects.requireNonNull(
                tx.execute(
                        t -> {
                            T done = act.get();
                            t.setRollbackOnly();
                            return done;
                        }));
    }

    /** A request in a stage since that moment, changed when it came there. */
    private String request(String stage, boolean urgent, Instant since) {
        String reference = LookupReference.random(random).value();
        boolean forwarded = !stage.equals("applied") && !stage.equals("refused");
        jdbc.sql(
                        """
                        insert into lookup (id, reference, key_id, stage, district, purpose, urgent, suspects, fir_copy,
                                            sealed_case, case_version, applicant, applicant_office, prosecution_office,
                                            created_at, changed_at, applied_at, decision, refusal_reason, decided_by,
                                            decided_at, reply_from, taken_by, taken_at, asked_at, compared_at, held_at,
                                            answered_at, closes_at)
                        select gen_random_uuid(), :reference, :key, :stage, 'PK631', 'investigation', :urgent, 1,
                               gen_random_uuid(), ''::bytea, 1, :applicant, :police, :prosecution,
                               :since, :since, :since,
                               case when :forwarded then 'forwarded' when :stage = 'refused' then 'refused' end,
                               case when :stage = 'refused' then 'other' end,
                               case when :stage <> 'applied' then :prosecutor end,
                               case when :stage <> 'applied' then cast(:since as timestamptz) end,
                               case when :forwarded then cast(:since as timestamptz) end,
                               case when :stage = 'comparing' then :operator end,
                               case when :stage = 'comparing' then cast(:since as timestamptz) end,
                               case when :stage = 'fact_asked' then cast(:since as timestamptz) end,
                               case when :stage = 'to_confirm' then cast(:since as timestamptz) end,
                               case when :stage = 'held' then cast(:since as timestamptz) end,
                               case when :stage = 'answered' then cast(:since as timestamptz) end,
                               case when :stage = 'answered' then cast(:since as timestamptz) + interval '30 days' end
                        """)
                .param("reference", reference)
                .param("key", seals.create(KeyPurpose.LOOKUP).id().value())
                .param("stage", stage)
                .param("urgent", urgent)
                .param("forwarded", forwarded)
                .param("applicant", "another-applicant")
                .param("prosecutor", "another-prosecutor")
                .param("operator", OPERATOR_1.officer().value())
                .param("police", POLICE)
                .param("prosecution", PROSECUTION)
                .param("since", LookupStore.utc(since))
                .update();
        return reference;
    }

    private List<String> references(Caller caller, Instant now) {
        return work.workFor(caller, now).stream().map(WorkItem::reference).toList();
    }

    @Test
    void sixtyClosedRequestsHideNoOverdueOne() {
        Instant now = clock.instant();
        undone(
                () -> {
                    String overdue = request("applied", false, now.minus(Duration.ofHours(49)));
                    for (int i = 0; i < 30; i++) {
                        request("refused", false, now);
                        request("answered", false, now);
                    }
                    assertThat(references(PROSECUTOR, now)).containsExactly(overdue);
                    assertThat(references(INVESTIGATOR, now)).containsExactly(overdue);
                    assertThat(work.moreFor(PROSECUTOR, now, WorkSource.MOST)).isEmpty();
                    return true;
                });
    }

    @Test
    void whatRunsOutFirstStandsFirstAndTheRestIsCountedAndCanBeAskedFor() {
        Instant now = clock.instant();
        undone(
                () -> {
                    for (int i = 0; i < 60; i++) {
                        request("forwarded", false, now.minus(Duration.ofHours(40)));
                    }
                    String urgent = request("forwarded", true, now);
                    for (Caller officer : List.of(PROSECUTOR, OPERATOR_1)) {
                        assertThat(references(officer, now)).contains(urgent);
                    }
                    assertThat(references(PROSECUTOR, now).getFirst()).isEqualTo(urgent);
                    assertThat(references(PROSECUTOR, now)).hasSize(WorkSource.MOST);
                    assertThat(work.moreFor(PROSECUTOR, now, WorkSource.MOST))
                            .singleElement()
                            .extracting(MoreWork::items)
                            .isEqualTo(61L - WorkSource.MOST);
                    assertThat(work.workFor(PROSECUTOR, now, WorkSource.MOST_CLIMBED)).hasSize(61);
                    assertThat(work.moreFor(PROSECUTOR, now, WorkSource.MOST_CLIMBED)).isEmpty();
                    return true;
                });
    }

    @Test
    void everythingOverdueClimbsHoweverMuchItIs() {
        Instant now = clock.instant();
        undone(
                () -> {
                    for (int i = 0; i < 60; i++) {
                        request("applied", false, now.minus(Duration.ofHours(97)));
                        request("comparing", false, now.minus(Duration.ofHours(97)));
                    }
                    for (Caller officer : List.of(SUPERVISOR_1, AUDITOR)) {
                        assertThat(references(officer, now)).hasSizeGreaterThanOrEqualTo(120);
                    }
                    return true;
                });
    }

    @ParameterizedTest
    @CsvSource({
        "applied, false, 48",
        "fact_asked, true, 48",
        "forwarded, false, 48",
        "forwarded, true, 6",
        "comparing, true, 6",
        "to_confirm, false, 48",
        "held, true, 6"
    })
    void aClockIsKeptOnItsLastMomentAndLateOneSecondAfter(String stage, boolean urgent, int hours) {
        Instant start = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Duration clockLength = Duration.ofHours(hours);
        undone(
                () -> {
                    String reference = request(stage, urgent, start);
                    for (Caller side : List.of(INVESTIGATOR, PROSECUTOR)) {
                        assertThat(late(side, reference, start.plus(clockLength))).isFalse();
                        assertThat(late(side, reference, after(start.plus(clockLength)))).isTrue();
                    }
                    assertThat(climbed(SUPERVISOR_1, reference, start.plus(clockLength))).isFalse();
                    assertThat(climbed(SUPERVISOR_1, reference, after(start.plus(clockLength))))
                            .isTrue();
                    Instant twice = start.plus(clockLength.multipliedBy(2));
                    assertThat(climbed(AUDITOR, reference, twice)).isFalse();
                    assertThat(climbed(AUDITOR, reference, after(twice))).isTrue();
                    return true;
                });
    }

    private static Instant after(Instant moment) {
        return moment.plusSeconds(1);
    }

    private boolean late(Caller side, String reference, Instant now) {
        return work.workFor(side, now).stream()
                .filter(i -> i.reference().equals(reference))
                .anyMatch(i -> Objects.requireNonNull(i.deadline()).late(now));
    }

    /** On the worklist and late: the Bureau's supervisor has its work in time there too. */
    private boolean climbed(Caller officer, String reference, Instant now) {
        return work.workFor(officer, now, WorkSource.MOST_CLIMBED).stream()
                .filter(i -> i.reference().equals(reference))
                .anyMatch(i -> Objects.requireNonNull(i.deadline()).late(now));
    }
}
