package pk.nsor.register.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Text;

/**
 * A clock as shown: words first, a bar whose tick is the deadline and whose overrun passes it, then
 * due time, length and basis. Pure: the same arguments give the same face.
 *
 * @param state late, soon (due within a day), in time, or with others
 * @param due when it runs out: a time for clocks in hours, else a day
 * @param length as the list of clocks states it
 * @param basis what the clock rests on
 * @param fill length of the bar, 2 to {@link #TICK} units
 * @param over length of the overrun beyond the tick, 0 when not late
 */
public record ClockFace(StateWord state, Text due, Text length, Basis basis, int fill, int over) {
    /** Where the deadline stands on the bar of 120 units. */
    public static final int TICK = 90;

    /** Longest overrun that the bar can show. */
    public static final int MOST_OVER = 26;

    private static final Duration SOON = Duration.ofDays(1);

    /** Monday to Friday, for callers without the list of holidays. */
    public static final Predicate<LocalDate> MONDAY_TO_FRIDAY =
            d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY;

    /** The face of a running deadline. */
    public static ClockFace of(Deadline d, Instant now) {
        ClockLength.Unit unit =
                switch (d.rule().unit()) {
                    case HOURS -> ClockLength.Unit.HOURS;
                    case DAYS -> ClockLength.Unit.DAYS;
                    case WORKING_DAYS -> ClockLength.Unit.WORKING_DAYS;
                };
        return of(
                d.start(),
                d.due(),
                now,
                new ClockLength(d.rule().length(), unit),
                d.rule().basis());
    }

    /** A clock whose working days are Monday to Friday. */
    public static ClockFace of(
            Instant start, Instant due, Instant now, ClockLength length, Basis basis) {
        return of(start, due, now, length, basis, MONDAY_TO_FRIDAY);
    }

    /**
     * @param due the last instant that is in time; for clocks of days the end of the last day
     * @param workingDay which days count as working days
     */
    public static ClockFace of(
            Instant start,
            Instant due,
            Instant now,
            ClockLength length,
            Basis basis,
            Predicate<LocalDate> workingDay) {
        boolean late = Deadlines.late(due, now);
        Text words =
                late
                        ? lateWords(due, now, length, workingDay)
                        : leftWords(due, now, length, workingDay);
        StateWord state =
                late
                        ? StateWord.late(words)
                        : now.plus(SOON).isBefore(due)
                                ? StateWord.inTime(words)
                                : StateWord.soon(words);
        double whole = Math.max(1, Duration.between(start, due).toSeconds());
        double gone = Duration.between(start, now).toSeconds() / whole;
        int fill = (int) Math.round(TICK * Math.clamp(gone, 0.0, 1.0));
        int over = late ? (int) Math.clamp(Math.round(TICK * (gone - 1)), 3, MOST_OVER) : 0;
        return new ClockFace(
                state, dueWords(due, now, length), length.words(), basis, Math.max(2, fill), over);
    }

    /** The clock of another office: grey while in time; late stays late. */
    public ClockFace withOthers() {
        return state.tone() == Tone.LATE ? this : as(StateWord.waiting(state.text()));
    }

    /** The same clock with another sentence, for instance where it has climbed to. */
    public ClockFace saying(Text words) {
        return as(new StateWord(state.tone(), state.icon(), words));
    }

    private ClockFace as(StateWord other) {
        return new ClockFace(other, due, length, basis, fill, over);
    }

    public boolean late() {
        return state.tone() == Tone.LATE;
    }

    /** Path of the overrun, drawn from beyond the tick. */
    public String overPath() {
        return "M92 1h" + over + "v8H92z";
    }

    /** Path of the time gone. */
    public String fillPath() {
        return "M0 3h" + fill + "v4H0z";
    }

    private static boolean byHour(ClockLength length) {
        return length.unit() == ClockLength.Unit.HOURS;
    }

    /** The last day on which a clock of days is still in time. */
    private static LocalDate lastDay(Instant due) {
        return Show.day(due.minusNanos(1));
    }

    private static Text dueWords(Instant due, Instant now, ClockLength length) {
        LocalDate today = Show.day(now);
        if (!byHour(length)) {
            LocalDate d = lastDay(due);
            return Text.of(Show.shortDate(d, today, Lang.EN), Show.shortDate(d, today, Lang.UR));
        }
        if (Show.day(due).equals(today)) {
            return Text.of(Show.time(due), Show.time(due));
        }
        return Text.of(Show.moment(due, now, Lang.EN), Show.moment(due, now, Lang.UR));
    }

    private static Text leftWords(
            Instant due, Instant now, ClockLength length, Predicate<LocalDate> workingDay) {
        if (byHour(length)) {
            return left(Show.duration(Duration.between(now, due)));
        }
        LocalDate today = Show.day(now);
        LocalDate last = lastDay(due);
        if (!last.isAfter(today)) {
            Text rest = left(Show.duration(Duration.between(now, due)));
            return Text.of("today, " + rest.en(), "آج ہی، " + rest.ur());
        }
        long working =
                length.unit() == ClockLength.Unit.WORKING_DAYS ? count(today, last, workingDay) : 0;
        return left(
                working > 0
                        ? Show.workingDays(working)
                        : Show.days(ChronoUnit.DAYS.between(today, last)));
    }

    private static Text lateWords(
            Instant due, Instant now, ClockLength length, Predicate<LocalDate> workingDay) {
        if (byHour(length)) {
            return late(Show.duration(Duration.between(due, now)));
        }
        LocalDate today = Show.day(now);
        LocalDate last = lastDay(due);
        if (length.unit() == ClockLength.Unit.WORKING_DAYS) {
            long working = count(last, today, workingDay);
            return working > 0
                    ? late(Show.workingDays(working))
                    : Text.of(
                            "late since " + Show.dayMonth(last, Lang.EN),
                            Show.dayMonth(last, Lang.UR) + " سے تاخیر");
        }
        return late(Show.days(Math.max(1, ChronoUnit.DAYS.between(last, today))));
    }

    private static Text left(Text t) {
        return Text.of(t.en() + " left", t.ur() + " باقی");
    }

    private static Text late(Text t) {
        return Text.of(t.en() + " late", t.ur() + " کی تاخیر");
    }

    /** Working days after the first day, up to and with the last. */
    private static long count(LocalDate after, LocalDate to, Predicate<LocalDate> workingDay) {
        return after.plusDays(1).datesUntil(to.plusDays(1)).filter(workingDay).count();
    }
}
