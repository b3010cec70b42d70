package pk.nsor.register.attachment;

import java.util.Optional;

/**
 * A first look at an upload: its kind by its leading bytes, its size, and the pixels that a picture
 * claims to have, before anything is decoded. A file that is two kinds at once is taken as what it
 * begins with; the rest of it is never read.
 */
public final class Sniffer {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** Some scanners write a byte order mark or blank lines before the header of a PDF. */
    private static final int PDF_LEAD_BYTES = 16;

    private Sniffer() {}

    /** Looks at the whole upload; reads at most its headers. */
    public static Sniffed sniff(byte[] upload) {
        if (upload.length == 0) {
            return new Sniffed.Refused(Refusal.EMPTY);
        }
        if (upload.length > Limits.UPLOAD_BYTES) {
            return new Sniffed.Refused(Refusal.TOO_LARGE);
        }
        if (startsWith(upload, 0, JPEG)) {
            return picture(Kind.JPEG, PictureHeader.ofJpeg(upload));
        }
        if (startsWith(upload, 0, PNG)) {
            return picture(Kind.PNG, PictureHeader.ofPng(upload));
        }
        return startsWith(upload, pdfLead(upload), PDF)
                ? new Sniffed.Accepted(Kind.PDF)
                : new Sniffed.Refused(Refusal.NOT_A_KNOWN_KIND);
    }

    private static Sniffed picture(Kind kind, Optional<PictureHeader> header) {
        if (header.isEmpty()) {
            return new Sniffed.Refused(Refusal.DAMAGED);
        }
        return header.get().pixels() > Limits.PICTURE_PIXELS
                ? new Sniffed.Refused(Refusal.TOO_MANY_PIXELS)
                : new Sniffed.Accepted(kind);
    }

    private static int pdfLead(byte[] upload) {
        int at = 0;
        if (startsWith(upload, 0, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            at = 3;
        }
        while (at < PDF_LEAD_BYTES && at < upload.length && upload[at] >= 0 && upload[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] head) {
        if (bytes.length - from < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (bytes[from + i] != head[i]) {
                return false;
            }
        }
        return true;
    }
}
