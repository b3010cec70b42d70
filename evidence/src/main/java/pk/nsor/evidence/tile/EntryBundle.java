package pk.nsor.evidence.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;

/**
 * Files of up to 256 records, each behind a 16-bit length: leaves in entry bundles, salt and
 * content in content bundles, where an erased record has length zero.
 */
public final class EntryBundle {

    private EntryBundle() {}

    /** The bytes of an entry bundle. */
    public static byte[] format(List<Leaf> leaves) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Leaf leaf : leaves) {
            write(leaf.toBytes(), bytes);
        }
        return bytes.toByteArray();
    }

    /** The bytes of a content bundle; an empty element is an erased content. */
    public static byte[] formatContents(List<Optional<SealedContent>> contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Optional<SealedContent> content : contents) {
            write(content.map(SealedContent::toRecord).orElse(new byte[0]), bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(byte[] entry, ByteArrayOutputStream bytes) {
        bytes.write(entry.length >>> 8);
        bytes.write(entry.length);
        bytes.writeBytes(entry);
    }

    /** The first {@code count} leaves of an entry bundle. */
    public static List<Leaf> parse(byte[] bytes, int count) throws IOException {
        List<Leaf> leaves = new ArrayList<>(count);
        for (byte[] entry : entries(bytes, count)) {
            try {
                leaves.add(Leaf.parse(entry));
            } catch (IllegalArgumentException malformed) {
                throw new IOException("a bundle holds a malformed leaf", malformed);
            }
        }
        return leaves;
    }

    /** The first {@code count} contents of a content bundle. */
    public static List<Optional<SealedContent>> parseContents(byte[] bytes, int count)
            throws IOException {
        List<Optional<SealedContent>> contents = new ArrayList<>(count);
        for (byte[] entry : entries(bytes, count)) {
            if (entry.length == 0) {
                contents.add(Optional.empty());
            } else if (entry.length < Salt.LENGTH_BYTES) {
                throw new IOException("a bundle holds a content shorter than its salt");
            } else {
                ByteBuffer buffer = ByteBuffer.wrap(entry);
                byte[] salt = new byte[Salt.LENGTH_BYTES];
                byte[] content = new byte[entry.length - Salt.LENGTH_BYTES];
                buffer.get(salt).get(content);
                contents.add(Optional.of(new SealedContent(Salt.of(salt), content)));
            }
        }
        return contents;
    }

    private static List<byte[]> entries(byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (buffer.remaining() < Short.BYTES) {
                throw new IOException("a bundle is too short");
            }
            int length = Short.toUnsignedInt(buffer.getShort());
            if (buffer.remaining() < length) {
                throw new IOException("a bundle is too short");
            }
            byte[] entry = new byte[length];
            buffer.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
