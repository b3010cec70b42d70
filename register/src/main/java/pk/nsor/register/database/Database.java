package pk.nsor.register.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The open database: started or reached, migrated as its owner, and handed out as the application's
 * role, which owns nothing.
 */
public final class Database implements AutoCloseable {
    private final @Nullable EmbeddedServer embedded;
    private final HikariDataSource app;
    private final HikariDataSource apart;
    private final PGSimpleDataSource owner;
    private final PGSimpleDataSource alone;
    private final Path folder;

    private Database(
            @Nullable EmbeddedServer embedded,
            HikariDataSource app,
            HikariDataSource apart,
            PGSimpleDataSource owner,
            PGSimpleDataSource alone,
            Path folder) {
        this.embedded = embedded;
        this.app = app;
        this.apart = apart;
        this.owner = owner;
        this.alone = alone;
        this.folder = folder;
    }

    /**
     * A database of a tool's own, migrated and with nothing in it.
     *
     * @param folder empty, or used by the same tool before
     * @param durable whether it keeps what it acknowledged; false only to show what is lost then
     * @param poolSize most connections of its pool
     */
    public static Database scratch(Path folder, boolean durable, int poolSize)
            throws IOException, SQLException {
        return open(
                new DatabaseSettings(folder, "", "", "", durable, 0, poolSize, ""),
                new SecureRandom());
    }

    static Database open(DatabaseSettings settings, SecureRandom random)
            throws IOException, SQLException {
        @Nullable EmbeddedServer embedded =
                settings.url().isEmpty() ? EmbeddedServer.start(settings, random) : null;
        String url = discreet(embedded == null ? settings.url() : embedded.url());
        String ownerPassword =
                embedded == null ? settings.ownerPassword() : embedded.passwords().owner();
        String appPassword = embedded == null ? settings.appPassword() : embedded.passwords().app();

        PGSimpleDataSource owner = as("nsor_owner", url, ownerPassword);
        PGSimpleDataSource alone = as("nsor_app", url, appPassword);
        try {
            Durability.require(owner, settings.durable());
            Migrations.apply(owner);
            HikariDataSource app = pool("app", url, appPassword, settings.poolSize());
            try {
                // A role can be set otherwise than its server: what serves is what is asked.
                Durability.require(app, settings.durable());
            } catch (SQLException | RuntimeException e) {
                app.close();
                throw e;
            }
            HikariDataSource apart = pool("apart", url, appPassword, 1);
            return new Database(embedded, app, apart, owner, alone, settings.folder());
        } catch (IOException | SQLException | RuntimeException e) {
            if (embedded != null) {
                embedded.close();
            }
            throw e;
        }
    }

    /** The detail of an error quotes the row; the last setting in an address wins. */
    static String discreet(String url) {
        return url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false";
    }

    static PGSimpleDataSource as(String role, String url, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(role);
        source.setPassword(password);
        return source;
    }

    private static HikariDataSource pool(String name, String url, String password, int size) {
        HikariConfig c = new HikariConfig();
        c.setJdbcUrl(url);
        c.setUsername("nsor_app");
        c.setPassword(password);
        c.setMaximumPoolSize(size);
        c.setMinimumIdle(Math.min(2, size));
        c.setConnectionTimeout(5_000);
        c.setAutoCommit(true);
        c.setPoolName(name);
        return new HikariDataSource(c);
    }

    /** Connections of the application's role. */
    public DataSource app() {
        return app;
    }

    /**
     * One connection of the application's role that no request holds while it waits for another:
     * for what is committed by itself in the midst of one.
     */
    public DataSource apart() {
        return apart;
    }

    /**
     * One connection of the application's role outside the pool, for who holds a lock as long as
     * the connection lives.
     */
    public Connection alone() throws SQLException {
        return alone.getConnection();
    }

    /** Connections of the owner: migrations, backup and restore; never a request. */
    public DataSource owner() {
        return owner;
    }

    /** The folder of keys and of the embedded server. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        apart.close();
        app.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
