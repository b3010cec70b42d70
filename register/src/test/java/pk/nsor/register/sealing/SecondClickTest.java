package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.kernel.Caller;

/** Hasty officers: every form of the whole journey sent twice, every page opened again later. */
@RegisterTest
class SecondClickTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    @Test
    void every_form_sent_twice_and_every_page_opened_again_is_answered_and_does_its_work_once() {
        List<String> faults = new CopyOnWriteArrayList<>();
        AtomicReference<String> during = new AtomicReference<>("journey");
        Journey journey =
                new Journey(
                                port,
                                jdbc,
                                new Needles(),
                                (address, answer) -> {
                                    if (answer.status() >= 500) {
                                        faults.add(during + " " + kind(address.getPath()));
                                    }
                                })
                        .hasty();
        Map<String, Long> before = counts();
        journey.all();
        Map<String, Long> after = counts();
        during.set("again");
        for (Map.Entry<Caller, Browser> officer : journey.officers().entrySet()) {
            Set<String> pages = new LinkedHashSet<>(officer.getValue().read());
            pages.removeIf(p -> p.equals("/sign-in"));
            pages.forEach(officer.getValue()::get);
        }
        assertThat(new TreeSet<>(faults)).isEmpty();
        assertThat(grown(before, after))
                .isEqualTo(
                        Map.of(
                                "conviction_return", 2L,
                                "entry", 1L,
                                "lookup", 2L,
                                "entry_withholding", 1L,
                                "lookup_answer", 3L));
    }

    private static Map<String, Long> grown(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> grown = new LinkedHashMap<>(after);
        before.forEach((table, rows) -> grown.merge(table, -rows, Long::sum));
        return grown;
    }

    private static String kind(String path) {
        return path.replaceAll("[A-Z]{1,2}-[0-9A-Z]{4}(-[0-9A-Z]+)+", "REF")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String table :
                List.of(
                        "conviction_return",
                        "entry",
                        "lookup",
                        "entry_withholding",
                        "lookup_answer")) {
            counts.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }
}
