package pk.nsor.register.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds. It is written last: a folder without one is no backup.
 *
 * @param format of the folder; {@link #FORMAT}
 * @param madeAt when the snapshot was taken
 * @param migrations of the database, each script with its checksum
 * @param tables in an order in which each comes after those that it refers to
 * @param sequences where each numbering stands
 * @param files what stands beside the database and is public
 */
record Manifest(
        int format,
        Instant madeAt,
        Map<String, Integer> migrations,
        List<Table> tables,
        List<Numbering> sequences,
        List<Plain> files) {
    static final int FORMAT = 1;
    static final String NAME = "backup.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern FILE =
            Pattern.compile("[a-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9._-]+)*");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * A table as copied out.
     *
     * @param columns in the order of the file
     * @param file its file, compressed
     * @param sha256 of the file as it lies there
     */
    record Table(String name, List<String> columns, long rows, String file, String sha256) {
        Table {
            columns = List.copyOf(columns);
            require(IDENTIFIER, name);
            columns.forEach(c -> require(IDENTIFIER, c));
            requireFile(file);
            require(SHA256, sha256);
        }
    }

    /** Where a numbering stands. */
    record Numbering(String name, long last) {
        Numbering {
            require(IDENTIFIER, name);
        }
    }

    /** A file as it is. */
    record Plain(String file, String sha256) {
        Plain {
            requireFile(file);
            require(SHA256, sha256);
        }
    }

    Manifest {
        migrations = Map.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
        if (format != FORMAT) {
            throw new NotABackup("this backup was made by a program that this one does not know");
        }
    }

    /** The folder is no whole backup, or one of its files is not what was written. */
    static final class NotABackup extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotABackup(String why) {
            super(why);
        }
    }

    private static void require(Pattern form, String value) {
        if (!form.matcher(value).matches()) {
            throw new NotABackup("the list of the backup is malformed");
        }
    }

    private static void requireFile(String file) {
        require(FILE, file);
        if (file.contains("..")) {
            throw new NotABackup("the list of the backup is malformed");
        }
    }

    void write(Path folder) throws IOException {
        Path half = folder.resolve(NAME + ".part");
        Files.write(half, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(half, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isReadable(file)) {
            throw new NotABackup(
                    "this folder holds no whole backup: "
                            + NAME
                            + " is written last and is not here");
        }
        try {
            return JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Manifest.class);
        } catch (JacksonException e) {
            throw new NotABackup("the list of the backup is malformed");
        }
    }
}
