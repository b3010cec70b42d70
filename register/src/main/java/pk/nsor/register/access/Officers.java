package pk.nsor.register.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Role;

/** The officers who may sign in. */
@Component
public class Officers {
    private static final RowMapper<Caller> CALLER =
            (row, n) ->
                    new Caller(
                            new OfficerId(row.getString("id")),
                            new OfficeId(row.getString("office")),
                            Role.of(row.getString("role")),
                            row.getString("district"));

    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The officer as of now, if still active: a change of role, office or standing takes effect at
     * the next request.
     */
    public Optional<Caller> find(OfficerId id) {
        return jdbc.sql("select id, office, role, district from officer where id = ? and active")
                .param(id.value())
                .query(CALLER)
                .optional();
    }

    /** Whether any officer is a persona of the demonstration. */
    public boolean anyDemo() {
        return jdbc.sql("select exists (select 1 from officer where demo)")
                .query(Boolean.class)
                .single();
    }

    public List<Caller> demo() {
        return jdbc.sql(
                        "select id, office, role, district from officer where demo and active order by id")
                .query(CALLER)
                .list();
    }

    public void addDemo(Caller persona) {
        jdbc.sql(
                        """
                        insert into officer (id, office, role, district, demo) values (?, ?, ?, ?, true)
                        on conflict (id) do nothing
                        """)
                .params(
                        persona.officer().value(),
                        persona.office().value(),
                        persona.role().code(),
                        persona.district())
                .update();
    }
}
