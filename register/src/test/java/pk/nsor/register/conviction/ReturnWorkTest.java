package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

@RegisterTest
class ReturnWorkTest {
    @Autowired Returns returns;
    @Autowired ReturnWork work;
    @Autowired TransactionTemplate tx;
    @Autowired Clock clock;

    private ReturnReference begun() {
        var started =
                returns.start(
                        PROSECUTOR_SAHIWAL,
                        new ReturnId(UUID.randomUUID()),
                        PROSECUTOR_SAHIWAL.office());
        return ((Returns.Started.Done) started).reference();
    }

    private LocalDate daysAgo(int days) {
        return clock.instant().atZone(Deadlines.ZONE).toLocalDate().minusDays(days);
    }

    private ReturnReference judgedDaysAgo(int days) {
        ReturnReference ref = begun();
        LocalDate day = daysAgo(days);
        Typing typed =
                Typing.complete()
                        .with("judgmentDay", Integer.toString(day.getDayOfMonth()))
                        .with("judgmentMonth", Integer.toString(day.getMonthValue()))
                        .with("judgmentYear", Integer.toString(day.getYear()));
        returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.COURT, 0, typed.part(FormPart.COURT));
        return ref;
    }

    private Optional<WorkItem> item(Caller caller, ReturnReference ref, Instant now) {
        List<WorkItem> all = tx.execute(t -> work.workFor(caller, now, WorkSource.MOST_CLIMBED));
        return all.stream().filter(i -> i.reference().equals(ref.value())).findFirst();
    }

    @Test
    void a_draft_stands_on_its_offices_worklist_with_the_clock_from_the_judgment() {
        ReturnReference ref = judgedDaysAgo(3);
        WorkItem item = item(PROSECUTOR_SAHIWAL, ref, clock.instant()).orElseThrow();
        assertThat(item.withOthers()).isFalse();
        assertThat(item.deadline()).isNotNull();
        assertThat(item.deadline().late(clock.instant())).isFalse();
        assertThat(item.deadline().late(clock.instant().plus(Duration.ofDays(6)))).isTrue();
        assertThat(item(PROSECUTOR_QUETTA, ref, clock.instant())).isEmpty();
        assertThat(item(AUDITOR, ref, clock.instant())).isEmpty();
    }

    @Test
    void after_the_second_clock_it_climbs_to_the_supervisor_by_reference_alone() {
        ReturnReference ref = judgedDaysAgo(3);
        assertThat(item(SUPERVISOR_1, ref, clock.instant())).isEmpty();
        assertThat(item(SUPERVISOR_1, ref, clock.instant().plus(Duration.ofDays(10)))).isEmpty();
        WorkItem climbed =
                item(SUPERVISOR_1, ref, clock.instant().plus(Duration.ofDays(13))).orElseThrow();
        assertThat(climbed.toString()).doesNotContain("Kannari");
        assertThat(item(AUDITOR, ref, clock.instant().plus(Duration.ofDays(13)))).isEmpty();
        assertThat(item(AUDITOR, ref, clock.instant().plus(Duration.ofDays(27)))).isPresent();
    }

    @Test
    void drafts_that_were_left_hide_no_return_that_climbs() {
        tx.executeWithoutResult(
                t -> {
                    for (int i = 0; i < 51; i++) {
                        begun();
                    }
                    ReturnReference late = judgedDaysAgo(16);
                    assertThat(item(SUPERVISOR_1, late, clock.instant())).isPresent();
                    assertThat(work.workFor(PROSECUTOR_SAHIWAL, clock.instant()))
                            .anyMatch(i -> i.reference().equals(late.value()));
                    assertThat(work.moreFor(PROSECUTOR_SAHIWAL, clock.instant(), WorkSource.MOST))
                            .singleElement()
                            .satisfies(m -> assertThat(m.items()).isGreaterThanOrEqualTo(2));
                    t.setRollbackOnly();
                });
    }

    @Test
    void the_last_day_is_in_time_and_the_next_one_is_not() {
        ReturnReference ref = judgedDaysAgo(3);
        Instant seventh = endOf(daysAgo(3).plusDays(7));
        for (int i = 0; i < 2; i++) {
            WorkItem own = item(PROSECUTOR_SAHIWAL, ref, seventh).orElseThrow();
            assertThat(Objects.requireNonNull(own.deadline()).late(seventh.plusSeconds(i)))
                    .isEqualTo(i == 1);
        }
        Instant fourteenth = endOf(daysAgo(3).plusDays(14));
        assertThat(item(SUPERVISOR_1, ref, fourteenth)).isEmpty();
        assertThat(item(SUPERVISOR_1, ref, fourteenth.plusSeconds(1))).isPresent();
        Instant twice = fourteenth.plus(Duration.between(startOf(daysAgo(3)), fourteenth));
        assertThat(item(AUDITOR, ref, twice)).isEmpty();
        assertThat(item(AUDITOR, ref, twice.plusSeconds(1))).isPresent();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadlines.ZONE).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    @Test
    void a_judgment_date_known_in_part_counts_from_its_earliest_day_and_says_so() {
        ReturnReference ref = begun();
        LocalDate month = daysAgo(45);
        Typing typed =
                Typing.complete()
                        .with("judgmentDay", "")
                        .with("judgmentMonth", Integer.toString(month.getMonthValue()))
                        .with("judgmentYear", Integer.toString(month.getYear()));
        returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.COURT, 0, typed.part(FormPart.COURT));
        WorkItem climbed = item(SUPERVISOR_1, ref, clock.instant()).orElseThrow();
        assertThat(Objects.requireNonNull(climbed.deadline()).start())
                .isEqualTo(startOf(month.withDayOfMonth(1)));
        assertThat(climbed.note().en()).contains("earliest day", "assumption");
        assertThat(climbed.note().ur()).contains("مفروضہ");
        WorkItem own = item(PROSECUTOR_SAHIWAL, ref, clock.instant()).orElseThrow();
        assertThat(own.note().en()).contains("assumption");
    }
}
