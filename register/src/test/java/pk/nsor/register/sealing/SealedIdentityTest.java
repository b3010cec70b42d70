package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.database.Database;

/** After a whole journey nothing of the person lies anywhere in the clear. */
@RegisterTest
class SealedIdentityTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;

    @Test
    void neither_table_nor_file_nor_log_nor_address_holds_a_word_of_the_person() throws Exception {
        Needles needles = Canary.needles();
        List<String> addresses = new CopyOnWriteArrayList<>();
        try (CapturedLog log = new CapturedLog()) {
            new Journey(
                            port,
                            jdbc,
                            needles,
                            (address, answer) -> {
                                addresses.add(address.toString());
                                addresses.add(answer.headers().map().toString());
                            })
                    .all();
            ByteSearch search = needles.search();
            for (String address : addresses) {
                assertThat(needles.named(search.in(CapturedLog.bytes(address))))
                        .as("in an address or a header")
                        .isEmpty();
            }
            assertThat(needles.named(search.in(CapturedLog.bytes(log.text()))))
                    .as("in the application's log")
                    .isEmpty();
        }
        Copies copies = new Copies(database, needles);
        assertThat(copies.tables()).isEmpty();
        assertThat(copies.files()).isEmpty();
    }
}
