package pk.nsor.register.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of the embedded server's roles, random, made on the first run and readable by their
 * owner alone.
 *
 * @param superuser of {@code postgres}
 * @param owner of {@code nsor_owner}, who owns the tables
 * @param app of {@code nsor_app}, who may only what the migrations grant
 * @param statistics of {@code nsor_stats}, who reads what statistics need
 */
record Passwords(String superuser, String owner, String app, String statistics) {
    private static final String FILE = "database.properties";

    static Passwords at(Path keysFolder, SecureRandom random) throws IOException {
        DataFolder.ownerOnly(keysFolder);
        Path file = keysFolder.resolve(FILE);
        if (!Files.exists(file)) {
            write(file, new Passwords(make(random), make(random), make(random), make(random)));
        }
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            p.load(in);
        }
        return new Passwords(
                p.getProperty("superuser"),
                p.getProperty("owner"),
                p.getProperty("app"),
                p.getProperty("statistics"));
    }

    private static void write(Path file, Passwords made) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Properties p = new Properties();
        p.setProperty("superuser", made.superuser);
        p.setProperty("owner", made.owner);
        p.setProperty("app", made.app);
        p.setProperty("statistics", made.statistics);
        try (Writer out = Files.newBufferedWriter(file)) {
            p.store(out, null);
        }
    }

    private static String make(SecureRandom random) {
        byte[] b = new byte[24];
        random.nextBytes(b);
        return HexFormat.of().formatHex(b);
    }

    @Override
    public String toString() {
        return "Passwords[masked]";
    }
}
