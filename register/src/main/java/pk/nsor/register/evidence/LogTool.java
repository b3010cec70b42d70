package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.cli.CheckedProof;
import pk.nsor.evidence.log.LogExport;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.proof.ProofPage;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
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
    private static final int POSITIONS_A_STEP = 2_000;
    private static final int STRANGERS_A_STEP = 10_000;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Path folder;
    private final Path policy;
    private final Clock clock;
    private final PrintStream out;

    LogTool(
            DataSource database,
            Path data,
            Path policy,
            Clock clock,
            SecureRandom random,
            PrintStream out)
            throws IOException {
        this.jdbc = JdbcClient.create(database);
        this.audit =
                Audit.over(database, database, random, clock, BlindIndex.at(data.resolve("keys")));
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.folder = data.resolve("evidence-log");
        this.policy = policy;
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
        boolean named = line.size() > 6 && line.get(line.size() - 2).equals("--policy");
        List<String> words = named ? line.subList(0, line.size() - 2) : line;
        int asked = words.size() - 2;
        boolean export = asked == 3 && words.get(1).equals("export") && !named;
        boolean prove = asked == 4 && words.get(1).equals("prove");
        String reason = asked < 0 ? "" : words.getLast().strip();
        boolean given =
                (export || prove)
                        && words.get(asked).equals("--reason")
                        && !reason.isEmpty()
                        && reason.length() <= CriteriaForm.MOST_REASON_CHARS;
        if (!given || !(export || words.get(2).matches("[0-9]{1,18}"))) {
            out.println(
                    "usage: export DIR --reason TEXT, or prove N DIR --reason TEXT [--policy FILE];"
                            + " the reason is recorded, and has 1,000 characters at most");
            return USAGE;
        }
        Path data = Path.of(line.getFirst());
        Path policy = named ? Path.of(line.getLast()) : LogKeys.policyFile(data, setting());
        try {
            Optional<DataSource> database = RunningDatabase.at(data);
            if (database.isEmpty()) {
                out.println("no register runs on " + data + "; start it first");
                return FAILED;
            }
            LogTool tool =
                    new LogTool(
                            database.get(),
                            data,
                            policy,
                            Clock.systemUTC(),
                            new SecureRandom(),
                            out);
            return export
                    ? tool.export(Path.of(line.get(2)), reason)
                    : tool.prove(Long.parseLong(line.get(2)), Path.of(line.get(3)), reason);
        } catch (FileAlreadyExistsException e) {
            out.println("there is already something at that place; nothing was written");
            return FAILED;
        } catch (IOException e) {
            out.println("failed: " + e.getMessage());
            return FAILED;
        } catch (DataAccessException e) {
            out.println("failed: the database cannot be asked");
            return FAILED;
        }
    }

    /** The policy that the register reads, where the environment names another than its own. */
    private static String setting() {
        return System.getenv().getOrDefault("NSOR_EVIDENCE_POLICY", "");
    }

    /**
     * Writes everything that is published, with contents, for a checker outside; then compares it
     * with the database and names the first position that is not as the log has it.
     */
    int export(Path target, String reason) throws IOException {
        record("log", "whole", reason);
        return write(target);
    }

    /** The export without its own entry. */
    int write(Path target) throws IOException {
        SignedCheckpoint checkpoint = LogExport.write(folder, this::contents, target);
        out.println("exported " + checkpoint.head().size() + " entries to " + target);
        EntryCheck check = new EntryCheck(jdbc, new FolderTiles(target));
        long size = checkpoint.head().size();
        long at = 0;
        while (at < size) {
            EntryCheck.Pass pass = check.check(at, POSITIONS_A_STEP, size, clock.instant());
            if (pass.first().isPresent()) {
                out.println(sentence(pass.first().get()));
                return WRONG;
            }
            if (pass.through() <= at) {
                throw new IOException("the comparison with the database does not go on");
            }
            at = pass.through();
        }
        return anyStranger(check) ? WRONG : DONE;
    }

    private boolean anyStranger(EntryCheck check) {
        EntryCheck.Rows rows = check.strangers(Optional.empty(), STRANGERS_A_STEP);
        while (rows.strangers().isEmpty() && rows.through().isPresent()) {
            rows = check.strangers(rows.through(), STRANGERS_A_STEP);
        }
        rows.strangers().stream()
                .findFirst()
                .ifPresent(
                        s ->
                                out.println(
                                        "the database has an entry that the log does not have: "
                                                + s.id()));
        return !rows.strangers().isEmpty();
    }

    private static String sentence(EntryCheck.Wrong wrong) {
        return switch (wrong.how()) {
                    case LOST, KNOWN_LOST ->
                            "the database has lost what the log holds at position ";
                    case CHANGED, DISAGREES ->
                            "the database says otherwise than the log at position ";
                }
                + wrong.position();
    }

    /**
     * Writes the proof of one entry and the page that explains it, once the checker has accepted
     * the proof. Where the content was taken away before its time both are written, the page and
     * this program say so, and the status is that of something wrong.
     */
    int prove(long position, Path target, String reason) throws IOException {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(Files.readString(folder.resolve("checkpoint")));
        if (position >= checkpoint.head().size()) {
            out.println("the published log has no such position yet");
            return USAGE;
        }
        record("position", Long.toString(position), reason);
        CheckedProof checked;
        try {
            checked =
                    CheckedProof.of(
                            new ProofMaker(new FolderTiles(folder), checkpoint)
                                    .prove(position, contents(position, 1).getFirst()),
                            TrustPolicy.parse(Files.readAllBytes(policy)),
                            clock.instant());
        } catch (ProofMaker.Disagrees e) {
            out.println("no proof: " + Defect.CONTENT_CHANGED.sentence());
            return WRONG;
        } catch (MalformedException e) {
            out.println("no proof: " + e.defect().sentence());
            return WRONG;
        }
        Files.createDirectories(target);
        String name = "entry-" + position + ".tlog-proof";
        Files.writeString(target.resolve(name), checked.bundle().text());
        Path page = target.resolve("entry-" + position + ".html");
        Files.writeString(page, ProofPage.html(checked.bundle(), name, checked.takenAway()));
        out.println(target.resolve(name));
        out.println(page);
        if (checked.takenAway()) {
            out.println("WARNING: " + Defect.CONTENT_ERASED_EARLY.sentence());
            return WRONG;
        }
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

    /** By position: empty where the content, or the position itself, is not there. */
    private List<Optional<SealedContent>> contents(long first, int count) {
        return jdbc.sql(
                        """
                        select e.salt, e.canonical from generate_series(?::bigint, ?::bigint) g (n)
                          left join (select * from evidence_position where position >= ? and position < ?) p
                            on p.position = g.n
                          left join evidence_entry e on e.id = p.entry and e.at = p.at
                         order by g.n
                        """)
                .params(first, first + count - 1, first, first + count)
                .query((row, n) -> content(row))
                .list();
    }

    private static Optional<SealedContent> content(ResultSet row) throws SQLException {
        byte @org.jspecify.annotations.Nullable [] salt = row.getBytes(1);
        byte @org.jspecify.annotations.Nullable [] canonical = row.getBytes(2);
        try {
            return salt == null || canonical == null
                    ? Optional.empty()
                    : Optional.of(new SealedContent(Salt.of(salt), canonical));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty(); // no content that was ever recorded; the comparison names it
        }
    }
}
