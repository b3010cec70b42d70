package pk.nsor.register.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the catalogue of the database says about the register's own tables. */
final class Catalogue {
    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /**
     * A table with its columns.
     *
     * @param bytes about how large it is
     */
    record Columns(String table, List<String> columns, long bytes) {}

    /**
     * All tables, partitions as part of their whole, in an order in which each comes after those
     * that it refers to. The list of migrations is left out: a restore makes its own.
     */
    List<Columns> tables() throws SQLException {
        Map<String, Set<String>> refers = references();
        Map<String, Columns> all = columns();
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < all.size()) {
            int before = ordered.size();
            for (String table : all.keySet()) {
                if (ordered.containsAll(refers.getOrDefault(table, Set.of()))) {
                    ordered.add(table);
                }
            }
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to one another in a circle");
            }
        }
        return ordered.stream().map(all::get).map(java.util.Objects::requireNonNull).toList();
    }

    private Map<String, Set<String>> references() throws SQLException {
        Map<String, Set<String>> refers = new TreeMap<>();
        query(
                """
                select distinct a.relname, b.relname from pg_constraint k
                  join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
                 where k.contype = 'f' and a.relnamespace = 'public'::regnamespace and a.oid <> b.oid
                   and not a.relispartition and not b.relispartition
                """,
                r ->
                        refers.computeIfAbsent(r.getString(1), t -> new TreeSet<>())
                                .add(r.getString(2)));
        return refers;
    }

    private Map<String, Columns> columns() throws SQLException {
        Map<String, Columns> all = new LinkedHashMap<>();
        query(
                """
                select c.relname, a.attname,
                       (select sum(pg_total_relation_size(t.relid))::bigint from pg_partition_tree(c.oid) t),
                       pg_total_relation_size(c.oid)
                  from pg_class c join pg_attribute a on a.attrelid = c.oid
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                   and c.relname <> 'flyway_schema_history'
                   and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 order by c.relname, a.attnum
                """,
                r -> {
                    String table = r.getString(1);
                    long bytes = Math.max(r.getLong(3), r.getLong(4));
                    all.computeIfAbsent(table, t -> new Columns(t, new ArrayList<>(), bytes))
                            .columns()
                            .add(r.getString(2));
                });
        return all;
    }

    List<Manifest.Numbering> sequences() throws SQLException {
        List<Manifest.Numbering> all = new ArrayList<>();
        query(
                """
                select sequencename, last_value from pg_sequences
                 where schemaname = 'public' and last_value is not null order by 1
                """,
                r -> all.add(new Manifest.Numbering(r.getString(1), r.getLong(2))));
        return all;
    }

    /** Whether any table is there at all. */
    boolean empty() throws SQLException {
        List<Boolean> any = new ArrayList<>();
        query(
                """
                select not exists (select 1 from pg_class
                                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
                """,
                r -> any.add(r.getBoolean(1)));
        return any.getFirst();
    }

    private interface Row {
        void take(ResultSet r) throws SQLException;
    }

    private void query(String sql, Row row) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                row.take(r);
            }
        }
    }
}
