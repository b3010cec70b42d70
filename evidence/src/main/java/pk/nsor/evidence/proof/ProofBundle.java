package pk.nsor.evidence.proof;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.note.SignedCheckpoint;

/**
 * Everything that a stranger with the public keys needs to check one entry: a C2SP tlog-proof whose
 * extra data is the leaf and, unless erased, its salt and content.
 *
 * @param position zero-based position of the entry
 * @param leaf the leaf
 * @param content salt and content; empty once erased
 * @param path hashes from the leaf's sibling to the root's child
 * @param checkpoint the cosigned checkpoint
 */
public record ProofBundle(
        long position,
        Leaf leaf,
        Optional<SealedContent> content,
        List<NodeHash> path,
        SignedCheckpoint checkpoint) {

    /** Keeps its own copy of the path. */
    public ProofBundle {
        path = List.copyOf(path);
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder("c2sp.org/tlog-proof@v1\n");
        text.append("extra ").append(Base64.getEncoder().encodeToString(extra())).append('\n');
        text.append("index ").append(position).append('\n');
        path.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.append('\n').append(checkpoint.note()).toString();
    }

    private byte[] extra() {
        byte[] leafBytes = leaf.toBytes();
        byte[] record = content.map(SealedContent::toRecord).orElse(new byte[0]);
        byte[] extra = new byte[leafBytes.length + record.length];
        System.arraycopy(leafBytes, 0, extra, 0, leafBytes.length);
        System.arraycopy(record, 0, extra, leafBytes.length, record.length);
        return extra;
    }
}
