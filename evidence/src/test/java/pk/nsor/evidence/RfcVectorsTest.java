package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pk.nsor.evidence.tile.TreeReader;

/** The tree of eight leaves that implementations of RFC 6962 have long shared as test data. */
class RfcVectorsTest {

    static final List<String> LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    static final List<String> ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    /** RFC 6962's own recursion, word for word, as the yardstick for everything faster. */
    static NodeHash recursiveRoot(List<NodeHash> leaves) {
        if (leaves.isEmpty()) {
            return MerkleHashing.emptyRoot();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return MerkleHashing.node(
                recursiveRoot(leaves.subList(0, split)),
                recursiveRoot(leaves.subList(split, leaves.size())));
    }

    /** Hashes of the eight leaves. */
    static List<NodeHash> hashes() {
        return LEAVES.stream()
                .map(leaf -> MerkleHashing.leaf(HexFormat.of().parseHex(leaf)))
                .toList();
    }

    static TreeHead head(int size) {
        return new TreeHead(size, recursiveRoot(hashes().subList(0, size)));
    }

    /** Reads the tree of all eight from the one tile that it has. */
    static TreeReader reader() throws IOException {
        byte[] tile = new byte[LEAVES.size() * NodeHash.LENGTH_BYTES];
        for (int i = 0; i < LEAVES.size(); i++) {
            hashes().get(i).copyTo(tile, i * NodeHash.LENGTH_BYTES);
        }
        return new TreeReader(path -> Optional.of(tile), LEAVES.size());
    }

    @Test
    void the_roots_of_the_shared_test_tree_come_out() {
        List<NodeHash> hashes = new ArrayList<>();
        assertThat(recursiveRoot(hashes).toHex()).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            hashes.add(MerkleHashing.leaf(HexFormat.of().parseHex(LEAVES.get(i))));
            assertThat(recursiveRoot(hashes).toHex()).isEqualTo(ROOTS.get(i + 1));
        }
    }
}
