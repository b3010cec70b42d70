package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.tile.TreeEdge;
import pk.nsor.evidence.tile.TreeReader;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.Proofs;

/** Proofs made from tiles hold, altered ones do not, and sigstore-java agrees about both. */
class ProofPropertiesTest {

    private static final int MAX = 1100;
    private static final List<Leaf> LEAVES =
            LongStream.range(0, MAX).mapToObj(TestLog::leaf).toList();
    private static final List<NodeHash> HASHES = LEAVES.stream().map(Leaf::hash).toList();
    private static final MemoryTiles TILES = MemoryTiles.of(LEAVES);

    private static MemoryTiles tiles(int size) {
        return size == MAX ? TILES : MemoryTiles.of(LEAVES.subList(0, size));
    }

    private static List<byte[]> bytes(List<NodeHash> hashes) {
        return hashes.stream().map(NodeHash::toBytes).toList();
    }

    @Property(tries = 150)
    void the_edge_and_the_tiles_have_the_root_of_the_recursion(
            @ForAll @IntRange(min = 0, max = MAX) int size) throws IOException {
        NodeHash expected = RfcVectorsTest.recursiveRoot(HASHES.subList(0, size));
        MemoryTiles tiles = tiles(size);
        assertThat(tiles.head().root()).isEqualTo(expected);
        assertThat(new TreeReader(tiles, size).root()).isEqualTo(expected);
        assertThat(TreeEdge.load(tiles, tiles.head()).head()).isEqualTo(tiles.head());
    }

    @Property(tries = 300)
    void an_inclusion_proof_holds_here_and_in_sigstore(
            @ForAll @IntRange(min = 1, max = MAX) int size,
            @ForAll @IntRange(max = MAX - 1) int index)
            throws Exception {
        Assume.that(index < size);
        MemoryTiles tiles = tiles(size);
        List<byte[]> path = bytes(new TreeReader(tiles, size).inclusion(index));
        byte[] leaf = HASHES.get(index).toBytes();
        byte[] root = tiles.head().root().toBytes();
        Proofs.requireInclusion(index, size, leaf, path, root);
        InclusionProofVerifier.verify(leaf, index, size, path, root);
    }

    /**
     * Another implementation, from the bytes of an export alone: its leaves, its tiles, its root.
     */
    @Test
    void sigstore_finds_a_thousand_positions_of_an_export(@TempDir Path temp) throws Exception {
        Path export = temp.resolve("export");
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            log.append(MAX).publish();
            log.export(export);
        }
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(Files.readString(export.resolve("checkpoint")));
        ProofMaker maker = new ProofMaker(new FolderTiles(export), checkpoint);
        byte[] root = checkpoint.head().root().toBytes();
        for (long index = 0; index < 1_000; index++) {
            ProofBundle bundle = maker.prove(index);
            byte[] leaf = MerkleHashing.leaf(bundle.leaf().toBytes()).toBytes();
            InclusionProofVerifier.verify(leaf, index, MAX, bytes(bundle.path()), root);
            long other = index + 1;
            assertThatThrownBy(
                            () ->
                                    InclusionProofVerifier.verify(
                                            leaf, other, MAX, bytes(bundle.path()), root))
                    .isInstanceOf(InclusionProofVerificationException.class);
        }
    }

    @Property(tries = 300)
    void an_altered_inclusion_proof_does_not_hold(
            @ForAll @IntRange(min = 2, max = MAX) int size,
            @ForAll @IntRange(max = MAX - 1) int index,
            @ForAll @IntRange(max = 5) int alteration,
            @ForAll @IntRange(max = 255) int where)
            throws IOException {
        Assume.that(index < size);
        MemoryTiles tiles = tiles(size);
        List<byte[]> path = new ArrayList<>(bytes(new TreeReader(tiles, size).inclusion(index)));
        byte[] leaf = HASHES.get(index).toBytes();
        byte[] root = tiles.head().root().toBytes();
        long claimed = index;
        switch (alteration) {
            case 0 -> path.get(where % path.size())[where % 32] ^= (byte) (1 << where % 8);
            case 1 -> path.remove(where % path.size());
            case 2 -> path.add(where % (path.size() + 1), HASHES.get(where).toBytes());
            case 3 -> leaf[where % 32] ^= (byte) (1 << where % 8);
            case 4 -> root[where % 32] ^= (byte) (1 << where % 8);
            default -> claimed = (index + 1 + where % (size - 1)) % size;
        }
        long position = claimed;
        assertThatThrownBy(() -> Proofs.requireInclusion(position, size, leaf, path, root))
                .isInstanceOf(MalformedException.class);
    }

    @Property(tries = 300)
    void a_consistency_proof_holds_and_an_altered_one_does_not(
            @ForAll @IntRange(min = 0, max = MAX) int first,
            @ForAll @IntRange(min = 0, max = MAX) int second,
            @ForAll @IntRange(max = 3) int alteration,
            @ForAll @IntRange(max = 255) int where)
            throws Exception {
        Assume.that(first <= second);
        MemoryTiles tiles = tiles(second);
        byte[] early = RfcVectorsTest.recursiveRoot(HASHES.subList(0, first)).toBytes();
        byte[] late = tiles.head().root().toBytes();
        List<byte[]> path =
                new ArrayList<>(bytes(new TreeReader(tiles, second).consistency(first)));
        Proofs.requireConsistency(first, early, second, late, path);
        boolean short_ = path.isEmpty();
        switch (short_ ? 1 : alteration) {
            case 0 -> path.get(where % path.size())[where % 32] ^= (byte) (1 << where % 8);
            case 1 -> path.add(where % (path.size() + 1), HASHES.get(where).toBytes());
            case 2 -> path.remove(where % path.size());
            default -> early[where % 32] ^= (byte) (1 << where % 8);
        }
        assertThatThrownBy(() -> Proofs.requireConsistency(first, early, second, late, path))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void every_pair_of_small_sizes_and_no_other_root_is_consistent() throws Exception {
        for (int second = 0; second <= 40; second++) {
            MemoryTiles tiles = tiles(second);
            for (int first = 0; first <= second; first++) {
                List<byte[]> path = bytes(new TreeReader(tiles, second).consistency(first));
                byte[] early = RfcVectorsTest.recursiveRoot(HASHES.subList(0, first)).toBytes();
                byte[] late = tiles.head().root().toBytes();
                Proofs.requireConsistency(first, early, second, late, path);
                byte[] forged = MerkleHashing.leaf(new byte[] {9}).toBytes();
                int one = first;
                int two = second;
                if (first > 0) {
                    assertThatThrownBy(
                                    () -> Proofs.requireConsistency(one, early, two, forged, path))
                            .isInstanceOf(MalformedException.class);
                }
                if (first > 0 || second > 0) {
                    assertThatThrownBy(
                                    () -> Proofs.requireConsistency(one, forged, two, late, path))
                            .isInstanceOf(MalformedException.class);
                }
            }
        }
    }

    @Test
    void an_index_beyond_the_tree_and_a_path_that_ends_early_are_refused() throws Exception {
        byte[] leaf = HASHES.getFirst().toBytes();
        assertThatThrownBy(() -> Proofs.requireInclusion(1, 1, leaf, List.of(), leaf))
                .as("an index that the tree does not have")
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Proofs.requireInclusion(-1, 1, leaf, List.of(), leaf))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Proofs.requireInclusion(0, 2, leaf, List.of(), leaf))
                .as("a path that ends early")
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void a_reader_falls_back_to_the_full_tile_when_the_part_filled_one_is_gone() throws Exception {
        TreeReader reader = new TreeReader(TILES, 200);
        assertThat(TILES.read(TilePath.hashes(0, 0, 200))).isEmpty();
        assertThat(reader.root()).isEqualTo(RfcVectorsTest.recursiveRoot(HASHES.subList(0, 200)));
    }
}
