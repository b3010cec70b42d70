package pk.nsor.register.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.Nsor;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.Server;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;

@RegisterTest
class BackupTest {
    private static final Pattern KEY_VALUE = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]+)\"");
    private static final PrintStream QUIET = new PrintStream(PrintStream.nullOutputStream(), true);

    private static final String PROGRAMS = "target/postgres-programs";

    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Database database;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @LocalServerPort int port;
    @TempDir Path temp;

    private Server.Place here() {
        return new Server.Place(database.folder(), "", "", false, PROGRAMS);
    }

    private Server.Place there() {
        return new Server.Place(temp.resolve("data"), "", "", false, PROGRAMS);
    }

    private Path backedUp() {
        Path folder = temp.resolve("backup");
        assertThat(BackupMain.run(true, folder, here(), QUIET)).isZero();
        return folder;
    }

    private ReturnReference submitted(String name) {
        return new Submission(returns, attachments)
                .submit(PROSECUTOR_SAHIWAL, Typing.complete().with("nameRoman", name));
    }

    private UUID keyOf(ReturnReference ref) {
        return jdbc.sql("select key_id from conviction_return where reference = ?")
                .param(ref.value())
                .query(UUID.class)
                .single();
    }

    private void bringKeys() throws IOException {
        Path keys = there().folder().resolve("keys");
        Files.createDirectories(keys);
        try (Stream<Path> all = Files.list(database.folder().resolve("keys"))) {
            for (Path key : all.toList()) {
                Files.copy(key, keys.resolve(key.getFileName()));
            }
        }
    }

    private String told(boolean backup, Path folder, Server.Place place) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BackupMain.run(backup, folder, place, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_restored_register_shows_what_was_there_and_not_what_was_destroyed_since()
            throws Exception {
        ReturnReference kept = submitted("Bahal Wapsipur");
        ReturnReference gone = submitted("Fana Shudapur");
        Path folder = backedUp();
        tx.executeWithoutResult(t -> seals.destroy(new KeyId(keyOf(gone))));
        Map<String, String> before = contents(here());
        bringKeys();

        assertThat(told(false, folder, there())).contains("destroyed since are destroyed again");

        assertThat(contents(there())).isEqualTo(before);
        try (var restored =
                new SpringApplicationBuilder(Nsor.class)
                        .run(
                                "--nsor.data.folder=" + there().folder(),
                                "--nsor.data.binaries=" + PROGRAMS,
                                "--nsor.data.durable=false",
                                "--nsor.demo=personas",
                                "--server.port=0")) {
            int restoredPort =
                    Integer.parseInt(
                            java.util.Objects.requireNonNull(
                                    restored.getEnvironment().getProperty("local.server.port")));
            Browser b = new Browser(restoredPort).signIn(OPERATOR_1);
            assertThat(b.get("/verify/" + kept.value()).body()).contains("Bahal Wapsipur");
            Browser.Answer destroyed = b.get("/verify/" + gone.value());
            assertThat(destroyed.status()).isEqualTo(404);
            assertThat(destroyed.body()).doesNotContain("Fana");
            String picture =
                    found(
                            "/attachments/[0-9a-f-]{36}/\\d+/picture/\\d+",
                            b.get("/verify/" + kept.value()).body());
            assertThat(b.get(picture).status()).isEqualTo(200);
        }
    }

    /** Rows of every table that a restore brings back, whatever their order. */
    private static Map<String, String> contents(Server.Place place)
            throws SQLException, IOException {
        Map<String, String> all = new TreeMap<>();
        try (Server server = Server.reach(place, new SecureRandom());
                Connection c = server.owner().getConnection();
                Statement s = c.createStatement()) {
            for (Catalogue.Columns table : new Catalogue(c).tables()) {
                // The log goes on while the test runs, and the time of a destruction is its own.
                if (table.table().matches("evidence_(position|sequence|daily|entry|ref|token)")) {
                    continue;
                }
                String columns =
                        Backup.columns(table.columns()).replace("\"destroyed_at\"", "'' as x");
                try (ResultSet r =
                        s.executeQuery(
                                "select count(*), sum(hashtextextended(t::text, 0)::numeric) from (select "
                                        + columns
                                        + " from "
                                        + table.table()
                                        + ") t")) {
                    r.next();
                    all.put(table.table(), r.getString(1) + ' ' + r.getString(2));
                }
            }
        }
        return all;
    }

    @Test
    void no_byte_of_any_key_is_in_a_backup() throws Exception {
        submitted("Bahal Wapsipur");
        Path folder = backedUp();
        List<byte[]> secrets = new java.util.ArrayList<>();
        Path keys = database.folder().resolve("keys");
        for (String keyset : List.of("wrapping.json", "search.json", "evidence-search.json")) {
            Matcher m = KEY_VALUE.matcher(Files.readString(keys.resolve(keyset)));
            while (m.find()) {
                byte[] value = Base64.getDecoder().decode(m.group(1));
                // The serialised key ends with the key itself.
                byte[] raw = java.util.Arrays.copyOfRange(value, value.length - 32, value.length);
                secrets.add(raw);
                secrets.add(m.group(1).substring(0, 40).getBytes(StandardCharsets.US_ASCII));
                secrets.add(HexFormat.of().formatHex(raw).getBytes(StandardCharsets.US_ASCII));
            }
        }
        Properties passwords = new Properties();
        try (var in = Files.newBufferedReader(keys.resolve("database.properties"))) {
            passwords.load(in);
        }
        passwords
                .values()
                .forEach(p -> secrets.add(p.toString().getBytes(StandardCharsets.US_ASCII)));
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(3 * 3 + 4);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] plain = file.toString().endsWith(".gz") ? unzipped(file) : bytes;
                for (byte[] secret : secrets) {
                    assertThat(contains(bytes, secret) || contains(plain, secret))
                            .as(file.getFileName().toString())
                            .isFalse();
                }
            }
        }
        // The same search finds a secret in the folder where the keys are.
        assertThat(
                        contains(
                                Files.readAllBytes(keys.resolve("database.properties")),
                                secrets.getLast()))
                .isTrue();
    }

    private static byte[] unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_changed_file_an_unfinished_backup_and_missing_keys_are_refused() throws Exception {
        Path folder = backedUp();
        assertThat(told(true, folder, here())).contains("is not empty");
        assertThat(told(false, folder, there())).contains("the keys are never in a backup");
        bringKeys();
        Path table = folder.resolve("tables").resolve("officer.copy.gz");
        byte[] whole = Files.readAllBytes(table);
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(table, changed);
        assertThat(told(false, folder, there()))
                .contains("is not what was written: tables/officer.copy.gz");
        Files.write(table, whole);
        Path list = folder.resolve(Manifest.NAME);
        String manifest = Files.readString(list);
        Files.delete(list);
        assertThat(told(false, folder, there())).contains("holds no whole backup");
        Files.writeString(list, manifest.replace("tables/officer.copy.gz", "tables/../../x"));
        assertThat(told(false, folder, there())).contains("malformed");
        assertThat(there().folder().resolve("postgres")).doesNotExist();
        assertThat(told(false, folder, here())).contains("malformed");
        Files.writeString(list, manifest);
        assertThat(told(false, folder, here())).contains("already holds a register");
    }

    @Test
    void other_keys_do_not_open_a_backup_and_a_half_restored_folder_serves_nobody()
            throws Exception {
        submitted("Bahal Wapsipur");
        Path folder = backedUp();
        bringKeys();
        Path wrapping = there().folder().resolve("keys").resolve("wrapping.json");
        String right = Files.readString(wrapping);
        Files.delete(wrapping);
        Path other = there().folder().resolve("keys").resolve("search.json");
        String search = Files.readString(other);
        // A keyset of another kind in its place is no wrapping keyset.
        Files.writeString(wrapping, search);
        assertThat(told(false, folder, there())).contains("do not open this backup");
        assertThatThrownBy(() -> Server.reach(there(), new SecureRandom()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not end");
        Files.writeString(wrapping, right);
        assertThat(told(false, folder, there())).contains("restored");
        Server.reach(there(), new SecureRandom()).close();
    }

    private static String found(String pattern, String in) {
        Matcher m = Pattern.compile(pattern).matcher(in);
        assertThat(m.find()).isTrue();
        return m.group();
    }
}
