package pk.nsor.register.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.database.Database;

/** The schema as the migrations leave it: columns, rules and who may what, as one golden file. */
@RegisterTest
class SchemaTest {
    private static final String TABLES =
            """
            select c.relname as name
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname = 'public' and c.relname <> 'flyway_schema_history'
             order by c.relname
            """;
    private static final String COLUMNS =
            """
            select a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
                   case when a.attnotnull then 'not null' else '' end as needed
              from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
             order by a.attnum
            """;
    private static final String RULES =
            """
            select pg_get_constraintdef(oid) as line from pg_constraint
             where conrelid = ?::regclass and contype <> 'n'
             union all
            select pg_get_triggerdef(oid) from pg_trigger
             where tgrelid = ?::regclass and not tgisinternal
             order by 1
            """;
    private static final String GRANTS =
            """
            select grantee || ': ' || string_agg(privilege_type, ', ' order by privilege_type) as line
              from information_schema.role_table_grants
             where table_schema = 'public' and table_name = ? and grantee <> 'nsor_owner'
             group by grantee
             union all
            select grantee || ': ' || privilege_type || ' of '
                     || string_agg(column_name, ', ' order by column_name)
              from information_schema.column_privileges p
             where table_schema = 'public' and table_name = ? and grantee <> 'nsor_owner'
               and not exists (select 1 from information_schema.role_table_grants g
                                where g.table_name = p.table_name and g.grantee = p.grantee
                                  and g.privilege_type = p.privilege_type)
             group by grantee, privilege_type
             order by 1
            """;

    @Autowired Database database;

    private List<Map<String, Object>> rows(String sql, String... table) {
        return JdbcClient.create(database.owner())
                .sql(sql)
                .params(List.of((Object[]) table))
                .query()
                .listOfRows();
    }

    @Test
    void theSchemaIsWhatTheDocumentSays() {
        StringBuilder out =
                new StringBuilder(
                        "# The schema\n\nGenerated from a migrated database. Partitions are left out: they are as their table.\n");
        List<Map<String, Object>> tables = rows(TABLES);
        assertThat(tables).hasSizeGreaterThan(15);
        for (Map<String, Object> t : tables) {
            describe(String.valueOf(t.get("name")), out);
        }
        Golden.same("schema.md", out.toString());
    }

    private void describe(String table, StringBuilder out) {
        out.append("\n## ").append(table).append("\n\n| column | type | |\n|---|---|---|\n");
        for (Map<String, Object> c : rows(COLUMNS, table)) {
            out.append("| ").append(c.get("name")).append(" | ").append(c.get("type"));
            out.append(" | ").append(c.get("needed")).append(" |\n");
        }
        list(out, "Rules", rows(RULES, table, table));
        list(out, "May", rows(GRANTS, table, table));
    }

    private static void list(StringBuilder out, String title, List<Map<String, Object>> lines) {
        if (!lines.isEmpty()) {
            out.append("\n").append(title).append(":\n\n");
            lines.forEach(l -> out.append("- `").append(l.get("line")).append("`\n"));
        }
    }

    /** Evidence is append-only for the application, whoever asks it. */
    @Test
    void theApplicationMayOnlyAddEvidence() {
        for (String table : List.of("evidence_entry", "evidence_ref", "evidence_token")) {
            assertThat(rows(GRANTS, table, table))
                    .extracting(r -> r.get("line"))
                    .contains("nsor_app: INSERT, SELECT")
                    .noneMatch(l -> String.valueOf(l).matches("nsor_app: (UPDATE|DELETE).*"));
        }
    }
}
