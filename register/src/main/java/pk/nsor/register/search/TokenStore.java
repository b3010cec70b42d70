package pk.nsor.register.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.search.PersonIndex.Stale;

/** SQL over {@code search_token}. */
@Component
class TokenStore {
    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that changed after another was read. */
    record Changed(
            int position,
            UUID entry,
            KeyId key,
            long tokenKey,
            byte[] sealed,
            byte[] card,
            long changed) {}

    /** Puts a person's row, or what it holds anew. */
    void put(SealedTokens row) {
        jdbc.sql(
                        """
                        insert into search_token (entry, key_id, token_key, sealed, card) values (?, ?, ?, ?, ?)
                            on conflict (entry) do update
                            set token_key = excluded.token_key, sealed = excluded.sealed, card = excluded.card
                        """)
                .params(row.entry(), row.key().value(), row.tokenKey(), row.sealed(), row.card())
                .update();
    }

    /** Rows changed after this, in the order of their changes. */
    List<Changed> after(long changed, int most) {
        return jdbc.sql(
                        """
                        select position, entry, key_id, token_key, sealed, card, changed from search_token
                         where changed > ? order by changed limit ?
                        """)
                .params(changed, most)
                .query(TokenStore::read)
                .list();
    }

    /** Some rows that another key made, by their places. */
    List<Stale> stale(long newest, int after, int most) {
        return jdbc.sql(
                        """
                        select position, entry, changed from search_token
                         where position > ? and token_key not in (?, 0) order by position limit ?
                        """)
                .params(after, newest, most)
                .query((r, n) -> new Stale(r.getInt(1), r.getObject(2, UUID.class), r.getLong(3)))
                .list();
    }

    /**
     * Replaces tokens that nobody changed since they were read, in one statement; cards stay, but
     * of persons who have no tokens any more.
     */
    void replace(List<SealedTokens> rows, List<Stale> olds) {
        jdbc.sql(
                        """
                        update search_token t set token_key = n.token_key, sealed = n.sealed,
                                                  card = case when n.sealed = '' then n.sealed else t.card end
                          from unnest(?::uuid[], ?::bigint[], ?::bytea[], ?::bigint[]) as n (entry, token_key, sealed, was)
                         where t.entry = n.entry and t.changed = n.was
                        """)
                .params(
                        rows.stream().map(SealedTokens::entry).toArray(UUID[]::new),
                        rows.stream().map(SealedTokens::tokenKey).toArray(Long[]::new),
                        rows.stream().map(SealedTokens::sealed).toArray(byte[][]::new),
                        olds.stream().map(Stale::changed).toArray(Long[]::new))
                .update();
    }

    private static Changed read(ResultSet r, int n) throws SQLException {
        return new Changed(
                r.getInt(1),
                r.getObject(2, UUID.class),
                new KeyId(r.getObject(3, UUID.class)),
                r.getLong(4),
                r.getBytes(5),
                r.getBytes(6),
                r.getLong(7));
    }
}
