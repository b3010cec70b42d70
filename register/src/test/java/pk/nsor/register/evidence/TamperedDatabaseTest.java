package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.verify.LogSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;
import pk.nsor.evidence.witness.Witness;
import pk.nsor.evidence.witness.WitnessMemory;
import pk.nsor.evidence.witness.WitnessServer;
import pk.nsor.evidence.witness.Witnesses;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.ScratchDatabase;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.BlindIndex;

/**
 * A thousand changes by somebody who may do anything in the database: each is found, by the checker
 * from an export or by the comparison of what searches run on. Whoever also holds the log's own
 * keys and writes the whole log anew finds no witness for it.
 */
class TamperedDatabaseTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyName NAME = new KeyName("test.example/evidence");
    private static final int ENTRIES = 300;
    private static final int MUTATIONS = 1_000;

    @TempDir static Path folder;
    private static Database database;
    private static Sequence sequence;
    private static Sequencer sequencer;
    private static Path log;
    private static CheckpointSigner signer;
    private static TrustPolicy policy;
    private static Witnesses witnesses;
    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static final Map<String, byte[]> WHOLE = new HashMap<>();

    @BeforeAll
    static void aCosignedLog() throws Exception {
        database = ScratchDatabase.open(folder.resolve("data"));
        log = folder.resolve("data/evidence-log");
        signer =
                new CheckpointSigner(
                        LogSigningKey.generate(NAME, RANDOM),
                        CosigningKey.generate(NAME, RANDOM),
                        RANDOM);
        policy = policyWithThreeWitnesses();
        witnesses = new Witnesses(policy);
        record();
        sequence = new Sequence(database.alone());
        assertThat(sequence.lead()).isTrue();
        sequencer = Sequencer.open(sequence, log, signer);
        sequencer.round();
        publish(sequencer.writer(), log);
        read(log, FILES);
        WHOLE.putAll(export(database.owner()).files());
    }

    @AfterAll
    static void stop() throws Exception {
        sequencer.close();
        sequence.close();
        witnesses.close();
        for (AutoCloseable c : OPEN) {
            c.close();
        }
        database.close();
    }

    private static TrustPolicy policyWithThreeWitnesses() throws Exception {
        StringBuilder text = new StringBuilder();
        text.append("log ").append(signer.logKey().verifierLine()).append('\n');
        text.append("log ").append(signer.cosigningKey().verifierLine()).append('\n');
        TrustPolicy logOnly = parse(text + "quorum none\n");
        for (String name : List.of("law", "court", "committee")) {
            CosigningKey key = CosigningKey.generate(new KeyName(name + ".example/w"), RANDOM);
            WitnessMemory memory = WitnessMemory.open(folder.resolve("witness-" + name));
            Witness witness = new Witness(logOnly, key, memory, InstantSource.system(), RANDOM);
            WitnessServer server =
                    WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), witness);
            OPEN.add(server);
            OPEN.add(memory);
            text.append("witness ").append(name).append(' ').append(key.verifierLine());
            text.append(" http://127.0.0.1:").append(server.address().getPort()).append('\n');
        }
        return parse(text + "group two 2 law court committee\nquorum two\n");
    }

    private static TrustPolicy parse(String text) throws MalformedException {
        return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Entries with all that an entry can have beside it. */
    private static void record() throws IOException {
        BlindIndex index = BlindIndex.at(folder.resolve("data/keys"));
        Audit audit =
                Audit.over(new JdbcTemplate(database.app()), RANDOM, Clock.systemUTC(), index);
        TransactionTemplate tx =
                new TransactionTemplate(new JdbcTransactionManager(database.app()));
        for (int i = 0; i < ENTRIES; i++) {
            String record = "R-" + i;
            tx.executeWithoutResult(
                    t ->
                            audit.record(
                                    Act.of(
                                                    TestOfficers.OPERATOR_1,
                                                    Event.ENTRY_READ,
                                                    Purpose.of(Purpose.Kind.LOOKUP, "LR-2"))
                                            .about("entry", record)
                                            .about("return", "CR" + record)
                                            .detail("page", "1")
                                            .commit("reason", record)
                                            .token(
                                                    "asked-name",
                                                    index.evidenceToken("asked-name", record))));
        }
    }

    private static SignedCheckpoint publish(LogWriter writer, Path where) throws IOException {
        SignedCheckpoint signed = writer.sign(Instant.now());
        Witnesses.Round round = witnesses.push(signed, new FolderTiles(where));
        while (!round.complete()) {
            round = witnesses.late(Duration.ofSeconds(5)).orElseThrow();
        }
        if (round.quorumMet()) {
            writer.publish(round.checkpoint());
        }
        return round.checkpoint();
    }

    private static void read(Path from, Map<String, byte[]> into) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                into.put(from.relativize(f).toString(), Files.readAllBytes(f));
            }
        }
    }

    /** What the tool makes and says of the database as it is now, and the checker of the export. */
    private record Exported(int status, String said, Map<String, byte[]> files) {
        boolean found() throws IOException {
            return status != 0 || !verify(files).holds();
        }
    }

    private static Exported export(DataSource source) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Path target = folder.resolve("export");
        LogTool tool =
                new LogTool(
                        source,
                        folder.resolve("data"),
                        folder.resolve("policy.txt"),
                        Clock.systemUTC(),
                        RANDOM,
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        int status = tool.write(target);
        Map<String, byte[]> files = new HashMap<>();
        read(target, files);
        FileSystemUtils.deleteRecursively(target);
        return new Exported(status, said.toString(StandardCharsets.UTF_8), files);
    }

    private static VerifyReport verify(Map<String, byte[]> export) throws IOException {
        LogSource source = (path, most) -> Optional.ofNullable(export.get(path));
        VerifyOptions options =
                new VerifyOptions(
                        VerifyOptions.Contents.REQUIRED,
                        VerifyOptions.SEVEN_YEARS,
                        Optional.empty(),
                        List.of(),
                        1);
        return new LogVerifier(source, policy, options, InstantSource.system()).verify();
    }

    /** What a superuser might do. */
    private enum Change {
        BYTE_OF_CONTENT,
        BYTE_OF_SALT,
        ROW_DELETED,
        POSITION_DELETED,
        CONTENTS_SWAPPED,
        TAIL_TRUNCATED,
        RENUMBERED,
        ROW_INSERTED,
        TIME_MOVED,
        COLUMN_CHANGED,
        REFERENCE_CHANGED,
        REFERENCE_DELETED,
        REFERENCE_INSERTED,
        TOKEN_DELETED,
        TOKEN_CHANGED,
        TOKEN_INSERTED,
        ENTRY_REPLACED,
        ROW_PAST_THE_LOG,
        ROW_DOUBLED;

        /** Whether no position is wrong: the log has never had what was put there. */
        boolean isBesideTheLog() {
            return this == ROW_PAST_THE_LOG || this == ROW_DOUBLED;
        }

        /** Whether the checker outside sees it from contents and leaves. */
        boolean isInTheExport() {
            return switch (this) {
                case BYTE_OF_CONTENT,
                        BYTE_OF_SALT,
                        ROW_DELETED,
                        POSITION_DELETED,
                        CONTENTS_SWAPPED,
                        TAIL_TRUNCATED,
                        RENUMBERED,
                        ENTRY_REPLACED ->
                        true;
                case ROW_INSERTED,
                        TIME_MOVED,
                        COLUMN_CHANGED,
                        REFERENCE_CHANGED,
                        REFERENCE_DELETED,
                        REFERENCE_INSERTED,
                        TOKEN_DELETED,
                        TOKEN_CHANGED,
                        TOKEN_INSERTED,
                        ROW_PAST_THE_LOG,
                        ROW_DOUBLED ->
                        false;
            };
        }
    }

    /**
     * Makes a change.
     *
     * @return the first position that is not as it was
     */
    private static long apply(Change change, JdbcClient jdbc, Random random) {
        long at = random.nextInt(ENTRIES);
        long other = (at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES;
        String one = "(select entry from evidence_position where position = " + at + ")";
        String two = "(select entry from evidence_position where position = " + other + ")";
        int bit = random.nextInt(256);
        List<String> sql =
                switch (change) {
                    case BYTE_OF_CONTENT -> flip("canonical", one, random.nextInt(8 * 200));
                    case BYTE_OF_SALT -> flip("salt", one, bit);
                    case ROW_DELETED -> List.of("delete from evidence_entry where id = " + one);
                    case POSITION_DELETED ->
                            List.of("delete from evidence_position where position = " + at);
                    case CONTENTS_SWAPPED ->
                            List.of(
                                    "update evidence_entry e set canonical = o.canonical, salt = o.salt, commitment = o.commitment"
                                            + " from evidence_entry o where (e.id = "
                                            + one
                                            + " and o.id = "
                                            + two
                                            + ") or (e.id = "
                                            + two
                                            + " and o.id = "
                                            + one
                                            + ")");
                    case TAIL_TRUNCATED ->
                            List.of(
                                    "delete from evidence_entry where id in (select entry from evidence_position where position >= "
                                            + at
                                            + ")",
                                    "delete from evidence_position where position >= " + at);
                    case RENUMBERED ->
                            List.of(
                                    "update evidence_position set position = 100000 where position = "
                                            + at,
                                    "update evidence_position set position = "
                                            + at
                                            + " where position = "
                                            + other,
                                    "update evidence_position set position = "
                                            + other
                                            + " where position = 100000");
                    case ROW_INSERTED ->
                            List.of(
                                    "update evidence_position set position = position + 100000 where position >= "
                                            + at,
                                    "insert into evidence_position select "
                                            + at
                                            + ", gen_random_uuid(), at, commitment from evidence_position where position = "
                                            + (100_000 + at),
                                    "insert into evidence_entry (id, at, officer, office, role, purpose, reference, event,"
                                            + " outcome, canonical, salt, commitment) select p.entry, e.at, officer, office,"
                                            + " role, purpose, reference, event, outcome, canonical, salt, e.commitment from"
                                            + " evidence_entry e, evidence_position p, evidence_position q where p.position = "
                                            + at
                                            + " and q.position = "
                                            + (100_000 + at)
                                            + " and e.id = q.entry",
                                    "update evidence_position set position = position - 99999 where position >= 100000");
                    case TIME_MOVED ->
                            List.of(
                                    "update evidence_entry set at = at + interval '1 hour' where id = "
                                            + one,
                                    "update evidence_position set at = at + interval '1 hour' where position = "
                                            + at);
                    case COLUMN_CHANGED -> {
                        String column =
                                List.of(
                                                "officer",
                                                "office",
                                                "role",
                                                "purpose",
                                                "reference",
                                                "event")
                                        .get(random.nextInt(6));
                        yield List.of(
                                "update evidence_entry set "
                                        + column
                                        + " = 'another' where id = "
                                        + one);
                    }
                    case REFERENCE_CHANGED ->
                            List.of(
                                    "update evidence_ref set ref = 'R-other' where kind = 'entry' and entry = "
                                            + one);
                    case REFERENCE_DELETED ->
                            List.of("delete from evidence_ref where entry = " + one);
                    case REFERENCE_INSERTED ->
                            List.of(
                                    "insert into evidence_ref (entry, at, kind, ref) select id, at, 'entry', 'R-other'"
                                            + " from evidence_entry where id = "
                                            + one);
                    case TOKEN_CHANGED ->
                            List.of(
                                    "update evidence_token set token = set_bit(token, "
                                            + bit % 128
                                            + ", 1 - get_bit(token, "
                                            + bit % 128
                                            + ")) where entry = "
                                            + one);
                    case TOKEN_INSERTED ->
                            List.of(
                                    "insert into evidence_token (entry, at, kind, key_id, token) select t.entry, t.at, t.kind,"
                                            + " t.key_id, o.token from evidence_token t, evidence_token o where t.entry = "
                                            + one
                                            + " and o.entry = "
                                            + two);
                    case ROW_PAST_THE_LOG, ROW_DOUBLED ->
                            List.of(
                                    "insert into evidence_entry (id, at, transaction, officer, office, role, purpose, reference,"
                                            + " event, outcome, canonical, salt, commitment) select "
                                            + (change == Change.ROW_DOUBLED
                                                    ? "id, at + interval '1 hour'"
                                                    : "gen_random_uuid(), at")
                                            + ", '3'::xid8, 'npb-operator-2', office, role, purpose, reference, event, outcome,"
                                            + " canonical, salt, commitment from evidence_entry where id = "
                                            + one);
                    case TOKEN_DELETED ->
                            List.of("delete from evidence_token where entry = " + one);
                    case ENTRY_REPLACED ->
                            List.of(
                                    "update evidence_entry set canonical = convert_to(replace(convert_from(canonical, 'UTF8'),"
                                            + " 'npb-operator-1', 'npb-operator-2'), 'UTF8'), officer = 'npb-operator-2' where id = "
                                            + one,
                                    "update evidence_entry set commitment = sha256(convert_to(E'nsor evidence commitment v1\\n',"
                                            + " 'UTF8') || salt || canonical) where id = "
                                            + one,
                                    "update evidence_position p set commitment = e.commitment from evidence_entry e where"
                                            + " e.id = p.entry and p.position = "
                                            + at);
                };
        sql.forEach(s -> jdbc.sql(s).update());
        return change == Change.CONTENTS_SWAPPED || change == Change.RENUMBERED
                ? Math.min(at, other)
                : at;
    }

    private static List<String> flip(String column, String entry, int bit) {
        return List.of(
                "update evidence_entry set "
                        + column
                        + " = set_bit("
                        + column
                        + ", "
                        + bit
                        + ", 1 - get_bit("
                        + column
                        + ", "
                        + bit
                        + ")) where id = "
                        + entry);
    }

    @Test
    void everyOneOfAThousandChangesIsFound() throws Exception {
        Random random = new Random(20261123);
        Map<Change, Integer> tried = new EnumMap<>(Change.class);
        try (Connection c = database.owner().getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(c, true);
            JdbcClient jdbc = JdbcClient.create(one);
            assertThat(export(one).found()).as("nothing was changed yet").isFalse();
            c.setAutoCommit(false);
            for (int i = 0; i < MUTATIONS; i++) {
                Change change = Change.values()[i % Change.values().length];
                long first = apply(change, jdbc, random);
                Exported export = export(one);
                String what = i + " " + change;
                assertThat(export.status()).as(what).isEqualTo(1);
                if (change.isBesideTheLog()) {
                    assertThat(export.said()).as(what).contains("that the log does not have");
                } else {
                    assertThat(export.said().strip()).as(what).endsWith(" at position " + first);
                }
                if (change.isInTheExport()) {
                    assertThat(verify(export.files()).finding().orElseThrow().position())
                            .as(what)
                            .hasValue(first);
                }
                c.rollback();
                tried.merge(change, 1, Integer::sum);
            }
            assertThat(export(one).found()).as("nothing is changed any more").isFalse();
        }
        assertThat(tried).hasSize(Change.values().length);
    }

    @Test
    void everyByteOfTheFilesCounts() throws IOException {
        Random random = new Random(7);
        List<String> names =
                FILES.keySet().stream().filter(f -> f.startsWith("tile/")).sorted().toList();
        for (int i = 0; i < 100; i++) {
            Map<String, byte[]> changed = new HashMap<>(WHOLE);
            String name = names.get(random.nextInt(names.size()));
            byte[] bytes = Objects.requireNonNull(WHOLE.get(name)).clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            changed.put(name, bytes);
            assertThat(verify(changed).holds()).as(name).isFalse();
        }
    }

    /** Somebody with database, files and the log's own keys writes the log anew. */
    @Test
    void aLogWrittenAnewWithItsOwnKeysFindsNoWitness(@TempDir Path forged) throws Exception {
        List<Leaf> leaves = new ArrayList<>();
        sequence.from(0, ENTRIES).forEach(p -> leaves.add(p.leaf()));
        SealedContent lie =
                new SealedContent(
                        Salt.draw(RANDOM), "nothing happened".getBytes(StandardCharsets.UTF_8));
        leaves.set(41, Leaf.of(leaves.get(41).recordedAt(), lie));
        for (int extra = 0; extra < 3; extra++) {
            try (LogWriter writer = LogWriter.open(forged.resolve("log" + extra), signer)) {
                writer.append(0, leaves);
                SignedCheckpoint signed = writer.sign(Instant.now());
                Witnesses.Round round =
                        witnesses.push(signed, new FolderTiles(forged.resolve("log" + extra)));
                assertThat(round.quorumMet()).as("size " + leaves.size()).isFalse();
                assertThat(round.outcomes().values())
                        .noneMatch(
                                o ->
                                        o
                                                instanceof
                                                pk.nsor.evidence.witness.WitnessClient.Outcome
                                                        .Cosigned);
                Map<String, byte[]> export = new HashMap<>();
                read(forged.resolve("log" + extra), export);
                export.put("checkpoint", bytes(signed.note()));
                WHOLE.forEach(export::putIfAbsent); // the contents are the true ones
                assertThat(verify(export).holds()).isFalse();
                SignedCheckpoint published =
                        SignedCheckpoint.parse(
                                new String(FILES.get("checkpoint"), StandardCharsets.UTF_8));
                export.put(
                        "checkpoint",
                        bytes(
                                signed.with(
                                                published
                                                        .signatureLines()
                                                        .subList(
                                                                2,
                                                                published.signatureLines().size()))
                                        .note()));
                assertThat(verify(export).holds())
                        .as("cosignatures of the true log do not fit")
                        .isFalse();
            }
            leaves.add(leaves.getLast());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
