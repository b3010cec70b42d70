package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Refused;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.NotAuthentic;
import pk.nsor.register.protection.Seals;

@RegisterTest
class AttachmentsTest {
    private static final List<Box> NAME = List.of(Box.ofPercent(0, 0, 50, 50));

    @Autowired Attachments attachments;
    @Autowired InventedWork work;
    @Autowired JdbcClient jdbc;
    @Autowired Seals seals;
    @Autowired TransactionTemplate tx;

    private Owner draft() {
        String ref = "CR-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return work.draft(ref, PROSECUTOR_SAHIWAL.office());
    }

    private AttachmentId added(Owner owner, byte[] upload) {
        Received received = attachments.receive(PROSECUTOR_SAHIWAL, owner, upload);
        assertThat(received).isInstanceOf(Received.Added.class);
        return ((Received.Added) received).id();
    }

    private byte[] stored(AttachmentId id, int page) {
        return jdbc.sql("select sealed from attachment_page where attachment = ? and page = ?")
                .params(id.value(), page)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private List<String> entries(String ref) {
        return jdbc.sql(
                        """
                        select e.event || ' ' || e.outcome from evidence_entry e
                        join evidence_ref r on r.entry = e.id where r.ref = ? order by e.transaction
                        """)
                .param(ref)
                .query(String.class)
                .list();
    }

    @Test
    void an_upload_is_kept_sealed_and_read_by_its_office_and_the_bureau() {
        Owner owner = draft();
        AttachmentId id = added(owner, Uploads.pdfWithNameUnderABox());

        assertThat(attachments.of(owner.kind(), owner.ref()))
                .singleElement()
                .satisfies(a -> assertThat(a.pages()).hasSize(1));
        for (Caller reader : List.of(PROSECUTOR_SAHIWAL, OPERATOR_1, SUPERVISOR_1)) {
            FlatPage page = attachments.page(reader, id, 1).picture();
            assertThat(page.width()).isEqualTo(1240);
            assertThat(Uploads.tellsTheSecret(List.of(page))).isFalse();
            assertThat(Uploads.contains(stored(id, 1), page.bytes())).isFalse();
        }
        byte[] png = "PNG".getBytes(StandardCharsets.US_ASCII);
        byte[] jfif = "JFIF".getBytes(StandardCharsets.US_ASCII);
        assertThat(Uploads.contains(stored(id, 1), png) || Uploads.contains(stored(id, 1), jfif))
                .as("what is stored is no picture")
                .isFalse();
        assertThat(entries(id.toString()))
                .containsExactly(
                        "attachment-added done",
                        "attachment-page-read done",
                        "attachment-page-read done",
                        "attachment-page-read done");
    }

    @Test
    void another_office_and_a_role_without_the_work_are_refused() {
        Owner owner = draft();
        AttachmentId id = added(owner, Uploads.jpeg(60, 40));
        assertThatThrownBy(() -> attachments.page(PROSECUTOR_QUETTA, id, 1))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isTrue());
        assertThatThrownBy(() -> attachments.page(AUDITOR, id, 1))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isFalse());
        assertThatThrownBy(() -> attachments.open(PROSECUTOR_QUETTA, id, 1))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attachments.redact(PROSECUTOR_QUETTA, id, 1, 1, NAME))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attachments.redact(SUPERVISOR_1, id, 1, 1, NAME))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attachments.remove(PROSECUTOR_QUETTA, id))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () ->
                                attachments.confirm(
                                        PROSECUTOR_SAHIWAL, Action.RETURN_VERIFY, id, 1, 1))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attachments.receive(PROSECUTOR_QUETTA, owner, Uploads.jpeg(9, 9)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> attachments.page(OPERATOR_1, id, 2)).isInstanceOf(Refused.class);
        AttachmentId nothing = new AttachmentId(UUID.randomUUID());
        assertThatThrownBy(() -> attachments.page(OPERATOR_1, nothing, 1))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_refused_upload_leaves_an_entry_and_nothing_else() {
        Owner owner = draft();
        assertThat(attachments.receive(PROSECUTOR_SAHIWAL, owner, Uploads.pages(61)))
                .isEqualTo(new Received.Refused(Refusal.TOO_MANY_PAGES));
        assertThat(attachments.of(owner.kind(), owner.ref())).isEmpty();
        assertThat(entries(owner.ref())).containsExactly("attachment-added refused");
    }

    @Test
    void blacking_out_replaces_the_picture_and_destroys_the_key_of_the_one_before() {
        AttachmentId id = added(draft(), Uploads.png(400, 200));
        PageShown before = attachments.page(PROSECUTOR_SAHIWAL, id, 1);
        KeyId oldKey = keyOf(id);
        byte[] oldSealed = stored(id, 1);

        Changed changed =
                attachments.redact(
                        PROSECUTOR_SAHIWAL, id, 1, 1, List.of(Box.ofPercent(50, 0, 50, 50)));

        assertThat(changed).isEqualTo(Changed.DONE);
        PageShown after = attachments.page(PROSECUTOR_SAHIWAL, id, 1);
        assertThat(after.version()).isEqualTo(2);
        assertThat(before.picture().picture().at(300, 50)).isGreaterThan(247);
        assertThat(after.picture().picture().at(300, 50)).isLessThan(8);
        assertThat(after.picture().picture().at(300, 150)).isGreaterThan(200);
        assertThat(keyOf(id)).isNotEqualTo(oldKey);
        assertThat(stored(id, 1)).isNotEqualTo(oldSealed);
        assertThat(wrapped(oldKey)).as("the wrapped form of the old key").isZero();
        assertThat(entries(id.toString())).contains("attachment-page-blacked-out done");
    }

    private KeyId keyOf(AttachmentId id) {
        return new KeyId(
                jdbc.sql("select key_id from attachment_page where attachment = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    private int wrapped(KeyId key) {
        return jdbc.sql("select count(wrapped) from data_key where id = ?")
                .param(key.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_page_that_changed_meanwhile_is_neither_blacked_out_nor_confirmed() {
        AttachmentId id = added(draft(), Uploads.jpeg(80, 60));
        assertThat(attachments.redact(PROSECUTOR_SAHIWAL, id, 1, 1, NAME)).isEqualTo(Changed.DONE);
        assertThat(attachments.redact(PROSECUTOR_SAHIWAL, id, 1, 1, NAME)).isEqualTo(Changed.STALE);
        assertThat(attachments.confirm(OPERATOR_1, Action.RETURN_VERIFY, id, 1, 1))
                .isEqualTo(Changed.STALE);
        assertThat(attachments.page(OPERATOR_1, id, 1).version()).isEqualTo(2);
    }

    @Test
    void a_confirmation_counts_for_one_officer_and_one_version() {
        Owner owner = draft();
        AttachmentId id = added(owner, Uploads.pages(2));
        assertThat(unconfirmed(owner, OPERATOR_1)).isEqualTo(2);
        attachments.confirm(OPERATOR_1, Action.RETURN_VERIFY, id, 1, 1);
        attachments.confirm(OPERATOR_1, Action.RETURN_VERIFY, id, 1, 1);
        attachments.confirm(OPERATOR_1, Action.RETURN_VERIFY, id, 2, 1);
        assertThat(unconfirmed(owner, OPERATOR_1)).isZero();
        assertThat(unconfirmed(owner, SUPERVISOR_1)).isEqualTo(2);
        attachments.redact(PROSECUTOR_SAHIWAL, id, 2, 1, NAME);
        assertThat(unconfirmed(owner, OPERATOR_1)).isEqualTo(1);
    }

    private int unconfirmed(Owner owner, Caller caller) {
        return attachments.unconfirmed(owner.kind(), owner.ref(), caller.officer());
    }

    @Test
    void what_is_submitted_takes_no_page_no_box_and_no_removal() {
        Owner owner = draft();
        AttachmentId id = added(owner, Uploads.jpeg(80, 60));
        work.close(owner);
        assertThat(attachments.receive(PROSECUTOR_SAHIWAL, owner, Uploads.jpeg(9, 9)))
                .isEqualTo(new Received.Refused(Refusal.CLOSED));
        assertThat(attachments.redact(PROSECUTOR_SAHIWAL, id, 1, 1, NAME))
                .isEqualTo(Changed.CLOSED);
        assertThat(attachments.remove(PROSECUTOR_SAHIWAL, id)).isEqualTo(Changed.CLOSED);
        assertThat(attachments.page(PROSECUTOR_SAHIWAL, id, 1).version()).isEqualTo(1);
    }

    @Test
    void what_is_removed_or_destroyed_is_gone_with_its_keys() {
        Owner owner = draft();
        AttachmentId first = added(owner, Uploads.jpeg(80, 60));
        AttachmentId second = added(owner, Uploads.jpeg(80, 60));
        AttachmentId third = added(owner, Uploads.jpeg(80, 60));
        List<KeyId> keys = List.of(keyOf(first), keyOf(second), keyOf(third));

        assertThat(attachments.remove(PROSECUTOR_SAHIWAL, first)).isEqualTo(Changed.DONE);
        tx.executeWithoutResult(t -> attachments.destroy(OPERATOR_1, second));
        tx.executeWithoutResult(
                t -> attachments.destroyAll(Caller.SYSTEM, owner.kind(), owner.ref()));

        for (AttachmentId id : List.of(first, second, third)) {
            assertThatThrownBy(() -> attachments.page(OPERATOR_1, id, 1))
                    .isInstanceOf(Refused.class);
            assertThat(entries(id.toString())).contains("attachment-destroyed done");
        }
        assertThat(keys).allSatisfy(k -> assertThat(wrapped(k)).isZero());
        assertThat(attachments.of(owner.kind(), owner.ref())).isEmpty();
    }

    @Test
    void destroying_is_part_of_an_act_and_receiving_is_not() {
        Owner owner = draft();
        AttachmentId id = added(owner, Uploads.jpeg(80, 60));
        assertThatThrownBy(() -> attachments.destroy(OPERATOR_1, id))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(
                        () ->
                                tx.executeWithoutResult(
                                        t ->
                                                attachments.receive(
                                                        PROSECUTOR_SAHIWAL,
                                                        owner,
                                                        Uploads.jpeg(9, 9))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_page_moved_to_another_place_does_not_open() {
        AttachmentId id = added(draft(), Uploads.jpeg(80, 60));
        byte[] sealed = stored(id, 1);
        Binding elsewhere = new Binding("attachment_page", "sealed", id + "/2", 1);
        assertThatThrownBy(
                        () ->
                                tx.executeWithoutResult(
                                        t ->
                                                seals.unseal(
                                                        seals.open(keyOf(id)), elsewhere, sealed)))
                .isInstanceOf(NotAuthentic.class);
    }

    @Test
    void a_hundred_and_twenty_pages_are_the_most_together() {
        Owner owner = draft();
        added(owner, Uploads.pages(60));
        added(owner, Uploads.pages(60));
        assertThat(attachments.receive(PROSECUTOR_SAHIWAL, owner, Uploads.jpeg(9, 9)))
                .isEqualTo(new Received.Refused(Refusal.TOO_MUCH_TOGETHER));
    }
}
