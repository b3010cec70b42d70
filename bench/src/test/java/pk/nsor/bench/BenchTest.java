package pk.nsor.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/entries/R-7K4M-92QX-T, /entries/{ref}",
        "/lookups/LR-8F2K-6M3X/compare/3, '/lookups/{ref}/compare/{n}'",
        "/attachments/0f0e6a3c-5a0b-4a57-9d8e-0123456789ab/1, '/attachments/{id}/{n}'",
        "/returns/CR-8F2K-6M3X/identity, '/returns/{ref}/identity'",
        "/evidence?from=2026-11-01&page=2, '/evidence?from&page'",
        "/lists/offences, '/lists/{list}'"
    })
    void pages_of_one_kind_have_one_address(String address, String kind) {
        assertThat(Kind.of(address)).isEqualTo(new Kind(kind));
    }

    @Test
    void the_99th_of_a_hundred_times_is_the_99th_percentile() {
        Latencies times = new Latencies();
        for (int i = 100; i > 0; i--) {
            times.add(i * 1_000_000L);
        }
        assertThat(times.millis(0.5)).isEqualTo(50);
        assertThat(times.millis(0.99)).isEqualTo(99);
        assertThat(times.millis(1)).isEqualTo(100);
        assertThat(new Latencies().millis(0.99)).isZero();
    }

    @Test
    void links_of_a_page_are_followed_and_what_leaves_it_is_not() {
        String html =
                """
                <a class="x" href="/entries/R-2-3">one</a> <a href="/language/ur?back=/">ur</a>
                <a href="https://example.org/">away</a> <a href="/evidence?a=1&amp;b=2#top">two</a>
                <link href="/assets/x.css">
                """;
        assertThat(Pages.links(html)).isEqualTo(List.of("/entries/R-2-3", "/evidence?a=1&b=2"));
    }
}
