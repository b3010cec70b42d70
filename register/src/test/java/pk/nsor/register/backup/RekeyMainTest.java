package pk.nsor.register.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.database.Database;
import pk.nsor.register.entry.Planting;
import pk.nsor.register.entry.Rekeyed;
import pk.nsor.register.protection.KeyFolder;
import pk.nsor.register.search.Invented;

/** The operator's verb for a new key of the search's tokens. */
@RegisterTest
class RekeyMainTest {
    @Autowired Database database;
    @Autowired DataSource source;
    @Autowired ApplicationContext context;

    @Test
    void makesOneKeyTellsHowFarItIsAndMakesNoOtherMeanwhile() throws Exception {
        new Planting(context)
                .entered(Invented.named("Mirdad Zehrizai", "").father("Alam", "").recorded());
        Path data = database.folder();
        KeyFolder keys = new KeyFolder(data.resolve("keys"));
        long old = keys.searchKey();
        Rekeyed register = new Rekeyed(context);
        String said;
        try (Connection connection = source.getConnection()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            keys.rotateSearch();
            long fresh = keys.searchKey();
            assertThat(fresh).isNotEqualTo(old);
            Thread serving = register.takesUpAfterMillis(2_500);
            int status =
                    new RekeyMain(
                                    data,
                                    Clock.systemUTC(),
                                    new PrintStream(out, true, StandardCharsets.UTF_8))
                            .changed(connection);
            serving.join();
            said = out.toString(StandardCharsets.UTF_8);
            assertThat(status).isZero();
            assertThat(keys.searchKey()).isEqualTo(fresh);
        }
        assertThat(said)
                .contains("no other is made", "have tokens of the new key")
                .doesNotContain("Zehrizai");
        assertThat(keys.searchKeys()).contains(old);
    }
}
