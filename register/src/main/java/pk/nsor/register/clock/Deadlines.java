package pk.nsor.register.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Counts deadlines. Pure: the holidays come in. */
public final class Deadlines {
    /** Where statutory days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private Deadlines() {}

    /**
     * When a clock that starts now runs out. The day of the event itself is not counted (General
     * Clauses Act 1897, s. 9).
     */
    public static Deadline of(Instant start, ClockRule rule, Set<LocalDate> holidays) {
        LocalDate day = start.atZone(ZONE).toLocalDate();
        Instant due =
                switch (rule.unit()) {
                    case HOURS -> start.plusSeconds(rule.length() * 3600L);
                    case DAYS -> endOf(day.plusDays(rule.length()));
                    case WORKING_DAYS -> endOf(plusWorkingDays(day, rule.length(), holidays));
                };
        return new Deadline(start, due, rule);
    }

    /** A clock that starts on a day rather than at an instant, such as seven days from judgment. */
    public static Deadline of(LocalDate from, ClockRule rule, Set<LocalDate> holidays) {
        return of(from.atStartOfDay(ZONE).toInstant(), rule, holidays);
    }

    /**
     * Whether a clock has run out: it is kept until its due instant, that instant included, and
     * late from then on. The one place that says so, for worklists, alarms and pages alike.
     */
    public static boolean late(Instant due, Instant now) {
        return now.isAfter(due);
    }

    static LocalDate plusWorkingDays(LocalDate from, int days, Set<LocalDate> holidays) {
        LocalDate d = from;
        int left = days;
        while (left > 0) {
            d = d.plusDays(1);
            if (working(d, holidays)) {
                left--;
            }
        }
        return d;
    }

    /** Monday to Friday and no public holiday. */
    public static boolean working(LocalDate day, Set<LocalDate> holidays) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The last instant of a day that a database can keep. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
