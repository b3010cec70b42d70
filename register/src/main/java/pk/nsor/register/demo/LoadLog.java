package pk.nsor.register.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL over {@code demo_load}: how far the world is loaded. */
@Component
class LoadLog {
    private final JdbcClient jdbc;

    LoadLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parts of the world, in the order in which they are loaded. */
    enum Part {
        STATIONS("stations"),
        PERSONS("persons"),
        WORK("work");

        private final String code;

        Part(String code) {
            this.code = code;
        }
    }

    /**
     * How far a part is.
     *
     * @param done so many of it are there
     */
    record State(long seed, int done, boolean finished) {}

    boolean any() {
        return jdbc.sql("select exists (select 1 from demo_load)").query(Boolean.class).single();
    }

    Optional<State> find(Part part) {
        return jdbc.sql("select seed, done, finished_at is not null from demo_load where part = ?")
                .param(part.code)
                .query((r, n) -> new State(r.getLong(1), r.getInt(2), r.getBoolean(3)))
                .optional();
    }

    /** Keeps how far it is, in the transaction that got it there. */
    void reached(Part part, long seed, int done) {
        jdbc.sql(
                        """
                        insert into demo_load (part, seed, done) values (?, ?, ?)
                        on conflict (part) do update set done = excluded.done
                        """)
                .params(part.code, seed, done)
                .update();
    }

    /** First persons of the chunks that are there. */
    Set<Integer> chunks(long seed) {
        return Set.copyOf(
                jdbc.sql("select first_no from demo_chunk where seed = ?")
                        .param(seed)
                        .query(Integer.class)
                        .list());
    }

    /** Keeps that a chunk is there, in the transaction that loads it. */
    void chunk(long seed, int first, int persons) {
        jdbc.sql("insert into demo_chunk (seed, first_no, persons) values (?, ?, ?)")
                .params(seed, first, persons)
                .update();
    }

    void finished(Part part, Instant at) {
        jdbc.sql("update demo_load set finished_at = ? where part = ?")
                .params(at.atOffset(ZoneOffset.UTC), part.code)
                .update();
    }
}
