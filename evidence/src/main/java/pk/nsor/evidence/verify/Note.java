package pk.nsor.evidence.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A C2SP signed note, taken apart but not yet believed.
 *
 * @param text the signed text with its final line feed
 * @param signatures the signature lines in order
 */
public record Note(String text, List<Note.Line> signatures) {

    /** Longest note the checker reads, in bytes: room for {@link #MAX_SIGNATURES} of 5 kB each. */
    public static final int MAX_BYTES = 256 * 1024;

    /** Most signature lines the checker reads; the standard asks for at least 16. */
    public static final int MAX_SIGNATURES = 48;

    private static final String LINE_START = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    /**
     * One signature line.
     *
     * @param keyName name of the key
     * @param keyId the first four bytes, in hexadecimal
     * @param signature the rest
     */
    public record Line(String keyName, String keyId, byte[] signature) {

        /** A copy. */
        @Override
        public byte[] signature() {
            return signature.clone();
        }
    }

    /** Keeps its own copy of the list. */
    public Note {
        signatures = List.copyOf(signatures);
    }

    /**
     * Takes a note apart.
     *
     * @throws MalformedException if it is not a signed note
     */
    public static Note parse(byte[] bytes) throws MalformedException {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException(Defect.NOTE_TOO_LONG);
        }
        String note = Strict.text(bytes);
        int blank = note.lastIndexOf("\n\n");
        if (blank <= 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new MalformedException(Defect.NOTE_WITHOUT_SIGNATURES);
        }
        List<Line> lines = parseLines(note.substring(blank + 2));
        return new Note(note.substring(0, blank + 1), lines);
    }

    /** Takes signature lines apart, each ended by a line feed. */
    public static List<Line> parseLines(String block) throws MalformedException {
        if (!block.endsWith("\n")) {
            throw new MalformedException(Defect.NOTE_SIGNATURE_LINE);
        }
        String[] rows = block.substring(0, block.length() - 1).split("\n", -1);
        if (rows.length > MAX_SIGNATURES) {
            throw new MalformedException(Defect.NOTE_TOO_MANY_SIGNATURES);
        }
        List<Line> lines = new ArrayList<>();
        for (String row : rows) {
            lines.add(parseLine(row));
        }
        return lines;
    }

    private static Line parseLine(String row) throws MalformedException {
        int space = row.indexOf(' ', LINE_START.length());
        if (!row.startsWith(LINE_START) || space < 0) {
            throw new MalformedException(Defect.NOTE_SIGNATURE_LINE);
        }
        String name = row.substring(LINE_START.length(), space);
        byte[] payload = Strict.base64(row.substring(space + 1), Defect.NOTE_SIGNATURE_LINE);
        if (!Strict.isKeyName(name) || payload.length <= KEY_ID_BYTES) {
            throw new MalformedException(Defect.NOTE_SIGNATURE_LINE);
        }
        return new Line(
                name,
                HexFormat.of().formatHex(payload, 0, KEY_ID_BYTES),
                Arrays.copyOfRange(payload, KEY_ID_BYTES, payload.length));
    }
}
