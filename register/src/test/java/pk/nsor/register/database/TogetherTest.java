package pk.nsor.register.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.register.kernel.Reference;

/** What waits to be sent together, and what is not waited for. */
class TogetherTest {
    private static final String IN_PARTS =
            "with first as (insert into written values (?) returning a) insert into written select a + 1 from first";

    @TempDir static Path folder;
    private static Database database;
    private Connection real;
    private Together.Shared shared;

    @BeforeAll
    static void open() throws Exception {
        database = ScratchDatabase.open(folder.resolve("data"));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() throws SQLException {
        real = database.owner().getConnection();
        real.setAutoCommit(false);
        try (Statement s = real.createStatement()) {
            s.execute("create temporary table written (a integer)");
        }
        shared = Together.over(real);
    }

    @AfterEach
    void end() throws SQLException {
        real.rollback();
        real.close();
    }

    @Test
    void aStatementThatWritesInPartsWaitsForTheOthers() throws SQLException {
        write(1);
        write(5);

        assertThat(rows(real)).isZero();
        shared.together().send();
        assertThat(rows(real)).isEqualTo(4);
    }

    @Test
    void whoeverReadsReadsWhatWasWritten() throws SQLException {
        write(1);

        assertThat(rows(shared.connection())).isEqualTo(2);
    }

    @Test
    void aQuestionAboutRowsOfOthersSendsNothing() throws SQLException {
        write(1);
        try (PreparedStatement s =
                        shared.connection().prepareStatement(Reference.OF_OTHERS + "select 1");
                ResultSet r = s.executeQuery()) {
            assertThat(r.next()).isTrue();
        }

        assertThat(rows(real)).isZero();
    }

    private void write(int number) throws SQLException {
        try (PreparedStatement s = shared.connection().prepareStatement(IN_PARTS)) {
            s.setInt(1, number);
            assertThat(s.executeUpdate()).isOne();
        }
    }

    private static int rows(Connection on) throws SQLException {
        try (PreparedStatement s = on.prepareStatement("select count(*) from written");
                ResultSet r = s.executeQuery()) {
            r.next();
            return r.getInt(1);
        }
    }
}
