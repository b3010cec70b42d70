package pk.nsor.register.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the process apart answers with: the mark when it is up, then either a refusal's number or
 * the pages, each with its length. The reader trusts nothing of it: counts and lengths are within
 * the limits, and every page must be bare to become a {@link FlatPage}.
 */
final class Wire {
    /** Sent before the upload is touched: what fails earlier is a fault of ours. */
    static final int UP = 0x4E534F52;

    private static final byte PAGES = 1;
    private static final byte REFUSED = 2;

    private Wire() {}

    static void write(Flattened flattened, DataOutputStream out) throws IOException {
        switch (flattened) {
            case Flattened.Refused(Refusal refusal) -> {
                out.writeByte(REFUSED);
                out.writeByte(refusal.ordinal());
            }
            case Flattened.Pages(List<FlatPage> pages) -> {
                out.writeByte(PAGES);
                out.writeByte(pages.size());
                for (FlatPage page : pages) {
                    byte[] bytes = page.bytes();
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        }
        out.flush();
    }

    /**
     * @throws IOException where the answer ends early
     * @throws IllegalArgumentException where it is not an answer at all
     */
    static Flattened read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case REFUSED -> new Flattened.Refused(refusal(in.readUnsignedByte()));
            case PAGES -> {
                int count = in.readUnsignedByte();
                int room = Limits.KEPT_BYTES;
                List<FlatPage> pages = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    FlatPage page = page(in, room);
                    room -= page.size();
                    pages.add(page);
                }
                yield new Flattened.Pages(pages);
            }
            default -> throw new IllegalArgumentException("not an answer");
        };
    }

    private static Refusal refusal(int ordinal) {
        if (ordinal >= Refusal.values().length) {
            throw new IllegalArgumentException("not an answer");
        }
        return Refusal.values()[ordinal];
    }

    private static FlatPage page(DataInputStream in, int room) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > Math.min(room, Limits.PAGE_BYTES)) {
            throw new IllegalArgumentException("not an answer");
        }
        byte[] bytes = in.readNBytes(length);
        return FlatPage.of(bytes);
    }
}
