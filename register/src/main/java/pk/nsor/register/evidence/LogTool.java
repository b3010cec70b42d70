package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.log.LogExport;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.proof.ProofPage;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.RunningDatabase;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.BlindIndex;

/**
 * {@code export DIR} and {@code prove N DIR} over the log of the register that runs on this
 * machine. For whoever keeps the machine: an export is handed to a checker outside, who needs
 * nothing of ours. Either needs a reason and leaves its own entry in the log.
 */
public final class LogTool {
    private static final int DONE = 0;
    private static final int WRONG = 1;
    private static final int USAGE = 2;
    private static final int FAILED = 3;

    /** An export holds contents of entries. */
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rwx------");

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Clock clock;
    private final PrintStream out;

    LogTool(DataSource database, Path data, Clock clock, SecureRandom random, PrintStream out)
            throws IOException {
        this.jdbc = JdbcClient.create(database);
        this.audit =
                Audit.over(
                        new JdbcTemplate(database),
                        random,
                        clock,
                        BlindIndex.at(data.resolve("keys")));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.folder = data.resolve("evidence-log");
        this.clock = clock;
        this.out = out;
    }

    /** Data folder, verb and its arguments. */
    public static void main(String[] args) {
        Silence.keep();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    static int run(List<String> line, PrintStream out) {
        int asked = line.size() - 2;
        boolean export = asked == 3 && line.get(1).equals("export");
        boolean prove = asked == 4 && line.get(1).equals("prove");
        String reason = asked < 0 ? "" : line.getLast().strip();
        boolean given =
                (export || prove)
                        && line.get(asked).equals("--reason")
                        && !reason.isEmpty()
                        && reason.length() <= CriteriaForm.MOST_REASON_CHARS;
        if (!given || !(export || line.get(2).matches("[0-9]{1,18}"))) {
            out.println(
                    "usage: export DIR --reason TEXT, or prove N DIR --reason TEXT; the reason is"
                            + " recorded, and has 1,000 characters at most");
            return USAGE;
        }
        Path data = Path.of(line.getFirst());
        try {
            Optional<DataSource> database = RunningDatabase.at(data);
            if (database.isEmpty()) {
                out.println("no register runs on " + data + "; start it first");
                return FAILED;
            }
            LogTool tool =
                    new LogTool(database.get(), data, Clock.systemUTC(), new SecureRandom(), out);
            return export
                    ? tool.export(Path.of(line.get(2)), reason)
                    : tool.prove(Long.parseLong(line.get(2)), Path.of(line.get(3)), reason);
        } catch (FileAlreadyExistsException e) {
            out.println("there is already something at that place; nothing was written");
            return FAILED;
        } catch (IOException e) {
            out.println("failed: " + e.getMessage());
            return FAILED;
        }
    }

    /** Writes everything that is published, with contents, for a checker outside. */
    int export(Path target, String reason) throws IOException {
        record("log", "whole", reason);
        SignedCheckpoint checkpoint = LogExport.write(folder, this::contents, target);
        Files.setPosixFilePermissions(target, OWNER_ALONE);
        out.println("exported " + checkpoint.head().size() + " entries to " + target);
        EntryCheck check = new EntryCheck(jdbc);
        long at = 0;
        while (at < checkpoint.head().size()) {
            EntryCheck.Pass pass = check.check(at, SelfCheck.MOST_A_STEP, clock.instant());
            if (pass.wrong().isPresent()) {
                out.println(
                        "the database says otherwise than the log at position "
                                + pass.wrong().get());
                return WRONG;
            }
            at = pass.through();
        }
        return DONE;
    }

    /** Writes the proof of one entry and the page that explains it. */
    int prove(long position, Path target, String reason) throws IOException {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(Files.readString(folder.resolve("checkpoint")));
        if (position >= checkpoint.head().size()) {
            out.println("the published log has no such position yet");
            return USAGE;
        }
        record("position", Long.toString(position), reason);
        ProofBundle bundle =
                new ProofMaker(new FolderTiles(folder), checkpoint)
                        .prove(position, contents(position, 1).getFirst());
        Files.createDirectories(target);
        String name = "entry-" + position + ".tlog-proof";
        Files.writeString(target.resolve(name), bundle.text());
        Path page = target.resolve("entry-" + position + ".html");
        Files.writeString(page, ProofPage.html(bundle, name));
        out.println(target.resolve(name));
        out.println(page);
        return DONE;
    }

    private void record(String what, String which, String reason) {
        transaction.executeWithoutResult(
                t ->
                        audit.record(
                                Act.of(
                                                Caller.SYSTEM,
                                                Event.EVIDENCE_EXPORTED,
                                                Purpose.of(Purpose.Kind.OVERSIGHT))
                                        .detail(what, which)
                                        .commit("reason", reason)));
    }

    private List<Optional<SealedContent>> contents(long first, int count) {
        return jdbc.sql(
                        """
                        select e.salt, e.canonical from evidence_position p
                          left join evidence_entry e on e.id = p.entry and e.at = p.at
                         where p.position >= ? and p.position < ? order by p.position
                        """)
                .params(first, first + count)
                .query((row, n) -> content(row))
                .list();
    }

    private static Optional<SealedContent> content(ResultSet row) throws SQLException {
        byte @org.jspecify.annotations.Nullable [] salt = row.getBytes(1);
        return salt == null
                ? Optional.empty()
                : Optional.of(new SealedContent(Salt.of(salt), row.getBytes(2)));
    }
}
