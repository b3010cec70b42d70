package pk.nsor.register.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.protection.KeyId;

/** Rows of attachments and their sealed pages. Knows no key and no rule. */
@Repository
class AttachmentStore {
    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page as it lies in the database. */
    record SealedPage(int number, int version, KeyId key, int width, int height, byte[] sealed) {
        @Override
        public String toString() {
            return "SealedPage[" + number + "]";
        }
    }

    /** Makes those who add to the same work take turns, so that its limit holds. */
    void lock(Owner owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))")
                .param(owner.kind() + "/" + owner.ref())
                .query(rs -> {});
    }

    int pages(String kind, String ref) {
        return jdbc.sql(
                        """
                        select coalesce(sum(pages), 0) from attachment
                        where owner_kind = ? and owner_ref = ? and destroyed_at is null
                        """)
                .params(kind, ref)
                .query(Integer.class)
                .single();
    }

    void add(AttachmentId id, Owner owner, int pages, OfficerId by, Instant at) {
        jdbc.sql(
                        """
                        insert into attachment (id, owner_kind, owner_ref, part, pages, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        owner.kind(),
                        owner.ref(),
                        owner.part(),
                        pages,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addPage(AttachmentId id, SealedPage page) {
        jdbc.sql(
                        """
                        insert into attachment_page (attachment, page, version, key_id, width, height, sealed)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        page.number(),
                        page.version(),
                        page.key().value(),
                        page.width(),
                        page.height(),
                        page.sealed())
                .update();
    }

    void replacePage(AttachmentId id, SealedPage page) {
        jdbc.sql(
                        """
                        update attachment_page set version = ?, key_id = ?, width = ?, height = ?, sealed = ?
                        where attachment = ? and page = ?
                        """)
                .params(
                        page.version(),
                        page.key().value(),
                        page.width(),
                        page.height(),
                        page.sealed(),
                        id.value(),
                        page.number())
                .update();
    }

    Optional<Attached> find(AttachmentId id) {
        return attached("a.id = ?", id.value()).stream().findFirst();
    }

    List<Attached> of(String kind, String ref) {
        return attached("a.owner_kind = ? and a.owner_ref = ?", kind, ref);
    }

    private List<Attached> attached(String which, Object... params) {
        Map<UUID, Attached> heads = new LinkedHashMap<>();
        Map<UUID, List<Attached.Page>> pages = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select a.id, a.owner_kind, a.owner_ref, a.part, a.added_by, a.added_at,
                               p.page, p.version, p.width, p.height
                        from attachment a join attachment_page p on p.attachment = a.id
                        where a.destroyed_at is null and %s
                        order by a.turn, p.page
                        """
                                .formatted(which))
                .params(params)
                .query(
                        row -> {
                            UUID id = row.getObject("id", UUID.class);
                            heads.putIfAbsent(id, head(row));
                            pages.computeIfAbsent(id, i -> new ArrayList<>())
                                    .add(
                                            new Attached.Page(
                                                    row.getInt("page"),
                                                    row.getInt("version"),
                                                    row.getInt("width"),
                                                    row.getInt("height")));
                        });
        return heads.values().stream()
                .map(
                        h ->
                                new Attached(
                                        h.id(),
                                        h.owner(),
                                        h.addedBy(),
                                        h.addedAt(),
                                        pages.getOrDefault(h.id().value(), List.of())))
                .toList();
    }

    private static Attached head(ResultSet row) throws SQLException {
        return new Attached(
                new AttachmentId(row.getObject("id", UUID.class)),
                new Owner(
                        row.getString("owner_kind"),
                        row.getString("owner_ref"),
                        row.getString("part")),
                new OfficerId(row.getString("added_by")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    Optional<SealedPage> page(AttachmentId id, int number) {
        return page(id, number, "");
    }

    /** Holds the page until the end of the transaction. */
    Optional<SealedPage> pageForChange(AttachmentId id, int number) {
        return page(id, number, " for update");
    }

    private Optional<SealedPage> page(AttachmentId id, int number, String lock) {
        return jdbc.sql(
                        """
                        select page, version, key_id, width, height, sealed from attachment_page
                        where attachment = ? and page = ?
                        """
                                + lock)
                .params(id.value(), number)
                .query(
                        (row, n) ->
                                new SealedPage(
                                        row.getInt("page"),
                                        row.getInt("version"),
                                        new KeyId(row.getObject("key_id", UUID.class)),
                                        row.getInt("width"),
                                        row.getInt("height"),
                                        row.getBytes("sealed")))
                .optional();
    }

    List<KeyId> keys(AttachmentId id) {
        return jdbc.sql("select key_id from attachment_page where attachment = ? order by page")
                .param(id.value())
                .query((row, n) -> new KeyId(row.getObject(1, UUID.class)))
                .list();
    }

    void destroy(AttachmentId id, Instant at) {
        jdbc.sql("delete from attachment_page where attachment = ?").param(id.value()).update();
        jdbc.sql("update attachment set destroyed_at = ? where id = ? and destroyed_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void confirm(AttachmentId id, int page, int version, OfficerId officer, Instant at) {
        jdbc.sql(
                        """
                        insert into attachment_page_check (attachment, page, version, officer, at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id.value(), page, version, officer.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int unconfirmed(String kind, String ref, Set<OfficerId> except) {
        return jdbc.sql(
                        """
                        select count(*)
                        from attachment a join attachment_page p on p.attachment = a.id
                        where a.owner_kind = ? and a.owner_ref = ? and a.destroyed_at is null
                          and not exists (select 1 from attachment_page_check c
                                          where c.attachment = p.attachment and c.page = p.page
                                            and c.version = p.version and c.officer <> all(?))
                        """)
                .params(kind, ref, except.stream().map(OfficerId::value).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    int unconfirmed(String kind, String ref, OfficerId officer) {
        return jdbc.sql(
                        """
                        select count(*)
                        from attachment a join attachment_page p on p.attachment = a.id
                        where a.owner_kind = ? and a.owner_ref = ? and a.destroyed_at is null
                          and not exists (select 1 from attachment_page_check c
                                          where c.attachment = p.attachment and c.page = p.page
                                            and c.version = p.version and c.officer = ?)
                        """)
                .params(kind, ref, officer.value())
                .query(Integer.class)
                .single();
    }
}
