package pk.nsor.register.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pk.nsor.register.RegisterTest;

@RegisterTest
class MigrationsTest {
    @Autowired Database database;

    private boolean doneAfter(String change) throws Exception {
        try (Connection c = database.owner().getConnection();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.executeUpdate(change);
            c.commit();
            return Migrations.done(database.owner());
        }
    }

    @Test
    void there_is_nothing_to_do_only_while_the_history_is_exactly_the_softwares() throws Exception {
        assertThat(Migrations.done(database.owner())).isTrue();
        String first = "(select min(installed_rank) from flyway_schema_history)";
        String of = "update flyway_schema_history set %s where installed_rank = " + first;
        assertThat(doneAfter(of.formatted("checksum = checksum + 1"))).isFalse();
        assertThat(doneAfter(of.formatted("checksum = checksum - 1"))).isTrue();
        assertThat(doneAfter(of.formatted("success = false"))).isFalse();
        assertThat(doneAfter(of.formatted("success = true"))).isTrue();
        assertThat(doneAfter(of.formatted("script = script || '.old'"))).isFalse();
        assertThat(doneAfter(of.formatted("script = replace(script, '.old', '')"))).isTrue();
    }
}
