package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.RegisterTest;

/** The clock that entries are stamped with, and the database's. */
@RegisterTest
class ClockCheckTest {
    @Autowired JdbcClient jdbc;
    @Autowired Alarms alarms;

    @AfterEach
    void asBefore() {
        alarms.end(Alarm.CLOCKS_APART);
    }

    @ParameterizedTest
    @CsvSource({"-501, true", "-500, false", "0, false", "40, false", "540, false", "541, true"})
    void halfASecondIsAllowedBesideTheTimeThatAskingTakes(long ahead, boolean apart) {
        Instant asked = Instant.parse("2026-11-20T06:00:00Z");
        assertThat(ClockCheck.apart(asked, asked.plusMillis(ahead), asked.plusMillis(40)))
                .isEqualTo(apart);
    }

    private boolean alarmed(long ahead) {
        Clock here = Clock.offset(Clock.systemUTC(), Duration.ofMillis(ahead));
        new ClockCheck(jdbc, alarms, here).step();
        return alarms.standing().containsKey(Alarm.CLOCKS_APART);
    }

    @Test
    void clocksApartRaiseAnAlarmThatEndsWhenTheyAgree() {
        assertThat(alarmed(0)).isFalse();
        assertThat(alarmed(60_000)).isTrue();
        assertThat(alarmed(0)).isFalse();
        assertThat(alarmed(-60_000)).isTrue();
    }
}
