package pk.nsor.register.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes went through so far. */
final class Counted extends FilterOutputStream {
    private final LongConsumer soFar;
    private long bytes;

    Counted(OutputStream to, LongConsumer soFar) {
        super(to);
        this.soFar = soFar;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        count(1);
    }

    @Override
    public void write(byte[] b, int from, int length) throws IOException {
        out.write(b, from, length);
        count(length);
    }

    private void count(int more) {
        bytes += more;
        soFar.accept(bytes);
    }
}
