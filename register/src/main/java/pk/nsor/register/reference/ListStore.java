package pk.nsor.register.reference;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;

/** Tables {@code list_version} and {@code list_upload}. */
@Component
class ListStore {
    private static final String COLUMNS =
            "list, version, origin, in_force_from, row_count, reason, officer, applied_at";

    private static final RowMapper<ListVersion> VERSION =
            (r, _) ->
                    new ListVersion(
                            r.getString("list"),
                            r.getInt("version"),
                            r.getString("origin").equals("shipped"),
                            r.getObject("in_force_from", LocalDate.class),
                            r.getInt("row_count"),
                            r.getString("reason"),
                            r.getString("officer"),
                            r.getTimestamp("applied_at").toInstant());

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that waits for its differences to be applied, or was applied. */
    record Upload(
            UUID id,
            String list,
            byte[] content,
            int rows,
            Instant uploadedAt,
            @Nullable Integer appliedVersion) {}

    /** All versions of a list, newest first. */
    List<ListVersion> versions(String list) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from list_version where list = ? order by version desc")
                .param(list)
                .query(VERSION)
                .list();
    }

    Optional<ListVersion> latest(String list) {
        return versions(list).stream().findFirst();
    }

    /** The version of each list in force on the day; the first one where none is yet. */
    List<ListVersion> inForce(LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct on (list) list, version, origin, in_force_from, row_count, reason, officer,
                               applied_at
                        from list_version
                        where in_force_from <= ? or version = 1
                        order by list, version desc
                        """)
                .param(day)
                .query(VERSION)
                .list();
    }

    Optional<ListVersion> inForce(String list, LocalDate day) {
        return inForce(day).stream().filter(v -> v.list().equals(list)).findFirst();
    }

    Optional<byte[]> content(String list, int version) {
        return jdbc.sql("select content from list_version where list = ? and version = ?")
                .params(list, version)
                .query((r, _) -> r.getBytes("content"))
                .optional();
    }

    /** Whether the newest version holds exactly these bytes. */
    boolean latestIs(String list, byte[] content) {
        return jdbc.sql(
                        """
                        select sha256 = ? from list_version where list = ? order by version desc limit 1
                        """)
                .params(sha256(content), list)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether some version holds exactly these bytes. */
    boolean holds(String list, byte[] content) {
        return jdbc.sql("select exists (select 1 from list_version where list = ? and sha256 = ?)")
                .params(list, sha256(content))
                .query(Boolean.class)
                .single();
    }

    /** One applier of a list at a time, to the end of the transaction. */
    void lock(String list) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 40))")
                .param("list " + list)
                .query((r, _) -> 0)
                .single();
    }

    void add(ListVersion v, byte[] content, Caller caller) {
        jdbc.sql(
                        """
                        insert into list_version (list, version, origin, in_force_from, content, sha256, row_count,
                                                  reason, officer, office, applied_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        v.list(),
                        v.version(),
                        v.shipped() ? "shipped" : "applied",
                        v.inForceFrom(),
                        content,
                        sha256(content),
                        v.rows(),
                        v.reason(),
                        v.officer(),
                        caller.office().value(),
                        v.appliedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addUpload(UUID id, String list, byte[] content, int rows, Caller caller, Instant now) {
        jdbc.sql(
                        """
                        insert into list_upload (id, list, content, row_count, officer, uploaded_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        list,
                        content,
                        rows,
                        caller.officer().value(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> upload(UUID id) {
        return jdbc.sql(
                        """
                        select id, list, content, row_count, uploaded_at, applied_version
                        from list_upload where id = ?
                        """)
                .param(id)
                .query(
                        (r, _) ->
                                new Upload(
                                        r.getObject("id", UUID.class),
                                        r.getString("list"),
                                        r.getBytes("content"),
                                        r.getInt("row_count"),
                                        r.getTimestamp("uploaded_at").toInstant(),
                                        r.getObject("applied_version", Integer.class)))
                .optional();
    }

    void markApplied(UUID upload, int version) {
        jdbc.sql("update list_upload set applied_version = ? where id = ?")
                .params(version, upload)
                .update();
    }

    /** Uploads that nobody applied since. */
    void forgetUploads(Instant before) {
        jdbc.sql("delete from list_upload where applied_version is null and uploaded_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
