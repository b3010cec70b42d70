package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import pk.nsor.register.conviction.Fir.Sameness;
import pk.nsor.register.kernel.FirReference;

/** When two FIRs are one report. */
class FirTest {
    private static Fir fir(String number, String district, String code, String written) {
        return new Fir(FirReference.read(number, 2026), Optional.empty(), district, code, written);
    }

    private static final Fir WRITTEN = fir("219/26", "PK631", "", "Kot Sabz");
    private static final Fir LISTED = fir("219 of 2026", "PK631", "PS-1", "");

    @Test
    void a_serial_is_of_one_station_and_one_year() {
        assertThat(WRITTEN.to(fir("219/2026", "PK631", "", " kot  sabz ")))
                .isEqualTo(Sameness.SAME);
        assertThat(LISTED.to(fir("219/26", "PK631", "PS-1", ""))).isEqualTo(Sameness.SAME);
        assertThat(WRITTEN.to(fir("220/26", "PK631", "", "Kot Sabz"))).isEqualTo(Sameness.NOT_SAID);
        assertThat(WRITTEN.to(fir("219/25", "PK631", "", "Kot Sabz"))).isEqualTo(Sameness.NOT_SAID);
        assertThat(WRITTEN.to(fir("219/26", "PK632", "", "Kot Sabz"))).isEqualTo(Sameness.NOT_SAID);
        assertThat(LISTED.to(fir("219/26", "PK631", "PS-2", ""))).isEqualTo(Sameness.NOT_SAID);
    }

    @Test
    void a_station_written_in_another_way_may_be_the_same() {
        assertThat(WRITTEN.to(LISTED)).isEqualTo(Sameness.STATION_OPEN);
        assertThat(LISTED.to(WRITTEN)).isEqualTo(Sameness.STATION_OPEN);
        assertThat(WRITTEN.to(fir("219/26", "PK631", "", "تھانہ کوٹ سبز")))
                .isEqualTo(Sameness.STATION_OPEN);
    }

    @Test
    void what_nobody_could_read_is_not_taken_for_the_same() {
        Fir unread = fir("as before", "PK631", "", "Kot Sabz");
        assertThat(unread.to(unread)).isEqualTo(Sameness.NOT_SAID);
    }
}
