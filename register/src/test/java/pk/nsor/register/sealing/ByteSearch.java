package pk.nsor.register.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds any of many byte sequences in one pass over a stream (Aho and Corasick 1975), ASCII letters
 * without regard to case. What it finds is told by the number under which it was added.
 */
final class ByteSearch {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FIRST_NODES = 1024;

    private int[] next = new int[FIRST_NODES * 256];
    private final List<BitSet> ends = new ArrayList<>(List.of(new BitSet()));
    private boolean ready;

    /** Adds a sequence; several may share a number. */
    void add(int number, byte[] sequence) {
        if (ready || sequence.length < 4) {
            throw new IllegalArgumentException("too late or too short to search for");
        }
        int node = 0;
        for (byte b : sequence) {
            int at = node * 256 + fold(b);
            if (next[at] == 0) {
                if ((ends.size() + 1) * 256 > next.length) {
                    next = Arrays.copyOf(next, next.length * 2);
                }
                next[at] = ends.size();
                ends.add(new BitSet());
            }
            node = next[at];
        }
        ends.get(node).set(number);
    }

    private void link() {
        int[] fail = new int[ends.size()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int b = 0; b < 256; b++) {
            if (next[b] != 0) {
                queue.add(next[b]);
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.remove();
            ends.get(node).or(ends.get(fail[node]));
            for (int b = 0; b < 256; b++) {
                int to = next[node * 256 + b];
                int shorter = next[fail[node] * 256 + b];
                if (to == 0) {
                    next[node * 256 + b] = shorter;
                } else {
                    fail[to] = shorter;
                    queue.add(to);
                }
            }
        }
        ready = true;
    }

    /** A search that goes on from one piece of a stream to the next. */
    final class Scan extends java.io.OutputStream {
        private final BitSet found = new BitSet();
        private int node;

        private Scan() {
            if (!ready) {
                link();
            }
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            for (int i = from; i < from + length; i++) {
                node = next[node * 256 + fold(buffer[i])];
                if (!ends.get(node).isEmpty()) {
                    found.or(ends.get(node));
                }
            }
        }

        /** Numbers of all sequences that occurred. */
        BitSet found() {
            return found;
        }
    }

    Scan scan() {
        return new Scan();
    }

    /** Numbers of all sequences that occur. */
    BitSet in(byte[] bytes) {
        Scan scan = scan();
        scan.write(bytes, 0, bytes.length);
        return scan.found();
    }

    BitSet in(Path file) {
        Scan scan = scan();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                scan.write(buffer, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scan.found();
    }

    private static int fold(byte b) {
        int c = b & 0xff;
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }
}
