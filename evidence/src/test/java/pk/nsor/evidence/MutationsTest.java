package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;

/** Whatever somebody with every right over the files does to an export, the checker finds it. */
class MutationsTest {

    private static final int SIZE = 1_100;
    private static final int EARLIER_SIZE = 600;
    private static final int MUTATIONS = 1_000;

    @TempDir static Path temp;
    private static MapSource whole = new MapSource(Map.of());
    private static SignedCheckpoint early = TestLog.signer().sign(TreeHead.empty(), TestLog.NOW);
    private static List<Leaf> leaves = new ArrayList<>();
    private static List<Optional<SealedContent>> contents = new ArrayList<>();

    @BeforeAll
    static void export() throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            log.append(EARLIER_SIZE);
            early = log.publish();
            log.writer().keep(early);
            log.append(SIZE - EARLIER_SIZE).publish();
            log.export(temp.resolve("export"));
            contents.addAll(log.contents());
        }
        for (int i = 0; i < SIZE; i++) {
            leaves.add(TestLog.leaf(i));
        }
        whole = MapSource.of(temp.resolve("export"));
    }

    private static VerifyReport verify(MapSource source, TrustPolicy policy) throws IOException {
        VerifyOptions plain = VerifyOptions.ofExport();
        VerifyOptions options =
                new VerifyOptions(
                        plain.contents(), plain.retention(), Optional.empty(), List.of(), 1);
        return new LogVerifier(source, policy, options, InstantSource.fixed(TestLog.NOW)).verify();
    }

    private static VerifyReport verify(MapSource source) throws IOException {
        return verify(source, TestLog.policy("all"));
    }

    @Test
    void the_untouched_export_holds() throws IOException {
        assertThat(verify(whole).finding()).isEmpty();
    }

    @Test
    void a_thousand_random_mutations_are_all_found() throws IOException {
        Random random = new Random(20261120);
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < MUTATIONS; i++) {
            MapSource damaged = whole.copy();
            String what = mutate(i % 8, damaged, random);
            boolean changed = !same(damaged, whole);
            assertThat(changed).as("mutation %d (%s) changes something", i, what).isTrue();
            assertThat(verify(damaged).holds()).as("mutation %d (%s) passes", i, what).isFalse();
            found.merge(what, 1, Integer::sum);
        }
        assertThat(found).hasSize(8);
        assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
    }

    private static boolean same(MapSource one, MapSource other) {
        return one.files().keySet().equals(other.files().keySet())
                && one.files().entrySet().stream()
                        .allMatch(
                                file ->
                                        java.util.Arrays.equals(
                                                file.getValue(), other.files().get(file.getKey())));
    }

    private static String mutate(int kind, MapSource log, Random random) {
        return switch (kind) {
            case 0 -> byteFlip(log, random);
            case 1 -> truncation(log, random);
            case 2 -> renumbering(log, random);
            case 3 -> rewrite(log, random, "row removed", Change.REMOVE, false);
            case 4 -> rewrite(log, random, "rows swapped", Change.SWAP, false);
            case 5 -> rewrite(log, random, "row altered, tiles redone", Change.ALTER, true);
            case 6 -> rewrite(log, random, "rows swapped, tiles redone", Change.SWAP, true);
            default -> deletion(log, random);
        };
    }

    private static String anyFile(MapSource log, Random random) {
        List<String> names = new ArrayList<>(log.files().keySet());
        return names.get(random.nextInt(names.size()));
    }

    private static String byteFlip(MapSource log, Random random) {
        String name = anyFile(log, random);
        byte[] bytes = log.get(name).clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        log.files().put(name, bytes);
        return "one byte";
    }

    private static String truncation(MapSource log, Random random) {
        String name = anyFile(log, random);
        byte[] bytes = log.get(name);
        log.files().put(name, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
        return "tail cut off";
    }

    private static String renumbering(MapSource log, Random random) {
        int one = random.nextInt(SIZE / 256);
        int other = (one + 1 + random.nextInt(SIZE / 256 - 1)) % (SIZE / 256);
        List<TilePath> froms = places(one, random.nextBoolean());
        List<TilePath> tos = places(other, froms.size() == 3);
        for (int i = 0; i < froms.size(); i++) {
            byte[] kept = log.get(froms.get(i).relative());
            log.files().put(froms.get(i).relative(), log.get(tos.get(i).relative()));
            log.files().put(tos.get(i).relative(), kept);
        }
        return "bundles renumbered";
    }

    private static List<TilePath> places(int index, boolean withTiles) {
        List<TilePath> two = List.of(TilePath.entries(index, 256), TilePath.contents(index, 256));
        return withTiles ? List.of(two.get(0), two.get(1), TilePath.hashes(0, index, 256)) : two;
    }

    private static String deletion(MapSource log, Random random) {
        String name = anyFile(log, random);
        while (name.equals("kept/index")) {
            name = anyFile(log, random);
        }
        log.files().remove(name);
        return "file deleted";
    }

    private enum Change {
        REMOVE,
        SWAP,
        ALTER
    }

    /**
     * Changes rows as a superuser of the database would, and if asked redoes every tile to match.
     */
    private static String rewrite(
            MapSource log, Random random, String what, Change change, boolean redoTiles) {
        List<Leaf> newLeaves = new ArrayList<>(leaves);
        List<Optional<SealedContent>> newContents = new ArrayList<>(contents);
        int position = random.nextInt(SIZE);
        switch (change) {
            case REMOVE -> {
                newLeaves.remove(position);
                newContents.remove(position);
                newLeaves.add(TestLog.leaf(5_000));
                newContents.add(Optional.of(TestLog.content(5_000)));
            }
            case SWAP -> {
                int other = (position + 1 + random.nextInt(SIZE - 1)) % SIZE;
                Collections.swap(newLeaves, position, other);
                Collections.swap(newContents, position, other);
            }
            case ALTER -> {
                newLeaves.set(position, TestLog.leaf(6_000 + position));
                newContents.set(position, Optional.of(TestLog.content(6_000 + position)));
            }
        }
        writeRows(log, newLeaves, newContents);
        if (redoTiles) {
            redoTiles(log, newLeaves);
        }
        return what;
    }

    private static void writeRows(
            MapSource log, List<Leaf> rows, List<Optional<SealedContent>> content) {
        for (int from = 0; from < SIZE; from += 256) {
            int to = Math.min(SIZE, from + 256);
            log.files()
                    .put(
                            TilePath.entries(from / 256, to - from).relative(),
                            EntryBundle.format(rows.subList(from, to)));
            log.files()
                    .put(
                            TilePath.contents(from / 256, to - from).relative(),
                            EntryBundle.formatContents(content.subList(from, to)));
        }
    }

    private static TreeHead redoTiles(MapSource log, List<Leaf> rows) {
        MemoryTiles tiles = MemoryTiles.of(rows);
        for (int level = 0; SIZE >> (8 * level) > 0; level++) {
            int width;
            for (int index = 0; (width = TilePath.widthAt(level, index, SIZE)) > 0; index++) {
                TilePath path = TilePath.hashes(level, index, width);
                log.files().put(path.relative(), tiles.read(path).orElseThrow());
            }
        }
        return tiles.head();
    }

    /**
     * A rewrite of one row with tiles redone and the checkpoint signed anew by the log's own keys.
     */
    private static MapSource forged(List<String> witnessLines) {
        MapSource log = whole.copy();
        List<Leaf> rows = new ArrayList<>(leaves);
        List<Optional<SealedContent>> content = new ArrayList<>(contents);
        rows.set(700, TestLog.leaf(7_777));
        content.set(700, Optional.of(TestLog.content(7_777)));
        writeRows(log, rows, content);
        TreeHead head = redoTiles(log, rows);
        SignedCheckpoint checkpoint = TestLog.signer().sign(head, TestLog.NOW).with(witnessLines);
        log.files().put("checkpoint", checkpoint.note().getBytes(StandardCharsets.UTF_8));
        return log;
    }

    @Test
    void a_forgery_signed_with_the_logs_own_keys_lacks_its_witnesses() throws IOException {
        assertThat(verify(forged(List.of())).finding().orElseThrow().defect())
                .isEqualTo(Defect.QUORUM_NOT_MET);
    }

    @Test
    void cosignatures_taken_from_the_true_checkpoint_do_not_fit_the_forgery() throws IOException {
        String note = new String(whole.get("checkpoint"), StandardCharsets.UTF_8);
        List<String> lines =
                note.lines()
                        .filter(line -> line.contains("witness.example"))
                        .map(line -> line + "\n")
                        .collect(Collectors.toList());
        assertThat(verify(forged(lines)).finding().orElseThrow().defect())
                .isEqualTo(Defect.SIGNATURE_WRONG);
    }

    @Test
    void with_the_control_off_the_forgery_passes_so_it_is_the_witnesses_that_find_it()
            throws Exception {
        String noQuorum =
                TestLog.policyText("all")
                                .lines()
                                .filter(line -> line.startsWith("log "))
                                .collect(Collectors.joining("\n"))
                        + "\nquorum none\n";
        TrustPolicy policy = TrustPolicy.parse(noQuorum.getBytes(StandardCharsets.UTF_8));
        MapSource forged = forged(List.of());
        forged.files().remove("kept/index");
        assertThat(verify(forged, policy).holds()).isTrue();
    }

    @Test
    void a_kept_checkpoint_tells_from_where_on_the_log_was_rewritten() throws Exception {
        String noQuorum =
                TestLog.policyText("all")
                                .lines()
                                .filter(line -> line.startsWith("log "))
                                .collect(Collectors.joining("\n"))
                        + "\nquorum none\n";
        TrustPolicy policy = TrustPolicy.parse(noQuorum.getBytes(StandardCharsets.UTF_8));
        MapSource rewritten = whole.copy();
        List<Leaf> rows = new ArrayList<>(leaves);
        List<Optional<SealedContent>> content = new ArrayList<>(contents);
        rows.set(700, TestLog.leaf(7_777));
        content.set(700, Optional.of(TestLog.content(7_777)));
        writeRows(rewritten, rows, content);
        redoTiles(rewritten, rows);
        var finding = verify(rewritten, policy).finding().orElseThrow();
        assertThat(finding.defect()).isEqualTo(Defect.ROOT_CHANGED);
        assertThat(finding.position()).hasValue(EARLIER_SIZE);
    }

    @Test
    void a_rollback_to_an_earlier_checkpoint_is_found_by_whoever_kept_a_later_one()
            throws Exception {
        Checkpoint known = Checkpoint.parse(whole.get("checkpoint"));
        MapSource rolledBack = whole.copy();
        rolledBack.files().put("checkpoint", early.note().getBytes(StandardCharsets.UTF_8));
        VerifyOptions plain = VerifyOptions.ofExport();
        VerifyOptions options =
                new VerifyOptions(
                        plain.contents(), plain.retention(), Optional.empty(), List.of(known), 1);
        VerifyReport report =
                new LogVerifier(
                                rolledBack,
                                TestLog.policy("all"),
                                options,
                                InstantSource.fixed(TestLog.NOW))
                        .verify();
        assertThat(report.finding().orElseThrow().defect()).isEqualTo(Defect.SHRUNK);
        assertThat(report.finding().orElseThrow().position()).hasValue(EARLIER_SIZE);
    }

    @Test
    void the_position_named_is_the_one_that_was_touched() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            int position = random.nextInt(SIZE);
            int width = TilePath.widthAt(0, position / 256, SIZE);
            MapSource damaged = whole.copy();
            String entries = TilePath.entries(position / 256, width).relative();
            String tile = TilePath.hashes(0, position / 256, width).relative();
            String touched = i % 2 == 0 ? entries : tile;
            int record = i % 2 == 0 ? 43 : 32;
            byte[] bytes = damaged.get(touched).clone();
            bytes[position % 256 * record + random.nextInt(record)] ^= 1;
            damaged.files().put(touched, bytes);
            assertThat(verify(damaged).finding().orElseThrow().position()).hasValue(position);
        }
    }
}
