package pk.nsor.bench.search;

import java.io.PrintStream;
import java.util.Locale;

/**
 * One line that fills up, with the time that is left; on a terminal it is written over itself,
 * elsewhere a line is written every ten seconds.
 */
final class Bar {
    private static final int WIDTH = 24;
    private static final long TERMINAL_PAUSE_NANOS = 200_000_000L;
    private static final long FILE_PAUSE_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final boolean terminal;
    private String what = "";
    private long began = System.nanoTime();
    private long said;

    Bar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Something else begins. */
    void begin(String next) {
        what = next;
        began = System.nanoTime();
        said = began;
    }

    void at(long done, long all) {
        long now = System.nanoTime();
        boolean last = done >= all;
        if (!last && now - said < (terminal ? TERMINAL_PAUSE_NANOS : FILE_PAUSE_NANOS)) {
            return;
        }
        said = now;
        double seconds = (now - began) / 1e9;
        int filled = (int) (WIDTH * Math.min(done, all) / Math.max(1, all));
        String left =
                last
                        ? String.format(Locale.ROOT, "%.1f s", seconds)
                        : clock(seconds * (all - done) / Math.max(1, done)) + " left";
        out.printf(
                Locale.ROOT,
                "%s%-34s [%s%s] %,d of %,d, %s%s",
                terminal ? "\r" : "",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                all,
                left,
                terminal && !last ? "      " : "\n");
        out.flush();
    }

    private static String clock(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s / 60 + " min " + s % 60 + " s";
    }
}
