package pk.nsor.bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL with {@code pg_trgm}: one row for each script that a record is written in, a GIN index
 * over the name and one over name and father's name, {@code %} at its own threshold of 0.3, then
 * {@code similarity()}. An Urdu question is set against the Urdu writings by itself, for no trigram
 * is in both scripts. A number is looked up by the trigrams of its digits, the equal one first; the
 * better of name and number counts. Of a birth it knows nothing.
 */
public final class TrigramPeer implements Peer {
    private static final String ASK =
            "select record, similarity(%1$s, ?) s from writing where %1$s %% ? order by s desc limit 100";

    /** Numbers are of digits alone, so that more of them look alike: half must agree. */
    private static final String BY_NUMBER =
            """
            select record, similarity(cnic, ?) s from numbered
             where cnic % ? and similarity(cnic, ?) >= 0.5 order by s desc limit 100
            """;

    private final EmbeddedPostgres server;
    private final DataSource source;
    private final Connection feeding;
    private final CopyIn copy;
    private final Connection feedingNumbers;
    private final CopyIn numbers;

    private TrigramPeer(Path data, Path binaries) throws IOException, SQLException {
        Files.createDirectories(binaries);
        this.server =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setDataDirectory(data)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF8")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("work_mem", "64MB")
                        .setServerConfig("maintenance_work_mem", "512MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("effective_cache_size", "2GB")
                        .setServerConfig("random_page_cost", "1.1")
                        .start();
        this.source = server.getPostgresDatabase();
        this.feeding = source.getConnection();
        try (Statement s = feeding.createStatement()) {
            s.execute("create extension pg_trgm");
            requireUrdu(s);
            s.execute(
                    "create table writing (record text not null, name text not null, whole text not null)");
        }
        this.copy = copy(feeding, "copy writing from stdin");
        this.feedingNumbers = source.getConnection();
        try (Statement s = feedingNumbers.createStatement()) {
            s.execute("create table numbered (record text not null, cnic text not null)");
        }
        this.numbers = copy(feedingNumbers, "copy numbered from stdin");
    }

    private static CopyIn copy(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    /** Arguments: folder of the trial, folder of the server's programs. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (TrigramPeer peer = new TrigramPeer(folder.resolve("pg_trgm/data"), Path.of(args[1]))) {
            PeerRun.of(folder, "pg_trgm", peer);
        }
    }

    /** In a locale that does not know Urdu letters, Urdu names have no trigrams at all. */
    private static void requireUrdu(Statement s) throws SQLException {
        try (ResultSet r = s.executeQuery("select cardinality(show_trgm('محمد'))")) {
            r.next();
            if (r.getInt(1) == 0) {
                throw new IllegalStateException("the locale has no Urdu letters");
            }
        }
    }

    @Override
    public void add(Indexed r) throws SQLException {
        write(r.id(), r.nameUrdu(), r.fatherUrdu());
        write(r.id(), r.nameRoman(), r.fatherRoman());
        if (!r.cnic().isEmpty()) {
            row(numbers, r.id(), r.cnic());
        }
    }

    private void write(String id, String name, String father) throws SQLException {
        if (!name.isEmpty() || !father.isEmpty()) {
            row(copy, id, name, whole(name, father));
        }
    }

    private static void row(CopyIn copy, String... cells) throws SQLException {
        String row =
                Arrays.stream(cells).map(TrigramPeer::escaped).collect(Collectors.joining("\t"))
                        + "\n";
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static String whole(String name, String father) {
        return (name + " " + father).strip();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\");
    }

    @Override
    public void built() throws SQLException {
        copy.endCopy();
        numbers.endCopy();
        feedingNumbers.close();
        try (Statement s = feeding.createStatement()) {
            s.execute("create index on writing using gin (name gin_trgm_ops)");
            s.execute("create index on writing using gin (whole gin_trgm_ops)");
            s.execute("create index on numbered using gin (cnic gin_trgm_ops)");
            s.execute("vacuum analyze writing");
            s.execute("vacuum analyze numbered");
        }
    }

    @Override
    public Client client() throws SQLException {
        return new Asking(source.getConnection());
    }

    private static final class Asking implements Client {
        private final Connection connection;
        private final PreparedStatement byName;
        private final PreparedStatement byBoth;
        private final PreparedStatement byNumber;

        Asking(Connection connection) throws SQLException {
            this.connection = connection;
            this.byName = connection.prepareStatement(ASK.formatted("name"));
            this.byBoth = connection.prepareStatement(ASK.formatted("whole"));
            this.byNumber = connection.prepareStatement(BY_NUMBER);
        }

        @Override
        public List<Hit> ask(Asked a) throws SQLException {
            PreparedStatement statement = a.father().isEmpty() ? byName : byBoth;
            String text = whole(a.name(), a.father());
            statement.setString(1, text);
            statement.setString(2, text);
            Map<String, Double> best = new HashMap<>();
            keep(statement, best);
            if (!a.cnic().isEmpty()) {
                for (int i = 1; i <= 3; i++) {
                    byNumber.setString(i, a.cnic());
                }
                keep(byNumber, best);
            }
            return best.entrySet().stream()
                    .map(e -> new Hit(e.getKey(), e.getValue()))
                    .sorted(
                            Comparator.comparingDouble((Hit h) -> -h.score())
                                    .thenComparing(Hit::record))
                    .limit(MOST)
                    .toList();
        }

        private static void keep(PreparedStatement asked, Map<String, Double> best)
                throws SQLException {
            try (ResultSet r = asked.executeQuery()) {
                while (r.next()) {
                    best.merge(r.getString(1), r.getDouble(2), Math::max);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    @Override
    public long diskBytes() throws SQLException {
        try (Statement s = feeding.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "select pg_total_relation_size('writing') + pg_total_relation_size('numbered')")) {
            r.next();
            return r.getLong(1);
        }
    }

    /** The server's own buffers: it works outside this process. */
    @Override
    public long heapBytes() {
        return -1;
    }

    @Override
    public long serverProcess() throws SQLException {
        try (Statement s = feeding.createStatement();
                ResultSet r = s.executeQuery("select pg_backend_pid()")) {
            r.next();
            return r.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        feeding.close();
        server.close();
    }
}
