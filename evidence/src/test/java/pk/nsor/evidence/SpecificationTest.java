package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.verify.Proofs;

/** The vectors in the text of the specification are what the programs make and accept. */
class SpecificationTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The indented lines after the first line that starts so. */
    private static List<String> block(String start) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/spec/evidence-log.md"));
        int at = 0;
        while (!lines.get(at).startsWith(start)) {
            at++;
        }
        while (!lines.get(at).startsWith("    ")) {
            at++;
        }
        List<String> block = new ArrayList<>();
        for (; lines.get(at).startsWith("    "); at++) {
            block.add(lines.get(at).strip());
        }
        return block;
    }

    private static List<byte[]> hashes(String start) throws IOException {
        return block(start).stream().map(HEX::parseHex).toList();
    }

    @Test
    void the_roots_are_those_of_the_shared_tree() throws Exception {
        assertThat(block("RFC 6962 tree over the eight leaves"))
                .containsExactly(
                        RfcVectorsTest.ROOTS.get(0),
                        RfcVectorsTest.ROOTS.get(1),
                        RfcVectorsTest.ROOTS.get(2),
                        RfcVectorsTest.ROOTS.get(3),
                        RfcVectorsTest.ROOTS.get(8));
    }

    @Test
    void the_inclusion_proof_is_made_and_holds() throws Exception {
        List<byte[]> path = hashes("Inclusion of leaf 5");
        assertThat(path)
                .containsExactlyElementsOf(
                        RfcVectorsTest.reader().inclusion(5).stream()
                                .map(NodeHash::toBytes)
                                .toList());
        Proofs.requireInclusion(
                5,
                8,
                RfcVectorsTest.hashes().get(5).toBytes(),
                path,
                RfcVectorsTest.head(8).root().toBytes());
    }

    @Test
    void the_consistency_proof_is_made_and_holds() throws Exception {
        List<byte[]> path = hashes("Consistency of sizes 3 and 8");
        assertThat(path)
                .containsExactlyElementsOf(
                        RfcVectorsTest.reader().consistency(3).stream()
                                .map(NodeHash::toBytes)
                                .toList());
        Proofs.requireConsistency(
                3,
                RfcVectorsTest.head(3).root().toBytes(),
                8,
                RfcVectorsTest.head(8).root().toBytes(),
                path);
    }

    @Test
    void the_entry_has_the_commitment_leaf_and_hash() throws Exception {
        byte[] salt = new byte[Salt.LENGTH_BYTES];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        byte[] text =
                "nsor-entry/1\nevent=record.read\nnumber=7\n".getBytes(StandardCharsets.UTF_8);
        assertThat(text).hasSize(40);
        SealedContent content = new SealedContent(Salt.of(salt), text);
        Leaf leaf = Leaf.of(TestLog.NOW, content);
        assertThat(block("An entry recorded at"))
                .containsExactly(
                        "commitment  " + content.commitment().toHex(),
                        "leaf        " + HEX.formatHex(leaf.toBytes()),
                        "leaf hash   " + leaf.hash().toHex());
        assertThat(EntryBundle.formatContents(List.of(java.util.Optional.of(content))))
                .as("the length counts salt and content")
                .startsWith(0, 72)
                .hasSize(2 + 32 + 40);
    }

    /** As shown, up to where the signatures are shortened. */
    @Test
    void the_request_to_a_witness_is_the_one_beside_it() throws Exception {
        Path folder = Path.of("src/test/resources/vectors/add-checkpoint");
        String request = Files.readString(folder.resolve("8.request"));
        List<String> shown = new ArrayList<>(block("A request to a witness"));
        String head = String.join("\n", shown) + "\n\n";
        assertThat(request).startsWith(head);
        String text = Files.readString(Path.of("../docs/spec/evidence-log.md"));
        for (String line : (request + Files.readString(folder.resolve("8.answer"))).split("\n")) {
            boolean signature = line.startsWith("\u2014 ");
            assertThat(text)
                    .contains(
                            "    "
                                    + (signature
                                                    ? line.substring(0, line.lastIndexOf(' ') + 7)
                                                    : line)
                                            .strip());
        }
    }
}
