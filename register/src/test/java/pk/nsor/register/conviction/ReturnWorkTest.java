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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.worklist.WorkItem;

@RegisterTest
class ReturnWorkTest {
    @Autowired Returns returns;
    @Autowired ReturnWork work;
    @Autowired TransactionTemplate tx;
    @Autowired Clock clock;

    private ReturnReference judgedDaysAgo(int days) {
        var started =
                returns.start(
                        PROSECUTOR_SAHIWAL,
                        new ReturnId(UUID.randomUUID()),
                        PROSECUTOR_SAHIWAL.office());
        ReturnReference ref = ((Returns.Started.Done) started).reference();
        LocalDate day = clock.instant().atZone(Deadlines.ZONE).toLocalDate().minusDays(days);
        Typing typed =
                Typing.complete()
                        .with("judgmentDay", Integer.toString(day.getDayOfMonth()))
                        .with("judgmentMonth", Integer.toString(day.getMonthValue()))
                        .with("judgmentYear", Integer.toString(day.getYear()));
        returns.save(PROSECUTOR_SAHIWAL, ref, FormPart.COURT, 0, typed.part(FormPart.COURT));
        return ref;
    }

    private Optional<WorkItem> item(Caller caller, ReturnReference ref, Instant now) {
        List<WorkItem> all = tx.execute(t -> work.workFor(caller, now));
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
}
