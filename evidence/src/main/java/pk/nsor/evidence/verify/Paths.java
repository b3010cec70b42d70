package pk.nsor.evidence.verify;

/** The checker's own arithmetic of tile paths (C2SP tlog-tiles). */
final class Paths {

    static final int WIDTH = 256;

    private Paths() {}

    static String tile(int level, long index, int width) {
        return "tile/" + level + "/" + place(index, width);
    }

    static String entries(long index, int width) {
        return "tile/entries/" + place(index, width);
    }

    static String contents(long index, int width) {
        return "contents/" + place(index, width);
    }

    private static String place(long index, int width) {
        String path = three(index % 1000);
        long rest = index / 1000;
        while (rest > 0) {
            path = "x" + three(rest % 1000) + "/" + path;
            rest /= 1000;
        }
        return width == WIDTH ? path : path + ".p/" + width;
    }

    private static String three(long number) {
        String digits = Long.toString(number);
        return "000".substring(digits.length()) + digits;
    }
}
