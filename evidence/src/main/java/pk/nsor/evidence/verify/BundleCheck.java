package pk.nsor.evidence.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Checks bundles of up to 256 entries, each by itself: contents against leaves, leaves against the
 * tile of hashes. One instance serves one thread.
 */
final class BundleCheck {

    private static final int LEAF_BYTES = 41;
    private static final int RECORD_BYTES = Short.BYTES + LEAF_BYTES;
    private static final int COMMITMENT_AT = 9;
    private static final int SALT_BYTES = 32;
    private static final int MAX_RECORD = 0xFFFF;
    private static final byte LEAF_VERSION = 1;

    private final LogSource source;
    private final boolean withContents;
    private final long erasableBeforeMillis;
    private final TreeMath math = new TreeMath();
    private final byte[] commitment = new byte[TreeMath.HASH];
    private byte[] contents = new byte[0];
    private int contentAt;
    private long erased;
    private long bytes;

    BundleCheck(LogSource source, VerifyOptions options, Instant now) {
        this.source = source;
        this.withContents = options.contents() == VerifyOptions.Contents.REQUIRED;
        this.erasableBeforeMillis = now.minus(options.retention()).toEpochMilli();
    }

    /**
     * What a bundle came to.
     *
     * @param finding the first thing that does not hold in it
     * @param width its entries
     * @param subtree root over its 256 leaves; empty bytes if it has fewer
     * @param cuts its first leaves, wherever a checkpoint ends among them
     * @param erased entries without content
     * @param bytes bytes of leaves and contents checked
     */
    record Result(
            Optional<Finding> finding,
            int width,
            byte[] subtree,
            List<Cut> cuts,
            long erased,
            long bytes) {}

    /** The perfect subtrees, largest first, over the first {@code leaves} of a bundle. */
    record Cut(int leaves, List<byte[]> peaks) {}

    /** The files of one bundle. */
    private record Files(long index, int width, byte[] entries, byte[] tile) {

        Optional<Finding> entriesFinding(Defect defect, int i) {
            return Optional.of(
                    Finding.at(defect, index * Paths.WIDTH + i, Paths.entries(index, width)));
        }

        Optional<Finding> tileFinding(Defect defect, int i) {
            return Optional.of(
                    Finding.at(defect, index * Paths.WIDTH + i, Paths.tile(0, index, width)));
        }

        Optional<Finding> contentsFinding(Defect defect, int i) {
            return Optional.of(
                    Finding.at(defect, index * Paths.WIDTH + i, Paths.contents(index, width)));
        }
    }

    /**
     * Checks one bundle.
     *
     * @param index index of the bundle
     * @param width entries of it that are in the tree
     * @param sizes tree sizes at which a root will be asked for
     */
    Result check(long index, int width, NavigableSet<Long> sizes) throws IOException {
        erased = 0;
        bytes = 0;
        byte[] hashes = new byte[width * TreeMath.HASH];
        Optional<Finding> finding = load(index, width, hashes);
        List<Cut> cuts = new ArrayList<>();
        boolean full = width == Paths.WIDTH;
        if (finding.isEmpty()) {
            long first = index * Paths.WIDTH;
            for (long size : sizes.subSet(first, false, first + width, !full)) {
                int leaves = (int) (size - first);
                cuts.add(new Cut(leaves, peaks(hashes, leaves)));
            }
        }
        byte[] subtree = full && finding.isEmpty() ? perfect(hashes, 0, width) : new byte[0];
        return new Result(finding, width, subtree, cuts, erased, bytes);
    }

    private Optional<Finding> load(long index, int width, byte[] hashes) throws IOException {
        Files empty = new Files(index, width, new byte[0], new byte[0]);
        Optional<byte[]> entries =
                Outgrown.read(
                        source,
                        Paths.entries(index, width),
                        Paths.entries(index, Paths.WIDTH),
                        width * RECORD_BYTES);
        if (entries.isEmpty()) {
            return empty.entriesFinding(Defect.ENTRIES_MISSING, 0);
        }
        Optional<byte[]> tile =
                Outgrown.read(
                        source,
                        Paths.tile(0, index, width),
                        Paths.tile(0, index, Paths.WIDTH),
                        hashes.length);
        if (tile.isEmpty()) {
            return empty.tileFinding(Defect.TILE_MISSING, 0);
        }
        if (withContents) {
            int most = width * (Short.BYTES + MAX_RECORD);
            Optional<byte[]> read = source.read(Paths.contents(index, width), most);
            if (read.isEmpty()) {
                return empty.contentsFinding(Defect.CONTENTS_MISSING, 0);
            }
            contents = read.get();
            contentAt = 0;
        }
        return compare(new Files(index, width, entries.get(), tile.get()), hashes);
    }

    private Optional<Finding> compare(Files files, byte[] hashes) {
        for (int i = 0; i < files.width(); i++) {
            int leafAt = i * RECORD_BYTES + Short.BYTES;
            if (!isLeafRecord(files.entries(), i * RECORD_BYTES)) {
                return files.entriesFinding(Defect.ENTRIES_MALFORMED, i);
            }
            Optional<Defect> content = content(files.entries(), leafAt);
            if (content.isPresent()) {
                return files.contentsFinding(content.get(), i);
            }
            int from = i * TreeMath.HASH;
            int to = from + TreeMath.HASH;
            math.leaf(files.entries(), leafAt, LEAF_BYTES, hashes, from);
            bytes += LEAF_BYTES;
            if (files.tile().length < to) {
                return files.tileFinding(Defect.TILE_MALFORMED, i);
            }
            if (!Arrays.equals(hashes, from, to, files.tile(), from, to)) {
                return files.tileFinding(Defect.ENTRY_CHANGED, i);
            }
        }
        return surplus(files);
    }

    /** Nothing may follow the last record. */
    private Optional<Finding> surplus(Files files) {
        int last = files.width() - 1;
        if (files.entries().length != files.width() * RECORD_BYTES) {
            return files.entriesFinding(Defect.ENTRIES_MALFORMED, last);
        }
        if (files.tile().length != files.width() * TreeMath.HASH) {
            return files.tileFinding(Defect.TILE_MALFORMED, last);
        }
        return withContents && contentAt != contents.length
                ? files.contentsFinding(Defect.CONTENTS_MALFORMED, last)
                : Optional.empty();
    }

    private static boolean isLeafRecord(byte[] entries, int at) {
        return entries.length >= at + RECORD_BYTES
                && entries[at] == 0
                && entries[at + 1] == LEAF_BYTES
                && entries[at + 2] == LEAF_VERSION
                && entries[at + 3] >= 0;
    }

    /** Checks the next record of the contents against the leaf at {@code leafAt}. */
    private Optional<Defect> content(byte[] entries, int leafAt) {
        if (!withContents) {
            return Optional.empty();
        }
        if (contents.length - contentAt < Short.BYTES) {
            return Optional.of(Defect.CONTENTS_MALFORMED);
        }
        int length = (contents[contentAt] & 0xFF) << 8 | contents[contentAt + 1] & 0xFF;
        int recordAt = contentAt + Short.BYTES;
        boolean absent = length == 0;
        if (contents.length - recordAt < length || (!absent && length < SALT_BYTES)) {
            return Optional.of(Defect.CONTENTS_MALFORMED);
        }
        contentAt = recordAt + length;
        if (absent) {
            erased++;
            return millis(entries, leafAt + 1) >= erasableBeforeMillis
                    ? Optional.of(Defect.CONTENT_ERASED_EARLY)
                    : Optional.empty();
        }
        bytes += length;
        math.commitment(contents, recordAt, length, commitment, 0);
        int from = leafAt + COMMITMENT_AT;
        boolean same =
                Arrays.equals(commitment, 0, TreeMath.HASH, entries, from, from + TreeMath.HASH);
        return same ? Optional.empty() : Optional.of(Defect.CONTENT_CHANGED);
    }

    private static long millis(byte[] leaf, int at) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | leaf[at + i] & 0xFF;
        }
        return value;
    }

    /** Root over a power of two of leaves. */
    private byte[] perfect(byte[] hashes, int fromLeaf, int leaves) {
        int from = fromLeaf * TreeMath.HASH;
        byte[] row = Arrays.copyOfRange(hashes, from, from + leaves * TreeMath.HASH);
        math.fold(row, leaves);
        return Arrays.copyOf(row, TreeMath.HASH);
    }

    private List<byte[]> peaks(byte[] hashes, int leaves) {
        List<byte[]> peaks = new ArrayList<>();
        int from = 0;
        while (from < leaves) {
            int width = Integer.highestOneBit(leaves - from);
            peaks.add(perfect(hashes, from, width));
            from += width;
        }
        return peaks;
    }
}
