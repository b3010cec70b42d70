package pk.nsor.register.evidence;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.tile.TileStore;

/**
 * Compares what the database says of entries with the leaves on the disk: that every position has
 * its row, and time and commitment are those of the leaf; that the canonical bytes are what was
 * committed to; and that every column, reference and token beside them, which is what searches run
 * on, agrees with the bytes. Somebody who changes a column to hide an act from the auditor's
 * searches is seen here; who changes the bytes is seen by the checker as well.
 */
final class EntryCheck {
    // A scalar question, asked of each row by index; an "exists" may be answered from the whole
    // table.
    private static final String STRANGE =
            """
            select e.id, e.at, e.transaction < s.through and (
                       select p.position from evidence_position p
                        where p.entry = e.id and p.at = e.at limit 1) is null as strange
              from evidence_entry e cross join evidence_sequence s
            """;

    private final JdbcClient jdbc;
    private final TileStore tiles;

    /**
     * @param tiles the log's leaves
     */
    EntryCheck(JdbcClient jdbc, TileStore tiles) {
        this.jdbc = jdbc;
        this.tiles = tiles;
    }

    /** What is wrong at a position. */
    enum How {
        /** Its row or its content is gone. */
        LOST,
        /** Its content is known to be lost since a restore: its row says so. */
        KNOWN_LOST,
        /** Content, columns, references or tokens are not what was committed to. */
        CHANGED,
        /** The row and the leaf on the disk are different. */
        DISAGREES
    }

    /** A position that does not hold. */
    record Wrong(long position, How how) {}

    /**
     * What a pass found.
     *
     * @param through up to before this position
     * @param wrong in order
     */
    record Pass(long through, List<Wrong> wrong) {
        Pass {
            wrong = List.copyOf(wrong);
        }

        Optional<Wrong> first() {
            return wrong.stream().findFirst();
        }
    }

    /**
     * Checks positions from here on. Comes further by at least one, up to the size of the tree.
     *
     * @param most positions, at least one
     * @param size of the tree on the disk
     * @param now contents older than seven years may be gone
     * @throws IOException if the leaves cannot be read
     */
    Pass check(long from, int most, long size, Instant now) throws IOException {
        long through = Math.min(size, from + Math.max(1, most));
        if (through <= from) {
            return new Pass(from, List.of());
        }
        List<Leaf> leaves = leaves(from, through, size);
        List<Wrong> wrong =
                jdbc
                        .sql(
                                """
                                select g.n as position, p.at as placed, p.commitment as committed, p.entry is null as lost,
                                       e.*, to_char(e.at at time zone 'UTC', 'YYYY') as there,
                                       array(select r.kind || ':' || r.ref from evidence_ref r
                                              where r.entry = e.id and r.at = e.at) as refs,
                                       array(select t.kind || ' ' || t.key_id || ':' || encode(t.token, 'hex')
                                               from evidence_token t where t.entry = e.id and t.at = e.at) as tokens
                                  from generate_series(?::bigint, ?::bigint) g (n)
                                  left join (select * from evidence_position where position >= ? and position < ?) p
                                    on p.position = g.n
                                  left join evidence_entry e on e.id = p.entry and e.at = p.at
                                 order by g.n
                                """)
                        .params(from, through - 1, from, through)
                        .query((row, n) -> wrong(row, leaves.get(n), now))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        return new Pass(through, wrong);
    }

    /** A row of the database, which more than one may have the id of. */
    record Row(UUID id, OffsetDateTime at) {}

    /**
     * A look at rows in the order of their ids.
     *
     * @param through the last, empty at the end
     * @param strangers rows that no log knows
     */
    record Rows(Optional<Row> through, List<Row> strangers) {
        Rows {
            strangers = List.copyOf(strangers);
        }
    }

    /**
     * Looks for rows that the log does not have although everything of their transactions is in it:
     * somebody put them there, and searches would show them as entries.
     *
     * @param behind the last row of the look before, empty at the beginning
     */
    Rows strangers(Optional<Row> behind, int most) {
        record Looked(Row row, boolean strange) {}
        List<Object> values = new ArrayList<>();
        behind.ifPresent(b -> values.addAll(List.of(b.id(), b.at())));
        values.add(most);
        List<Looked> rows =
                jdbc.sql(
                                STRANGE
                                        + (behind.isPresent() ? " where (e.id, e.at) > (?, ?)" : "")
                                        + " order by e.id, e.at limit ?")
                        .params(values)
                        .query((r, n) -> new Looked(row(r), r.getBoolean("strange")))
                        .list();
        return new Rows(
                rows.size() < most ? Optional.empty() : Optional.of(rows.getLast().row()),
                rows.stream().filter(Looked::strange).map(Looked::row).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class));
    }

    /** Whether one row is such a stranger. */
    boolean isStranger(Row row) {
        return jdbc.sql(STRANGE + " where e.id = ? and e.at = ?")
                .params(row.id(), row.at())
                .query((r, n) -> r.getBoolean("strange"))
                .optional()
                .orElse(false);
    }

    private List<Leaf> leaves(long from, long through, long size) throws IOException {
        long first = from / TilePath.FULL_WIDTH;
        List<Leaf> leaves = new ArrayList<>();
        for (long bundle = first; bundle * TilePath.FULL_WIDTH < through; bundle++) {
            int width = TilePath.widthAt(0, bundle, size);
            byte[] bytes =
                    tiles.readAtLeast(TilePath.entries(bundle, width))
                            .orElseThrow(() -> new IOException("a bundle of entries is missing"));
            leaves.addAll(EntryBundle.parse(bytes, width));
        }
        int skipped = (int) (from - first * TilePath.FULL_WIDTH);
        return leaves.subList(skipped, skipped + (int) (through - from));
    }

    private static Optional<Wrong> wrong(ResultSet row, Leaf leaf, Instant now)
            throws SQLException {
        long position = row.getLong("position");
        return how(row, leaf, now).map(how -> new Wrong(position, how));
    }

    private static Optional<How> how(ResultSet row, Leaf leaf, Instant now) throws SQLException {
        byte[] committed = row.getBytes("committed");
        if (committed == null) {
            return Optional.of(How.LOST);
        }
        if (!isLeaf(row, committed, leaf)) {
            return Optional.of(How.DISAGREES);
        }
        if (row.getBoolean("lost")) {
            return Optional.of(How.KNOWN_LOST);
        }
        if (row.getString("there") == null) {
            Instant kept =
                    leaf.recordedAt()
                            .atOffset(ZoneOffset.UTC)
                            .plusYears(Retention.YEARS)
                            .toInstant();
            return kept.isBefore(now) ? Optional.empty() : Optional.of(How.LOST);
        }
        return commits(row, committed) && agree(row, row.getBytes("canonical"))
                ? Optional.empty()
                : Optional.of(How.CHANGED);
    }

    private static boolean isLeaf(ResultSet row, byte[] committed, Leaf leaf) throws SQLException {
        try {
            return new Leaf(instant(row, "placed"), NodeHash.of(committed)).equals(leaf);
        } catch (IllegalArgumentException | ArithmeticException noLeaf) {
            return false; // a commitment of another length, or a time that no leaf can have
        }
    }

    private static boolean commits(ResultSet row, byte[] committed) throws SQLException {
        byte[] salt = row.getBytes("salt");
        byte[] canonical = row.getBytes("canonical");
        if (salt == null || canonical == null) {
            return false; // who owns the table can take its rules away
        }
        try {
            SealedContent content = new SealedContent(Salt.of(salt), canonical);
            byte[] commitment = content.commitment().toBytes();
            return Arrays.equals(commitment, committed)
                    && Arrays.equals(commitment, row.getBytes("commitment"));
        } catch (IllegalArgumentException noContent) {
            return false;
        }
    }

    private static boolean agree(ResultSet row, byte[] canonical) throws SQLException {
        Map<String, String> fields;
        try {
            fields = CanonicalContent.decode(canonical);
        } catch (IllegalArgumentException e) {
            return false;
        }
        for (String column :
                List.of("officer", "office", "role", "purpose", "reference", "event", "outcome")) {
            if (!Objects.equals(row.getString(column), fields.get(column))) {
                return false;
            }
        }
        return row.getString("id").equals(fields.get("id"))
                && instant(row, "at")
                        .truncatedTo(ChronoUnit.MICROS)
                        .toString()
                        .equals(fields.get("at"))
                && sorted(row, "refs").equals(sorted(words(fields.getOrDefault("about", ""), "")))
                && sorted(row, "tokens").equals(sorted(tokens(fields)));
    }

    private static List<String> tokens(Map<String, String> fields) {
        List<String> tokens = new ArrayList<>();
        fields.forEach(
                (name, value) -> {
                    if (name.startsWith("token.")) {
                        tokens.addAll(words(value, name.substring("token.".length()) + " "));
                    }
                });
        return tokens;
    }

    private static List<String> words(String joined, String before) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" ")).map(w -> before + w).toList();
    }

    private static List<String> sorted(ResultSet row, String column) throws SQLException {
        return sorted(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().map(String::valueOf).sorted().toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
