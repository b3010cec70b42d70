package pk.nsor.register.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.UUID;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.WrappedKey;

/**
 * What each person is compared by, sealed, and the person's wrapped key, in memory: both as they
 * lie in the database, so that nothing is read without the wrapping key here either. Kept end to
 * end in large blocks, as some hundred bytes a million times would keep the collector of garbage
 * busy. Not safe for use by several threads while it changes.
 */
final class SealedCards {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private static final int BLOCK = 1 << 22;
    private static final int SMALLEST = 1 << 10;

    /** Room is given back when this many bytes are of nobody, and a quarter of all. */
    private static final long MOST_DEAD = 1 << 22;

    /** Before the wrapped key stand the id of the key and two lengths. */
    private static final int KEY_LENGTH = 2 * Long.BYTES;

    private static final int CARD_LENGTH = KEY_LENGTH + Short.BYTES;
    private static final int HEAD = CARD_LENGTH + Short.BYTES;

    private byte[][] blocks = {};

    /** By place in the table: block and offset, -1 for nobody. */
    private long[] at = new long[0];

    private int offset = BLOCK;
    private long kept;
    private long dead;

    /** A person's card with the key that opens it. */
    record Card(WrappedKey key, byte[] sealed) {}

    /**
     * Puts a person's card in place of the one before.
     *
     * @param position the person's place in the table, 1 or more
     */
    void put(int position, Card card) {
        byte[] bytes = bytes(card);
        if (position >= at.length) {
            int from = at.length;
            at = Arrays.copyOf(at, Math.max(Math.max(position + 1, SMALLEST), from + from / 2));
            Arrays.fill(at, from, at.length, -1);
        }
        if (at[position] >= 0 && same(position, bytes)) {
            return;
        }
        remove(position);
        if (bytes.length > BLOCK - offset) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new byte[BLOCK];
            offset = 0;
        }
        int block = blocks.length - 1;
        System.arraycopy(bytes, 0, blocks[block], offset, bytes.length);
        at[position] = (long) block << Integer.SIZE | offset;
        offset += bytes.length;
        kept += bytes.length;
    }

    /** Takes a person's card out: its bytes are overwritten. */
    void remove(int position) {
        if (position < at.length && at[position] >= 0) {
            byte[] block = block(position);
            int from = (int) at[position];
            int length = length(block, from);
            Arrays.fill(block, from, from + length, (byte) 0);
            dead += length;
            kept -= length;
            at[position] = -1;
        }
    }

    boolean has(int position) {
        return position < at.length && at[position] >= 0;
    }

    /**
     * The card of a person who can be found.
     *
     * @throws IllegalStateException where there is none: who has tokens has a card, and somebody
     *     who is skipped would be told as “not found”
     */
    Card card(int position) {
        if (!has(position)) {
            throw new IllegalStateException("a person has tokens and no card");
        }
        byte[] block = block(position);
        int from = (int) at[position];
        int key = from + HEAD;
        int sealed = key + number(block, from + KEY_LENGTH);
        return new Card(
                new WrappedKey(
                        new KeyId(new UUID(word(block, from), word(block, from + Long.BYTES))),
                        Arrays.copyOfRange(block, key, sealed)),
                Arrays.copyOfRange(block, sealed, sealed + number(block, from + CARD_LENGTH)));
    }

    /** Whether so many bytes are of nobody that moving the others is worth its price. */
    boolean wantsMoving() {
        return dead > MOST_DEAD && dead > (kept + dead) / 4;
    }

    /** The same cards without the room of those that went. */
    SealedCards moved() {
        SealedCards fresh = new SealedCards();
        for (int position = 0; position < at.length; position++) {
            if (has(position)) {
                fresh.put(position, card(position));
            }
        }
        return fresh;
    }

    private byte[] block(int position) {
        return blocks[(int) (at[position] >>> Integer.SIZE)];
    }

    private boolean same(int position, byte[] bytes) {
        byte[] block = block(position);
        int from = (int) at[position];
        return Arrays.equals(block, from, from + length(block, from), bytes, 0, bytes.length);
    }

    private static int length(byte[] block, int from) {
        return HEAD + number(block, from + KEY_LENGTH) + number(block, from + CARD_LENGTH);
    }

    private static byte[] bytes(Card card) {
        byte[] wrapped = card.key().bytes();
        return ByteBuffer.allocate(HEAD + wrapped.length + card.sealed().length)
                .putLong(card.key().id().value().getMostSignificantBits())
                .putLong(card.key().id().value().getLeastSignificantBits())
                .putShort(length(wrapped))
                .putShort(length(card.sealed()))
                .put(wrapped)
                .put(card.sealed())
                .array();
    }

    private static short length(byte[] bytes) {
        if (bytes.length > 0xffff) {
            throw new IllegalArgumentException("a card of too many bytes");
        }
        return (short) bytes.length;
    }

    private static int number(byte[] block, int from) {
        return (short) SHORTS.get(block, from) & 0xffff;
    }

    private static long word(byte[] block, int from) {
        return (long) LONGS.get(block, from);
    }
}
