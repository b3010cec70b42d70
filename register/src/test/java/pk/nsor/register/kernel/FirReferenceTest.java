package pk.nsor.register.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirReferenceTest {
    @ParameterizedTest(name = "{0} is {1} of {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    145/2007 | 145 | 2007
                    84 of 2013 | 84 | 2013
                    650/11 | 650 | 2011
                    219/98 | 219 | 1998
                    Crime No. 235/2014 | 235 | 2014
                    FIR No.13 of 2018 | 13 | 2018
                    FIR bearing No.09/2022 | 9 | 2022
                    F.I.R. No. 309/12 dated 01.01.2012 | 309 | 2012
                    FIR No. 83/2010 dated 07-03-2010 | 83 | 2010
                    FIR No. 907/2010, dated 17.02.2010 | 907 | 2010
                    FIR No. 908, dated 11-01-1992 | 908 | 1992
                    FIR No. 908, dated 11.01.1992 | 908 | 1992
                    FIR No. 908 dated: 11/01/1992 | 908 | 1992
                    FIR No. 908, dt. 11-1-1992 | 908 | 1992
                    FIR No. 908 dt: 11-01-92 | 908 | 1992
                    FIR No. 908 (dated 11.01.1992) | 908 | 1992
                    FIR No. 377 dated 07.3.2014 | 377 | 2014
                    FIR No. 648 dated 27th December, 2010 | 648 | 2010
                    FIR No. 12 of 11.01.1992 | 12 | 1992
                    FIR No. 12/11-01-1992 | 12 | 1992
                    FIR No. 12 dated 1992-01-11 | 12 | 1992
                    FIR No. 12 of 1993 dated 11.01.1992 | 12 | 1993
                    FIR No. 45 year 2019 | 45 | 2019
                    FIR No. 45, year 2019 | 45 | 2019
                    FIR No. 45 of the year 2019 | 45 | 2019
                    FIR No. 45 for 2019 | 45 | 2019
                    45-A/2019 | 45 | 2019
                    مقدمہ نمبر ۴۵ بابت ۲۰۱۹ | 45 | 2019
                    مقدمہ نمبر ۴۵ مورخہ ۱۱-۰۱-۲۰۱۹ | 45 | 2019
                    FIR dated 21.05.2009 (no number given) | 0 | 0
                    dated 11-01-1992 | 0 | 0
                    FIR No. 908 | 0 | 0
                    not legible | 0 | 0
                    """)
    void readsTheFormsThatStationsWrite(String written, int number, int year) {
        FirReference read = FirReference.read(written, 2026);

        assertThat(read.number()).isEqualTo(number);
        assertThat(read.year()).isEqualTo(year);
    }

    @Property(tries = 500)
    void noPartOfADateIsTheSerial(
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1950, max = 2026) int year,
            @ForAll @IntRange(min = 1, max = 9999) int serial) {
        for (String mark : new String[] {"-", ".", "/"}) {
            String date = day + mark + month + mark + year;
            assertThat(FirReference.read("FIR dated " + date, 2026).number()).isZero();
            for (String join : new String[] {" dated ", ", dated ", ", dt. ", " dated: ", " of "}) {
                FirReference read = FirReference.read("No. " + serial + join + date, 2026);
                assertThat(read.number()).isEqualTo(serial);
                assertThat(read.year()).isEqualTo(year);
            }
        }
    }
}
