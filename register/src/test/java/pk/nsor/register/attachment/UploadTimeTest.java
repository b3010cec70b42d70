package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTimeTest {
    @ParameterizedTest
    @CsvSource({
        "0,64000,1",
        "1,64000,1",
        "100000,64000,14",
        "10485760,64000,1390",
        "10485760,10000000,9"
    })
    void the_time_follows_from_the_size_and_the_line(long bytes, long bitsPerSecond, long seconds) {
        assertThat(UploadTime.estimate(bytes, bitsPerSecond))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void a_line_that_carries_nothing_has_no_answer() {
        assertThatThrownBy(() -> UploadTime.estimate(1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
