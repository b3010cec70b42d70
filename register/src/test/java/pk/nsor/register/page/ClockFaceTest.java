package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nsor.register.clock.ClockRule;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.clock.Unit;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

class ClockFaceTest {
    private static final Instant START = at("2026-11-16T09:00");

    /** A time in Pakistan. */
    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Show.ZONE).toInstant();
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day)
                .plusDays(1)
                .atStartOfDay(Show.ZONE)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }

    private static ClockFace face(Instant due, String now, int amount, ClockLength.Unit unit) {
        return ClockFace.of(START, due, at(now), new ClockLength(amount, unit), Basis.ASSUMPTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-18T08:00 | OK   | 25 h left | 25 گھنٹے باقی",
                "2026-11-18T08:59 | OK   | 24 h left | 24 گھنٹے باقی",
                "2026-11-18T09:00 | SOON | 24 h left | 24 گھنٹے باقی",
                "2026-11-18T13:55 | SOON | 19 h 05 min left | 19 گھنٹے 5 منٹ باقی",
                "2026-11-19T08:59 | SOON | 1 min left | 1 منٹ باقی",
                "2026-11-19T09:00 | SOON | less than a minute left | ایک منٹ سے کم باقی",
                "2026-11-19T09:00:01 | LATE | less than a minute late | ایک منٹ سے کم کی تاخیر",
                "2026-11-19T10:25 | LATE | 1 h 25 min late | 1 گھنٹہ 25 منٹ کی تاخیر",
                "2026-11-25T09:00 | LATE | 6 days late | 6 دن کی تاخیر"
            })
    void aClockInHoursRunsOutAtAnInstant(String now, Tone tone, String en, String ur) {
        ClockFace face = face(at("2026-11-19T09:00"), now, 72, ClockLength.Unit.HOURS);
        assertThat(face.state().tone()).isEqualTo(tone);
        assertThat(face.state().text()).isEqualTo(Text.of(en, ur));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-16T09:00 | OK   | 3 working days left",
                "2026-11-18T23:59 | OK   | 1 working day left",
                "2026-11-19T00:00 | SOON | today, 23 h 59 min left",
                "2026-11-19T14:05 | SOON | today, 9 h 54 min left",
                "2026-11-19T23:59:59.5 | SOON | today, less than a minute left",
                "2026-11-20T00:00 | LATE | 1 working day late",
                "2026-11-21T10:00 | LATE | 1 working day late",
                "2026-11-23T10:00 | LATE | 2 working days late"
            })
    void aClockInWorkingDaysRunsOutWithADayAndSkipsTheWeekend(String now, Tone tone, String en) {
        ClockFace face = face(endOf("2026-11-19"), now, 3, ClockLength.Unit.WORKING_DAYS);
        assertThat(face.state().tone()).isEqualTo(tone);
        assertThat(face.state().text().en()).isEqualTo(en);
    }

    @Test
    void onTheWeekendAfterAFridayTheLatenessNamesTheDay() {
        ClockFace face =
                face(endOf("2026-11-20"), "2026-11-21T10:00", 3, ClockLength.Unit.WORKING_DAYS);
        assertThat(face.state().text().en().replace('\u00A0', ' ')).isEqualTo("late since 20 Nov");
        assertThat(face.state().text().ur()).isEqualTo("20 نومبر سے تاخیر");
    }

    @Test
    void aHolidayIsNoWorkingDay() {
        LocalDate holiday = LocalDate.of(2026, 11, 18);
        ClockFace face =
                ClockFace.of(
                        START,
                        endOf("2026-11-19"),
                        at("2026-11-16T09:00"),
                        new ClockLength(2, ClockLength.Unit.WORKING_DAYS),
                        Basis.POLICY,
                        ClockFace.MONDAY_TO_FRIDAY.and(d -> !d.equals(holiday)));
        assertThat(face.state().text().en()).isEqualTo("2 working days left");
    }

    @ParameterizedTest
    @CsvSource({"48, HOURS", "7, DAYS", "3, WORKING_DAYS"})
    void theDueInstantItselfIsInTimeForTheAlarmAndForTheFaceAlike(int length, Unit unit) {
        ClockRule rule =
                new ClockRule(
                        "any",
                        Text.of("any", "کوئی"),
                        length,
                        unit,
                        Basis.ASSUMPTION,
                        "",
                        LocalDate.EPOCH);
        Deadline d = Deadlines.of(START, rule, Set.of());
        Instant twice = d.due().plus(d.length());
        for (int after = -1; after <= 1; after++) {
            Instant now = d.due().plus(after, ChronoUnit.MICROS);
            assertThat(d.late(now)).as("alarm").isEqualTo(after == 1);
            assertThat(ClockFace.of(d, now).late()).as("face").isEqualTo(after == 1);
            assertThat(d.soon(now)).as("soon").isEqualTo(after < 1);
            assertThat(d.twiceLate(twice.plus(after, ChronoUnit.MICROS)))
                    .as("climbed again")
                    .isEqualTo(after == 1);
        }
    }

    @Test
    void theLastDayIsSaidWhetherTheEndIsMidnightOrTheInstantBefore() {
        assertThat(face(endOf("2026-11-19"), "2026-11-17T09:00", 3, ClockLength.Unit.DAYS).due())
                .isEqualTo(
                        face(
                                        endOf("2026-11-19").plus(1, ChronoUnit.MICROS),
                                        "2026-11-17T09:00",
                                        3,
                                        ClockLength.Unit.DAYS)
                                .due());
    }

    @Test
    void theBarFillsToTheTickAndTheOverrunPassesIt() {
        Instant due = at("2026-11-18T09:00");
        assertThat(face(due, "2026-11-16T09:00", 48, ClockLength.Unit.HOURS))
                .extracting(ClockFace::fill, ClockFace::over)
                .containsExactly(2, 0);
        assertThat(face(due, "2026-11-17T09:00", 48, ClockLength.Unit.HOURS))
                .extracting(ClockFace::fill, ClockFace::over)
                .containsExactly(45, 0);
        assertThat(face(due, "2026-11-18T09:00", 48, ClockLength.Unit.HOURS))
                .extracting(ClockFace::fill, ClockFace::over)
                .containsExactly(90, 0);
        assertThat(face(due, "2026-11-18T09:00:01", 48, ClockLength.Unit.HOURS))
                .extracting(ClockFace::fill, ClockFace::over)
                .containsExactly(90, 3);
        assertThat(face(due, "2026-12-18T09:00", 48, ClockLength.Unit.HOURS))
                .extracting(ClockFace::fill, ClockFace::over)
                .containsExactly(90, 26);
    }

    @Test
    void theClockOfAnotherOfficeIsGreyUntilItIsLate() {
        Instant due = at("2026-11-18T09:00");
        assertThat(
                        face(due, "2026-11-17T09:00", 48, ClockLength.Unit.HOURS)
                                .withOthers()
                                .state()
                                .tone())
                .isEqualTo(Tone.WAIT);
        ClockFace late = face(due, "2026-11-18T10:00", 48, ClockLength.Unit.HOURS).withOthers();
        assertThat(late.state().tone()).isEqualTo(Tone.LATE);
        assertThat(
                        late.saying(Text.of("climbed to the DPO", "ڈی پی او کو بھیجا گیا"))
                                .state()
                                .text()
                                .en())
                .isEqualTo("climbed to the DPO");
    }

    @Test
    void lengthsAreSaidAsTheListStatesThem() {
        assertThat(new ClockLength(0, ClockLength.Unit.DAYS).words())
                .isEqualTo(Text.of("same day", "اسی روز"));
        assertThat(new ClockLength(6, ClockLength.Unit.MONTHS).words())
                .isEqualTo(Text.of("6 months", "6 مہینے"));
        assertThat(new ClockLength(1, ClockLength.Unit.WORKING_DAYS).words())
                .isEqualTo(Text.of("1 working day", "1 یومِ کار"));
    }
}
