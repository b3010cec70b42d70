package pk.nsor.register.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read so far. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer soFar;
    private long bytes;

    CountedInput(InputStream from, LongConsumer soFar) {
        super(from);
        this.soFar = soFar;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int n = in.read(b, from, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int more) {
        bytes += more;
        soFar.accept(bytes);
    }
}
