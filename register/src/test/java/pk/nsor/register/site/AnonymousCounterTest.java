package pk.nsor.register.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EvidenceNotWritten;
import pk.nsor.register.database.Database;

/** A knock at the door is counted by the minute and by where it came from, whatever it asks. */
@RegisterTest
class AnonymousCounterTest {
    private static final String HERE = "127.0.0.1";
    private static final String THERE = "127.0.0.2";

    @LocalServerPort int port;
    @Autowired AnonymousCounter counter;
    @Autowired Audit audit;
    @Autowired TestClock clock;
    @Autowired Database database;
    @Autowired JdbcClient jdbc;

    /** A minute of this test's own, in which nobody else knocks. */
    private Instant minute = Instant.EPOCH;

    private void at(int minutesAhead) {
        clock.forward(Duration.ofMinutes(minutesAhead));
        minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (minute.plusSeconds(50).isBefore(clock.instant())) {
            clock.forward(Duration.ofSeconds(15));
            minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        }
    }

    @AfterEach
    void asBefore() throws SQLException {
        sql("grant insert on evidence_entry to nsor_app");
        clock.reset();
    }

    private void sql(String sql) throws SQLException {
        try (Connection c = database.owner().getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private void over() {
        clock.forward(Duration.ofMinutes(2));
        counter.flush();
    }

    private int knock(String from, String path, boolean form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (form) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("x=1"));
        }
        try (HttpClient http =
                HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private long counted(String source) {
        return jdbc.sql(
                        """
                        select coalesce(sum(substring(t from 'detail[.]requests=([0-9]+)')::bigint), 0)
                          from (select convert_from(canonical, 'UTF8') as t from evidence_entry
                                 where event = 'anonymous-counted' and outcome = 'refused') e
                         where t like ? and t like ?
                        """)
                .params("%\ndetail.minute=" + minute + "\n%", "%\ndetail.source=" + source + "\n%")
                .query(Long.class)
                .single();
    }

    @Test
    void readingAndAFormWithoutATokenAreCountedForEachSource() throws Exception {
        at(11);
        assertThat(knock(HERE, "/returns", false)).isEqualTo(302);
        assertThat(knock(HERE, "/returns/new", true)).as("no token").isEqualTo(302);
        assertThat(knock(HERE, "/sign-out", true)).as("not even out").isEqualTo(302);
        assertThat(knock(THERE, "/evidence/searches", true)).isEqualTo(302);
        assertThat(knock(HERE, "/health", false)).isEqualTo(200);
        assertThat(counted(HERE)).as("while the minute lasts").isZero();
        over();
        assertThat(counted(HERE)).isEqualTo(3);
        assertThat(counted(THERE)).isEqualTo(1);
        over();
        assertThat(counted(HERE)).as("once only").isEqualTo(3);
    }

    @Test
    void anOfficerAtWorkIsNoStranger() {
        at(17);
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        over();
        long door = counted(HERE);
        assertThat(door).as("the door itself").isEqualTo(2);
        clock.forward(Duration.ofMinutes(-2));
        b.get("/");
        b.get("/entries");
        over();
        assertThat(counted(HERE)).isEqualTo(door);
    }

    @Test
    void aCountThatCannotBeWrittenIsKeptUntilItCan() throws Exception {
        at(23);
        knock(HERE, "/returns", false);
        knock(HERE, "/returns/new", true);
        sql("revoke insert on evidence_entry from nsor_app");
        assertThatThrownBy(this::over).isInstanceOf(EvidenceNotWritten.class);
        assertThat(counted(HERE)).isZero();
        sql("grant insert on evidence_entry to nsor_app");
        counter.flush();
        assertThat(counted(HERE)).isEqualTo(2);
    }

    @Test
    void whatIsLeftAtTheEndIsWrittenAndMostSourcesAreToldApart() {
        at(29);
        AnonymousCounter own = new AnonymousCounter(audit, clock);
        for (int i = 0; i <= AnonymousCounter.MOST_SOURCES; i++) {
            own.count("10.0." + i / 100 + "." + i % 100);
        }
        own.count("10.0.0.0");
        assertThat(counted("10.0.0.0")).isZero();
        clock.reset();
        own.destroy();
        assertThat(counted("10.0.0.0")).as("still told apart when it is full").isEqualTo(2);
        assertThat(counted(AnonymousCounter.OTHERS)).isEqualTo(1);
        own.destroy();
        assertThat(counted("10.0.0.0")).isEqualTo(2);
    }
}
