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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
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
 * Entries in a database of their own, in a log that two of three witnesses have cosigned, for tests
 * of what becomes of it afterwards.
 */
final class CosignedLog implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyName NAME = new KeyName("test.example/evidence");

    private final Path folder;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    final Database database;
    final CheckpointSigner signer;
    final TrustPolicy policy;
    final Witnesses witnesses;
    final Sequence sequence;

    CosignedLog(Path folder, int entries) throws Exception {
        this.folder = folder;
        this.database = ScratchDatabase.open(folder.resolve("data"));
        open.push(database::close);
        this.signer =
                new CheckpointSigner(
                        LogSigningKey.generate(NAME, RANDOM),
                        CosigningKey.generate(NAME, RANDOM),
                        RANDOM);
        this.policy = policyWithThreeWitnesses();
        this.witnesses = new Witnesses(policy, InstantSource.system());
        open.push(witnesses);
        record(entries);
        this.sequence = new Sequence(database.alone());
        open.push(sequence);
        assertThat(sequence.lead()).isTrue();
        Sequencer sequencer = Sequencer.open(sequence, folder(), signer);
        open.push(sequencer);
        sequencer.round();
        publish(sequencer.writer(), folder());
    }

    /** Of the log. */
    Path folder() {
        return folder.resolve("data/evidence-log");
    }

    private TrustPolicy policyWithThreeWitnesses() throws Exception {
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
            open.push(memory);
            open.push(server);
            text.append("witness ").append(name).append(' ').append(key.verifierLine());
            text.append(" http://127.0.0.1:").append(server.address().getPort()).append('\n');
        }
        return parse(text + "group two 2 law court committee\nquorum two\n");
    }

    private static TrustPolicy parse(String text) throws MalformedException {
        return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Entries with all that an entry can have beside it. */
    private void record(int entries) throws IOException {
        BlindIndex index = BlindIndex.at(folder.resolve("data/keys"));
        Audit audit =
                Audit.over(database.app(), database.apart(), RANDOM, Clock.systemUTC(), index);
        TransactionTemplate tx =
                new TransactionTemplate(new JdbcTransactionManager(database.app()));
        for (int i = 0; i < entries; i++) {
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

    /** Signs, brings to every witness, and publishes what enough of them have cosigned. */
    SignedCheckpoint publish(LogWriter writer, Path where) throws IOException {
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

    /** The files below a folder, by their paths from there. */
    static void read(Path from, Map<String, byte[]> into) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                into.put(from.relativize(f).toString(), Files.readAllBytes(f));
            }
        }
    }

    /** What the tool makes and says of the database as it is now, and the checker of the export. */
    record Exported(int status, String said, Map<String, byte[]> files) {}

    Exported export(DataSource source) throws IOException {
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

    VerifyReport verify(Map<String, byte[]> export) throws IOException {
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

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }
}
