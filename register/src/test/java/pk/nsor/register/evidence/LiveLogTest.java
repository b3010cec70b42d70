package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.verify.HttpSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Purpose;

/** The log of a running register, as a stranger with the public keys sees it. */
@RegisterTest
class LiveLogTest {
    @LocalServerPort int port;
    @Autowired Audit audit;
    @Autowired LogKeeper keeper;
    @Autowired TransactionTemplate tx;
    @Autowired JdbcClient jdbc;

    private EntryId recorded() {
        return tx.execute(
                t ->
                        audit.record(
                                Act.of(
                                        TestOfficers.OPERATOR_1,
                                        Event.PAGE_READ,
                                        Purpose.of(Purpose.Kind.OWN_WORK))));
    }

    private boolean published(EntryId id) {
        Optional<Long> position = Sequence.position(jdbc, id.value());
        long size = keeper.standing().published().map(c -> c.head().size()).orElse(0L);
        return position.isPresent() && position.get() < size;
    }

    /**
     * The clock of other tests may have run ahead; a checker accepts no signature of the future.
     */
    private static InstantSource farAhead() {
        return InstantSource.fixed(Instant.now().plus(Duration.ofDays(400)));
    }

    private VerifyReport verify() throws IOException, MalformedException {
        TrustPolicy policy = TrustPolicy.parse(Files.readAllBytes(keeper.keys().policyFile()));
        VerifyOptions leaves =
                new VerifyOptions(
                        VerifyOptions.Contents.NOT_LOOKED_AT,
                        VerifyOptions.SEVEN_YEARS,
                        Optional.empty(),
                        List.of(),
                        1);
        try (HttpSource live = new HttpSource(URI.create("http://localhost:" + port + "/log"))) {
            return new LogVerifier(live, policy, leaves, farAhead()).verify();
        }
    }

    @Test
    void whatIsRecordedIsPublishedAndVerifiesOverHttp() throws IOException, MalformedException {
        EntryId id = recorded();
        FailClosedTest.await("published", () -> published(id));
        VerifyReport report = verify();
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries())
                .isGreaterThan(Sequence.position(jdbc, id.value()).orElseThrow());
    }

    @Test
    void nothingButThePublishedFilesIsServed() {
        FailClosedTest.await("published", () -> keeper.standing().published().isPresent());
        Browser b = new Browser(port);
        assertThat(b.get("/log/checkpoint").status()).isEqualTo(200);
        for (String path :
                new String[] {
                    "/log/",
                    "/log/state/signed",
                    "/log/state/integrated",
                    "/log/contents/000",
                    "/log/tile/0/../../state/signed",
                    "/log/tile/0/%2e%2e/%2e%2e/state/signed",
                    "/log/..%2fkeys/evidence-log.key",
                    "/log/tile/9/000"
                }) {
            assertThat(b.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void positionsInTheDatabaseAreContiguous() {
        assertThat(
                        jdbc.sql(
                                        "select count(*) = max(position) + 1 and count(*) = count(distinct entry)"
                                                + " from evidence_position")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }
}
