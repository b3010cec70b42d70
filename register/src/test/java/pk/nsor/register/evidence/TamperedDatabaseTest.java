package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.witness.WitnessClient;
import pk.nsor.evidence.witness.Witnesses;

/**
 * A thousand changes by somebody who may do anything in the database: each is found, by the checker
 * from an export or by the comparison of what searches run on. Whoever also holds the log's own
 * keys and writes the whole log anew finds no witness for it.
 */
class TamperedDatabaseTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ENTRIES = 300;
    private static final int MUTATIONS = 1_000;

    @TempDir static Path folder;
    private static CosignedLog log;
    private static final Map<String, byte[]> FILES = new HashMap<>();
    private static final Map<String, byte[]> WHOLE = new HashMap<>();

    @BeforeAll
    static void aCosignedLog() throws Exception {
        log = new CosignedLog(folder, ENTRIES);
        CosignedLog.read(log.folder(), FILES);
        WHOLE.putAll(log.export(log.database.owner()).files());
    }

    @AfterAll
    static void stop() throws Exception {
        log.close();
    }

    @Test
    void everyOneOfAThousandChangesIsFound() throws Exception {
        Random random = new Random(20261123);
        Map<Tampering, Integer> tried = new EnumMap<>(Tampering.class);
        try (Connection c = log.database.owner().getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(c, true);
            JdbcClient jdbc = JdbcClient.create(one);
            requireWhole(log.export(one));
            c.setAutoCommit(false);
            for (int i = 0; i < MUTATIONS; i++) {
                Tampering change = Tampering.values()[i % Tampering.values().length];
                long first = change.apply(jdbc, ENTRIES, random);
                CosignedLog.Exported export = log.export(one);
                String what = i + " " + change;
                assertThat(export.status()).as(what).isEqualTo(1);
                if (change.isBesideTheLog()) {
                    assertThat(export.said()).as(what).contains("that the log does not have");
                } else {
                    assertThat(export.said().strip()).as(what).endsWith(" at position " + first);
                }
                if (change.isInTheExport()) {
                    assertThat(log.verify(export.files()).finding().orElseThrow().position())
                            .as(what)
                            .hasValue(first);
                }
                c.rollback();
                tried.merge(change, 1, Integer::sum);
            }
            requireWhole(log.export(one));
        }
        assertThat(tried).hasSize(Tampering.values().length);
    }

    @Test
    void aRowDoubledIsFoundWhereverALookEnds() throws Exception {
        try (Connection c = log.database.owner().getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(c, true));
            EntryCheck check = new EntryCheck(jdbc, new FolderTiles(log.folder()));
            c.setAutoCommit(false);
            Tampering.ROW_DOUBLED.apply(jdbc, ENTRIES, new Random(11));
            for (int most : List.of(1, 2, ENTRIES, ENTRIES + 1, 2 * ENTRIES)) {
                int found = 0;
                Optional<EntryCheck.Row> behind = Optional.empty();
                do {
                    EntryCheck.Rows rows = check.strangers(behind, most);
                    found += rows.strangers().size();
                    behind = rows.through();
                } while (behind.isPresent());
                assertThat(found).as(most + " at once").isEqualTo(1);
            }
            c.rollback();
        }
    }

    private static void requireWhole(CosignedLog.Exported export) throws IOException {
        assertThat(export.status()).isZero();
        assertThat(log.verify(export.files()).holds()).isTrue();
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
            assertThat(log.verify(changed).holds()).as(name).isFalse();
        }
    }

    /** Somebody with database, files and the log's own keys writes the log anew. */
    @Test
    void aLogWrittenAnewWithItsOwnKeysFindsNoWitness(@TempDir Path forged) throws Exception {
        List<Leaf> leaves = new ArrayList<>();
        log.sequence.from(0, ENTRIES).forEach(p -> leaves.add(p.leaf()));
        SealedContent lie =
                new SealedContent(
                        Salt.draw(RANDOM), "nothing happened".getBytes(StandardCharsets.UTF_8));
        leaves.set(41, Leaf.of(leaves.get(41).recordedAt(), lie));
        for (int extra = 0; extra < 3; extra++) {
            try (LogWriter writer = LogWriter.open(forged.resolve("log" + extra), log.signer)) {
                writer.append(0, leaves);
                SignedCheckpoint signed = writer.sign(Instant.now());
                Witnesses.Round round =
                        log.witnesses.push(signed, new FolderTiles(forged.resolve("log" + extra)));
                assertThat(round.quorumMet()).as("size " + leaves.size()).isFalse();
                assertThat(round.outcomes().values())
                        .noneMatch(o -> o instanceof WitnessClient.Outcome.Cosigned);
                Map<String, byte[]> export = new HashMap<>();
                CosignedLog.read(forged.resolve("log" + extra), export);
                export.put("checkpoint", CosignedLog.bytes(signed.note()));
                WHOLE.forEach(export::putIfAbsent); // the contents are the true ones
                assertThat(log.verify(export).holds()).isFalse();
                SignedCheckpoint published =
                        SignedCheckpoint.parse(
                                new String(FILES.get("checkpoint"), StandardCharsets.UTF_8));
                export.put(
                        "checkpoint",
                        CosignedLog.bytes(
                                signed.with(
                                                published
                                                        .signatureLines()
                                                        .subList(
                                                                2,
                                                                published.signatureLines().size()))
                                        .note()));
                assertThat(log.verify(export).holds())
                        .as("cosignatures of the true log do not fit")
                        .isFalse();
            }
            leaves.add(leaves.getLast());
        }
    }
}
