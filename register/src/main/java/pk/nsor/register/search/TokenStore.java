package pk.nsor.register.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.protection.KeyId;

/** SQL over {@code search_token}. */
@Component
class TokenStore {
    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that changed after another was read. */
    record Changed(
            int position, UUID entry, KeyId key, long tokenKey, byte[] sealed, long changed) {}

    /** Puts a person's row, or what it holds anew. */
    void put(SealedTokens row) {
        jdbc.sql(
                        """
                        insert into search_token (entry, key_id, token_key, sealed) values (?, ?, ?, ?)
                            on conflict (entry) do update set token_key = excluded.token_key, sealed = excluded.sealed
                        """)
                .params(row.entry(), row.key().value(), row.tokenKey(), row.sealed())
                .update();
    }

    /** Rows changed after this, in the order of their changes. */
    List<Changed> after(long changed, int most) {
        return jdbc.sql(
                        """
                        select position, entry, key_id, token_key, sealed, changed from search_token
                         where changed > ? order by changed limit ?
                        """)
                .params(changed, most)
                .query(TokenStore::read)
                .list();
    }

    /** How many rows another key made, and how many there are. */
    Progress progress(long newest) {
        return jdbc.sql(
                        "select count(*) filter (where token_key <> ? and token_key <> 0), count(*) from search_token")
                .param(newest)
                .query((r, n) -> new Progress(r.getLong(1), r.getLong(2)))
                .single();
    }

    /**
     * How far a change of keys is.
     *
     * @param left persons whose tokens an older key made
     * @param all persons with tokens
     */
    record Progress(long left, long all) {}

    /** Some persons whose tokens another key made. */
    List<UUID> madeByOthers(long newest, int most) {
        return jdbc.sql(
                        "select entry from search_token where token_key <> ? and token_key <> 0 limit ?")
                .params(newest, most)
                .query(UUID.class)
                .list();
    }

    private static Changed read(ResultSet r, int n) throws SQLException {
        return new Changed(
                r.getInt(1),
                r.getObject(2, UUID.class),
                new KeyId(r.getObject(3, UUID.class)),
                r.getLong(4),
                r.getBytes(5),
                r.getLong(6));
    }
}
