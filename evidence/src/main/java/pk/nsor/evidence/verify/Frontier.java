package pk.nsor.evidence.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The roots of the perfect subtrees into which the leaves so far fall, largest first: enough to add
 * more subtrees on the right and to know the root at any moment.
 */
final class Frontier {

    private final TreeMath math;
    private final List<byte[]> peaks;
    private long size;

    Frontier(TreeMath math) {
        this.math = math;
        this.peaks = new ArrayList<>();
    }

    private Frontier(Frontier original) {
        math = original.math;
        peaks = new ArrayList<>(original.peaks);
        size = original.size;
    }

    long size() {
        return size;
    }

    Frontier copy() {
        return new Frontier(this);
    }

    /** Adds a perfect subtree of 2^height leaves; the size so far must be a multiple of that. */
    void add(byte[] hash, int height) {
        if ((size & ((1L << height) - 1)) != 0) {
            throw new IllegalArgumentException("a subtree does not fit here");
        }
        byte[] top = hash;
        for (long carry = size >>> height; (carry & 1) == 1; carry >>>= 1) {
            top = math.node(peaks.removeLast(), top);
        }
        peaks.add(top);
        size += 1L << height;
    }

    /** Root of the tree so far. */
    byte[] root() {
        if (peaks.isEmpty()) {
            return math.empty();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = math.node(peaks.get(i), root);
        }
        return root;
    }
}
