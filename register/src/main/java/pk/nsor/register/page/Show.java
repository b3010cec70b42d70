package pk.nsor.register.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * Dates, times, durations and numbers as both languages write them: Western digits, Pakistan
 * Standard Time, months in words. English dates carry no-break spaces.
 */
public final class Show {
    /** The zone of every clock and statutory date. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Karachi");

    private static final String NB = "\u00A0";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String[] MONTHS_EN = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    private static final String[] MONTHS_LONG_EN = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] MONTHS_UR = {
        "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر",
        "نومبر", "دسمبر"
    };
    private static final String[] DAYS_EN = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    };
    private static final String[] DAYS_UR = {
        "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"
    };

    private Show() {}

    /** {@code 23 Nov 2026}, {@code 23 نومبر 2026}. */
    public static String date(LocalDate d, Lang lang) {
        return dayMonth(d, lang) + (lang == Lang.EN ? NB : " ") + d.getYear();
    }

    /** {@code 23 Nov}, {@code 23 نومبر}: only where the year cannot be mistaken. */
    public static String dayMonth(LocalDate d, Lang lang) {
        return d.getDayOfMonth() + (lang == Lang.EN ? NB : " ") + month(d.getMonthValue(), lang);
    }

    /** {@code Nov 2026}, {@code نومبر 2026}. */
    public static String monthYear(int year, int month, Lang lang) {
        return month(month, lang) + (lang == Lang.EN ? NB : " ") + year;
    }

    /** Short month name in English, the whole name in Urdu; {@code month} is 1 to 12. */
    public static String month(int month, Lang lang) {
        return lang == Lang.EN ? MONTHS_EN[month - 1] : MONTHS_UR[month - 1];
    }

    /** Name of the day of the week. */
    public static String weekday(LocalDate d, Lang lang) {
        int i = d.getDayOfWeek().getValue() - 1;
        return lang == Lang.EN ? DAYS_EN[i] : DAYS_UR[i];
    }

    /** The day in Pakistan. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** {@code 14:05}, alike in both languages. */
    public static String time(Instant at) {
        return CLOCK.format(at.atZone(ZONE));
    }

    /** {@code 23 Nov 2026 14:05}, {@code 23 نومبر 2026، 14:05}. */
    public static String dateTime(Instant at, Lang lang) {
        return date(day(at), lang) + between(lang) + time(at);
    }

    /**
     * As near as it can be said: {@code today 09:12}, {@code 22 Nov 09:10}, with the year if
     * another.
     */
    public static String moment(Instant at, Instant now, Lang lang) {
        ZonedDateTime t = at.atZone(ZONE);
        LocalDate today = day(now);
        if (t.toLocalDate().equals(today)) {
            return (lang == Lang.EN ? "today" + NB : "آج ") + time(at);
        }
        return shortDate(t.toLocalDate(), today, lang) + between(lang) + time(at);
    }

    /** Without the year when it is this year. */
    public static String shortDate(LocalDate d, LocalDate today, Lang lang) {
        return d.getYear() == today.getYear() ? dayMonth(d, lang) : date(d, lang);
    }

    /**
     * {@code 7 Mar 1992}, {@code March 1992, day not known}, {@code 1991, day and month not known}.
     */
    public static String partial(PartialDate d, Lang lang) {
        if (d.exact().isPresent()) {
            return date(d.exact().get(), lang);
        }
        if (d.month() > 0) {
            return lang == Lang.EN
                    ? MONTHS_LONG_EN[d.month() - 1] + NB + d.year() + ", day not known"
                    : MONTHS_UR[d.month() - 1] + " " + d.year() + "، دن معلوم نہیں";
        }
        return d.year()
                + (lang == Lang.EN ? ", day and month not known" : "، دن اور مہینہ معلوم نہیں");
    }

    /** {@code 48,112}, alike in both languages. */
    public static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Hundredths to one decimal place, {@code 91.9%}; {@code of} must be above 0. */
    public static String percent(long part, long of) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * part / of);
    }

    /** {@code 840 B}, {@code 31 kB}, {@code 2.4 MB}; decimal units, alike in both languages. */
    public static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + NB + "B";
        }
        return bytes < 1_000_000
                ? Math.round(bytes / 1_000.0) + NB + "kB"
                : String.format(Locale.ROOT, "%.1f", bytes / 1_000_000.0) + NB + "MB";
    }

    /**
     * A stretch of time, whole units downwards: minutes, then hours and minutes, then hours alone
     * from a day on, then days from above three days on.
     */
    public static Text duration(Duration d) {
        long minutes = d.toMinutes();
        if (minutes < 1) {
            return Text.of("less than a minute", "ایک منٹ سے کم");
        }
        if (minutes < 60) {
            return Text.of(minutes + " min", minutes + " منٹ");
        }
        long hours = d.toHours();
        if (hours > 72) {
            return days(d.toDays());
        }
        long rest = minutes % 60;
        String ur = hours + (hours == 1 ? " گھنٹہ" : " گھنٹے");
        if (hours >= 24 || rest == 0) {
            return Text.of(hours + " h", ur);
        }
        return Text.of(
                String.format(Locale.ROOT, "%d h %02d min", hours, rest), ur + " " + rest + " منٹ");
    }

    /** {@code 1 day}, {@code 30 days}. */
    public static Text days(long n) {
        return Text.of(n + (n == 1 ? " day" : " days"), n + " دن");
    }

    /** {@code 1 working day}, {@code 3 working days}. */
    public static Text workingDays(long n) {
        return Text.of(
                n + (n == 1 ? " working day" : " working days"),
                n + (n == 1 ? " یومِ کار" : " ایامِ کار"));
    }

    /** {@code 48 hours}. */
    public static Text hours(long n) {
        return Text.of(n + (n == 1 ? " hour" : " hours"), n + (n == 1 ? " گھنٹہ" : " گھنٹے"));
    }

    /** {@code 6 months}. */
    public static Text months(long n) {
        return Text.of(n + (n == 1 ? " month" : " months"), n + (n == 1 ? " مہینہ" : " مہینے"));
    }

    /** {@code 10 years}. */
    public static Text years(long n) {
        return Text.of(n + (n == 1 ? " year" : " years"), n + " سال");
    }

    private static String between(Lang lang) {
        return lang == Lang.EN ? NB : "، ";
    }
}
