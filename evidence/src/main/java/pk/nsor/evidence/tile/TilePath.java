package pk.nsor.evidence.tile;

import java.util.Locale;

/**
 * Where a tile, an entry bundle or a content bundle lies below the log's prefix (C2SP tlog-tiles):
 * an index in groups of three digits, all groups but the last behind an {@code x}, and for a
 * part-filled one its width.
 *
 * @param kind what the file holds
 * @param level level of a hash tile, 0 to 7; zero for bundles
 * @param index position within the level, at least zero
 * @param width number of hashes or entries in it, 1 to 256
 */
public record TilePath(Kind kind, int level, long index, int width) {

    /** Entries of a full tile. */
    public static final int FULL_WIDTH = 256;

    /** Highest level that a tree of fewer than 2^63 leaves can have. */
    public static final int MAX_LEVEL = 7;

    /** What a file of the log holds. */
    public enum Kind {
        /** Hashes of the tree. */
        HASHES,
        /** Leaves. */
        ENTRIES,
        /** Salts and contents of the leaves, or their absence; not covered by C2SP. */
        CONTENTS
    }

    /** Refuses coordinates that no tree has. */
    public TilePath {
        if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("no tile lies there");
        }
        if (kind != Kind.HASHES && level != 0) {
            throw new IllegalArgumentException("bundles have no level");
        }
    }

    /** A tile of hashes. */
    public static TilePath hashes(int level, long index, int width) {
        return new TilePath(Kind.HASHES, level, index, width);
    }

    /** A bundle of leaves. */
    public static TilePath entries(long index, int width) {
        return new TilePath(Kind.ENTRIES, 0, index, width);
    }

    /** A bundle of contents. */
    public static TilePath contents(long index, int width) {
        return new TilePath(Kind.CONTENTS, 0, index, width);
    }

    /**
     * Number of hashes that tile {@code index} of {@code level} has in a tree of {@code size};
     * maybe 0.
     */
    public static int widthAt(int level, long index, long size) {
        long hashesAtLevel = size >>> (8 * level);
        return (int) Math.clamp(hashesAtLevel - index * FULL_WIDTH, 0L, (long) FULL_WIDTH);
    }

    /** Whether all 256 places are filled. */
    public boolean isFull() {
        return width == FULL_WIDTH;
    }

    /** The same tile when all its places are filled. */
    public TilePath full() {
        return new TilePath(kind, level, index, FULL_WIDTH);
    }

    /** The folder in which the part-filled versions of this tile lie, relative to the prefix. */
    public String partialsFolder() {
        return full().relative() + ".p";
    }

    /** The path relative to the prefix, with forward slashes. */
    public String relative() {
        StringBuilder path =
                new StringBuilder(
                        switch (kind) {
                            case HASHES -> "tile/" + level + "/";
                            case ENTRIES -> "tile/entries/";
                            case CONTENTS -> "contents/";
                        });
        path.append(digits(index));
        if (!isFull()) {
            path.append(".p/").append(width);
        }
        return path.toString();
    }

    private static String digits(long index) {
        String last = String.format(Locale.ROOT, "%03d", index % 1000);
        StringBuilder path = new StringBuilder(last);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return path.toString();
    }
}
