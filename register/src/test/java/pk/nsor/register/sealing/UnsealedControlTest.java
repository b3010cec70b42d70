package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.database.Database;
import pk.nsor.register.protection.Sealing;

/**
 * The control of {@link SealedIdentityTest}: the same journey and the same search on a register
 * whose envelopes are open. What the search cannot find here it would not find anywhere.
 */
@RegisterTest
@Import(UnsealedControlTest.Open.class)
class UnsealedControlTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;

    @TestConfiguration(proxyBeanMethods = false)
    static class Open {
        /** An envelope that everybody can read. */
        @Bean
        @Primary
        Sealing openEnvelopes() {
            return key ->
                    new Aead() {
                        @Override
                        public byte[] encrypt(byte[] plain, byte[] where) {
                            return plain.clone();
                        }

                        @Override
                        public byte[] decrypt(byte[] sealed, byte[] where) {
                            return sealed.clone();
                        }
                    };
        }
    }

    @Test
    void with_sealing_off_the_same_search_finds_everything() throws Exception {
        Needles needles = Canary.needles();
        new Journey(port, jdbc, needles, (address, answer) -> {}).all();
        Copies copies = new Copies(database, needles);

        TreeMap<String, Set<String>> tables = copies.tables();
        Set<String> inTables = all(tables);
        Set<String> expected = needles.names();
        // What is uploaded is never kept as it came, sealed or not.
        expected.remove("attachment as sent");
        expected.remove("FIR copy as sent");
        expected.remove("photograph as sent");
        assertThat(inTables).isEqualTo(expected);
        assertThat(tables.keySet())
                .contains(
                        "public.conviction_return",
                        "public.entry",
                        "public.lookup",
                        "public.lookup_suspect",
                        "public.attachment_page",
                        "public.two_person_act",
                        "public.typed_place",
                        "public.return_decision");

        TreeMap<String, Set<String>> files = copies.files();
        assertThat(files.keySet()).anyMatch(f -> f.startsWith("postgres/base/"));
        assertThat(files.keySet()).anyMatch(f -> f.startsWith("postgres/pg_wal/"));
        assertThat(all(files)).contains("name", "name in Urdu", "CNIC", "attachment as kept");
    }

    @Test
    void what_the_server_would_quote_without_its_settings_is_found_in_its_log() throws Exception {
        Needles needles = new Needles();
        needles.text("quoted", "Naqlvorzubin");
        Copies copies = new Copies(database, needles);
        assertThat(copies.files()).isEmpty();
        try (Connection c = copies.superuser();
                Statement s = c.createStatement()) {
            fails(s, "select 'Naqlvorzubin'::int");
            assertThat(copies.files()).doesNotContainKey("postgres.log");
            s.execute("set log_min_messages = 'error'");
            fails(s, "select 'Naqlvorzubin'::int");
        }
        assertThat(copies.files()).containsKey("postgres.log");
    }

    private static void fails(Statement s, String sql) {
        try {
            s.execute(sql);
        } catch (SQLException expected) {
            return;
        }
        throw new AssertionError("the statement did not fail");
    }

    private static Set<String> all(TreeMap<String, Set<String>> found) {
        Set<String> all = new TreeSet<>();
        found.values().forEach(all::addAll);
        return all;
    }
}
