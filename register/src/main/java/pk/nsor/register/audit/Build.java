package pk.nsor.register.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
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

    private Build() {}

    private static String of(Class<?> any) {
        CodeSource source = any.getProtectionDomain().getCodeSource();
        URL where = source == null ? null : source.getLocation();
        if (where == null || !where.getProtocol().equals("file")) {
            return UNPACKAGED;
        }
        try {
            return of(Path.of(new URI(where.toString())));
        } catch (URISyntaxException e) {
            return UNPACKAGED;
        }
    }

    /** Of an archive; a folder of classes is none. */
    static String of(Path archive) {
        if (!Files.isRegularFile(archive)) {
            return UNPACKAGED;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("the application's archive cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
