package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

class ShowTest {
    private static String spaced(String s) {
        return s.replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23 | 23 Nov 2026 | 23 نومبر 2026 | Monday | پیر",
                "2027-01-01 | 1 Jan 2027 | 1 جنوری 2027 | Friday | جمعہ",
                "2024-02-29 | 29 Feb 2024 | 29 فروری 2024 | Thursday | جمعرات",
                "2026-08-14 | 14 Aug 2026 | 14 اگست 2026 | Friday | جمعہ"
            })
    void aDateReadsInBothLanguages(
            LocalDate date, String en, String ur, String dayEn, String dayUr) {
        assertThat(spaced(Show.date(date, Lang.EN))).isEqualTo(en);
        assertThat(Show.date(date, Lang.UR)).isEqualTo(ur);
        assertThat(Show.weekday(date, Lang.EN)).isEqualTo(dayEn);
        assertThat(Show.weekday(date, Lang.UR)).isEqualTo(dayUr);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T04:12:00Z | today 09:12 | آج 09:12",
                "2026-11-22T04:10:00Z | 22 Nov 09:10 | 22 نومبر، 09:10",
                "2026-11-22T18:59:00Z | 22 Nov 23:59 | 22 نومبر، 23:59",
                "2026-11-22T19:00:00Z | today 00:00 | آج 00:00",
                "2025-11-22T04:10:00Z | 22 Nov 2025 09:10 | 22 نومبر 2025، 09:10"
            })
    void aMomentIsSaidInPakistanTimeAndAsNearAsCanBe(Instant at, String en, String ur) {
        Instant now = Instant.parse("2026-11-23T09:05:00Z");
        assertThat(spaced(Show.moment(at, now, Lang.EN))).isEqualTo(en);
        assertThat(Show.moment(at, now, Lang.UR)).isEqualTo(ur);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1992-03-07 | 7 Mar 1992 | 7 مارچ 1992",
                "1992-03 | March 1992, day not known | مارچ 1992، دن معلوم نہیں",
                "1991 | 1991, day and month not known | 1991، دن اور مہینہ معلوم نہیں"
            })
    void whatIsNotKnownOfADateIsSaid(String iso, String en, String ur) {
        PartialDate date = PartialDate.ofIso(iso);
        assertThat(spaced(Show.partial(date, Lang.EN))).isEqualTo(en);
        assertThat(Show.partial(date, Lang.UR)).isEqualTo(ur);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT59S | less than a minute | ایک منٹ سے کم",
                "PT1M | 1 min | 1 منٹ",
                "PT59M59S | 59 min | 59 منٹ",
                "PT1H | 1 h | 1 گھنٹہ",
                "PT1H25M | 1 h 25 min | 1 گھنٹہ 25 منٹ",
                "PT19H5M | 19 h 05 min | 19 گھنٹے 5 منٹ",
                "PT23H59M | 23 h 59 min | 23 گھنٹے 59 منٹ",
                "PT25H30M | 25 h | 25 گھنٹے",
                "PT72H59M | 72 h | 72 گھنٹے",
                "PT73H | 3 days | 3 دن",
                "PT720H | 30 days | 30 دن"
            })
    void aDurationIsWholeUnitsDownwards(Duration d, String en, String ur) {
        assertThat(Show.duration(d)).isEqualTo(Text.of(en, ur));
    }

    @Test
    void numbersAreAlikeInBothLanguages() {
        assertThat(Show.number(48_112)).isEqualTo("48,112");
        assertThat(Show.percent(158, 172)).isEqualTo("91.9%");
        assertThat(spaced(Show.size(840))).isEqualTo("840 B");
        assertThat(spaced(Show.size(31_400))).isEqualTo("31 kB");
        assertThat(spaced(Show.size(2_400_000))).isEqualTo("2.4 MB");
    }
}
