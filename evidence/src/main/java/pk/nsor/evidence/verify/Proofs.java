package pk.nsor.evidence.verify;

import java.util.Arrays;
import java.util.List;

/** Inclusion and consistency proofs, checked against every condition of RFC 9162, section 2.1. */
public final class Proofs {

    private Proofs() {}

    /**
     * Checks that a leaf is in a tree (RFC 9162, section 2.1.3.2).
     *
     * @param index zero-based position of the leaf
     * @param size number of leaves of the tree
     * @param leafHash hash of the leaf
     * @param path hashes from the leaf's sibling to the root's child
     * @param root root of the tree
     * @throws MalformedException naming the first condition that does not hold
     */
    public static void requireInclusion(
            long index, long size, byte[] leafHash, List<byte[]> path, byte[] root)
            throws MalformedException {
        require(index >= 0 && index < size, Defect.PROOF_INDEX);
        TreeMath math = new TreeMath();
        long fn = index;
        long sn = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            require(sn != 0 && sibling.length == TreeMath.HASH, Defect.PROOF_LENGTH);
            if ((fn & 1) == 1 || fn == sn) {
                hash = math.node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                hash = math.node(hash, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        require(sn == 0, Defect.PROOF_LENGTH);
        require(Arrays.equals(hash, root), Defect.PROOF_ROOT);
    }

    /**
     * Checks that an earlier tree is a prefix of a later one (RFC 9162, section 2.1.4.2). From size
     * zero any tree follows, by an empty proof; from the same size only the same root, by an empty
     * proof.
     *
     * @param firstSize size of the earlier tree
     * @param firstRoot its root
     * @param secondSize size of the later tree
     * @param secondRoot its root
     * @param path the proof
     * @throws MalformedException naming the first condition that does not hold
     */
    public static void requireConsistency(
            long firstSize, byte[] firstRoot, long secondSize, byte[] secondRoot, List<byte[]> path)
            throws MalformedException {
        require(firstSize >= 0 && firstSize <= secondSize, Defect.PROOF_SIZES);
        if (firstSize == 0 || firstSize == secondSize) {
            require(path.isEmpty(), Defect.PROOF_LENGTH);
            byte[] expected = firstSize == 0 ? new TreeMath().empty() : secondRoot;
            require(Arrays.equals(firstRoot, expected), Defect.PROOF_EARLIER_ROOT);
            return;
        }
        require(!path.isEmpty(), Defect.PROOF_LENGTH);
        boolean perfect = Long.bitCount(firstSize) == 1;
        byte[] start = perfect ? firstRoot : path.getFirst();
        climb(
                firstSize,
                firstRoot,
                secondSize,
                secondRoot,
                start,
                perfect ? path : path.subList(1, path.size()));
    }

    private static void climb(
            long firstSize,
            byte[] firstRoot,
            long secondSize,
            byte[] secondRoot,
            byte[] start,
            List<byte[]> rest)
            throws MalformedException {
        TreeMath math = new TreeMath();
        int common = Long.numberOfTrailingZeros(~(firstSize - 1));
        long fn = (firstSize - 1) >>> common;
        long sn = (secondSize - 1) >>> common;
        require(start.length == TreeMath.HASH, Defect.PROOF_LENGTH);
        byte[] first = start;
        byte[] second = start;
        for (byte[] sibling : rest) {
            require(sn != 0 && sibling.length == TreeMath.HASH, Defect.PROOF_LENGTH);
            if ((fn & 1) == 1 || fn == sn) {
                first = math.node(sibling, first);
                second = math.node(sibling, second);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                second = math.node(second, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        require(sn == 0, Defect.PROOF_LENGTH);
        require(Arrays.equals(first, firstRoot), Defect.PROOF_EARLIER_ROOT);
        require(Arrays.equals(second, secondRoot), Defect.PROOF_ROOT);
    }

    private static void require(boolean holds, Defect otherwise) throws MalformedException {
        if (!holds) {
            throw new MalformedException(otherwise);
        }
    }
}
