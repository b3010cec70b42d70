package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.search.Invented;

/** Whoever has no tokens, as after a change of their form, gets them before the first request. */
@RegisterTest
class TokenUpkeepTest {
    @Autowired ApplicationContext context;
    @Autowired Database database;
    @Autowired Candidates candidates;
    @Autowired TokenUpkeep upkeep;
    @Autowired TransactionTemplate tx;

    private static Invented person() {
        return Invented.named("Palwasha Surgulkhel", "").father("Wranga Surgulkhel", "");
    }

    private List<RegisterNumber> found() {
        return tx.execute(t -> candidates.search(person().asked())).candidates().stream()
                .map(Candidate::number)
                .toList();
    }

    @Test
    void anEntryWithoutTokensIsFoundAgainOnceTheStartHasRun() throws SQLException {
        Planting planting = new Planting(context);
        RegisterNumber number = planting.entered(person().recorded());
        lose(planting.id(number));
        upkeep.start();
        assertThat(found()).containsExactly(number);
        assertThat(upkeep.isRunning()).isTrue();
    }

    @Test
    void thatIsBeforeTheServerTakesRequests() {
        assertThat(upkeep.getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    /** As the owner does it; nobody has searched yet, so no node knows the person. */
    private void lose(UUID entry) throws SQLException {
        try (Connection owner = database.owner().getConnection();
                PreparedStatement s =
                        owner.prepareStatement("delete from search_token where entry = ?")) {
            s.setObject(1, entry);
            assertThat(s.executeUpdate()).isEqualTo(1);
        }
        assertThat(found()).as("without tokens").isEmpty();
    }
}
