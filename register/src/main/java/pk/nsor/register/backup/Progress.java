package pk.nsor.register.backup;

import java.io.PrintStream;
import java.util.Locale;

/** Says how far long work has come, a line at each table and now and then within one. */
final class Progress {
    private static final long EVERY_NANOS = 2_000_000_000L;
    private static final long MEGABYTE = 1_000_000L;

    private final PrintStream out;
    private final int tables;
    private int table;
    private String name = "";
    private long saidNanos = System.nanoTime();

    Progress(PrintStream out, int tables) {
        this.out = out;
        this.tables = tables;
    }

    void begin(String next) {
        table++;
        name = next;
    }

    /**
     * @param bytes done so far of this table
     * @param of about how many there will be; 0 where that is not known
     */
    void at(long bytes, long of) {
        long now = System.nanoTime();
        if (now - saidNanos < EVERY_NANOS) {
            return;
        }
        saidNanos = now;
        say(
                of > 0
                        ? String.format(
                                Locale.ROOT, "%,d of about %,d MB", bytes / MEGABYTE, of / MEGABYTE)
                        : String.format(Locale.ROOT, "%,d MB", bytes / MEGABYTE));
    }

    void end(long rows) {
        say(String.format(Locale.ROOT, "%,d rows", rows));
    }

    private void say(String what) {
        out.printf(Locale.ROOT, "  %2d/%d %-28s %s%n", table, tables, name, what);
    }
}
