package pk.nsor.register.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which software wrote an entry: the first twelve hexadecimal digits of SHA-256 over the
 * application's archive, which is built alike from like sources. Read from the archive itself, so
 * that nobody can say another one at the start.
 */
final class Build {
    /** Run from loose classes, while the register is being made. */
    static final String UNPACKAGED = "unpackaged";

    /** Of the software that runs. */
    static final String OF_THIS = of(Build.class);

    private static final int DIGITS = 12;
    private static final String NESTED = "nested:";

    private Build() {}

    private static String of(Class<?> any) {
        CodeSource source = any.getProtectionDomain().getCodeSource();
        URL where = source == null ? null : source.getLocation();
        return where == null ? UNPACKAGED : of(archive(where.toString()));
    }

    /** Where the classes lie: an archive or folder, or an archive within an archive. */
    static Path archive(String location) {
        int nested = location.indexOf(NESTED);
        if (nested < 0) {
            return Path.of(URI.create(location));
        }
        String outer = location.substring(nested + NESTED.length());
        int inner = outer.indexOf("/!");
        return Path.of(URI.create("file:" + (inner < 0 ? outer : outer.substring(0, inner))));
    }

    /** Of an archive; a folder of classes is none. */
    static String of(Path archive) {
        if (!Files.isRegularFile(archive)) {
            return UNPACKAGED;
        }
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(archive), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("the application's archive cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
