package pk.nsor.evidence;

/**
 * What a checkpoint vouches for: the number of leaves and the root over exactly these leaves.
 *
 * @param size number of leaves, at least zero
 * @param root RFC 6962 tree hash over them
 */
public record TreeHead(long size, NodeHash root) {

    /** Refuses a negative size, and any root but the empty one at size zero. */
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        if (size == 0 && !root.equals(MerkleHashing.emptyRoot())) {
            throw new IllegalArgumentException("the empty tree has one root only");
        }
    }

    /** The head of the log before its first entry. */
    public static TreeHead empty() {
        return new TreeHead(0, MerkleHashing.emptyRoot());
    }
}
