package pk.nsor.register.attachment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.attachment.AttachmentStore.SealedPage;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyDestroyed;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;

/**
 * The front door to attachments. Whose an attachment is, and what may be done with it now, is
 * answered by its {@link Owning}; every act and every reading of a page leaves its entry.
 */
@Service
public class Attachments {
    private final AttachmentStore store;
    private final Flattening flattening;
    private final Seals seals;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<String, Owning> owners;

    Attachments(
            AttachmentStore store,
            Flattening flattening,
            Seals seals,
            Access access,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions,
            List<Owning> owners) {
        this.store = store;
        this.flattening = flattening;
        this.seals = seals;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.owners = owners.stream().collect(Collectors.toMap(Owning::kind, Function.identity()));
    }

    /**
     * Flattens an upload and keeps its pages, sealed. Not inside a transaction, because reading a
     * large file takes longer than a connection should be held; a refusal leaves its entry too.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Received receive(Caller caller, Owner owner, byte[] upload) {
        Optional<Refusal> closed = inTransaction(() -> gate(caller, owner, 1));
        if (closed.isPresent()) {
            return refused(caller, owner, closed.get());
        }
        return switch (flattening.flatten(upload)) {
            case Flattened.Refused(Refusal refusal) -> refused(caller, owner, refusal);
            case Flattened.Pages(List<FlatPage> pages) -> {
                Received kept = inTransaction(() -> keep(caller, owner, pages));
                yield kept instanceof Received.Refused(Refusal refusal)
                        ? refused(caller, owner, refusal)
                        : kept;
            }
        };
    }

    private <T> T inTransaction(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(t -> act.get()));
    }

    private Optional<Refusal> gate(Caller caller, Owner owner, int pages) {
        require(caller, Action.ATTACHMENT_ADD, owner);
        if (!owning(owner).editable(caller, owner.ref())) {
            return Optional.of(Refusal.CLOSED);
        }
        store.lock(owner);
        return store.pages(owner.kind(), owner.ref()) + pages > Limits.PAGES_TOGETHER
                ? Optional.of(Refusal.TOO_MUCH_TOGETHER)
                : Optional.empty();
    }

    private Received keep(Caller caller, Owner owner, List<FlatPage> pages) {
        Optional<Refusal> closed = gate(caller, owner, pages.size());
        if (closed.isPresent()) {
            return new Received.Refused(closed.get());
        }
        return keep(caller, owner, owning(owner).purpose(caller, owner.ref()), pages);
    }

    /**
     * Keeps pages that are flat already, as part of an act that its owner's module has allowed: for
     * what is loaded in bulk.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Received.Added keep(Caller caller, Owner owner, Purpose purpose, List<FlatPage> pages) {
        AttachmentId id = new AttachmentId(UUID.randomUUID());
        store.add(id, owner, pages.size(), caller.officer(), clock.instant());
        for (int i = 0; i < pages.size(); i++) {
            store.addPage(id, sealed(id, i + 1, 1, pages.get(i)));
        }
        audit.record(
                Act.of(caller, Event.ATTACHMENT_ADDED, purpose)
                        .about(owner.kind(), owner.ref())
                        .about("attachment", id.toString())
                        .detail("part", owner.part())
                        .detail("pages", Integer.toString(pages.size())));
        return new Received.Added(id, pages.size());
    }

    /** As {@link #confirm}, of pages that were kept just now: for what is loaded in bulk. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(Caller caller, Owner owner, Purpose purpose, Received.Added kept) {
        for (int page = 1; page <= kept.pages(); page++) {
            store.confirm(kept.id(), page, 1, caller.officer(), clock.instant());
            audit.record(
                    Act.of(caller, Event.ATTACHMENT_PAGE_CONFIRMED, purpose)
                            .about(owner.kind(), owner.ref())
                            .about("attachment", kept.id().toString())
                            .detail("page", Integer.toString(page))
                            .detail("version", "1"));
        }
    }

    private Received refused(Caller caller, Owner owner, Refusal refusal) {
        transaction.executeWithoutResult(
                t ->
                        audit.record(
                                act(caller, Event.ATTACHMENT_ADDED, owner)
                                        .outcome(Outcome.REFUSED)
                                        .detail("part", owner.part())
                                        .detail("reason", refusal.name())));
        return new Received.Refused(refusal);
    }

    /** Opens one page for its reader. */
    @Transactional(readOnly = true)
    public PageShown page(Caller caller, AttachmentId id, int number) {
        Attached attached = opened(caller, Action.ATTACHMENT_READ, id);
        SealedPage page =
                store.page(id, number)
                        .orElseThrow(
                                () ->
                                        access.notFound(
                                                caller, Action.ATTACHMENT_READ, "attachment"));
        FlatPage picture = unsealed(caller, Action.ATTACHMENT_READ, id, page);
        audit.record(pageAct(caller, Event.ATTACHMENT_PAGE_READ, attached, number, page.version()));
        return new PageShown(picture, page.version());
    }

    /**
     * Opens an attachment without any of its pictures, for what stands around the picture of one of
     * its pages.
     */
    @Transactional(readOnly = true)
    public Attached open(Caller caller, AttachmentId id, int number) {
        Attached attached = opened(caller, Action.ATTACHMENT_READ, id);
        if (number < 1 || number > attached.pages().size()) {
            throw access.notFound(caller, Action.ATTACHMENT_READ, "attachment");
        }
        audit.record(
                act(caller, Event.ATTACHMENT_OPENED, attached.owner())
                        .about("attachment", id.toString())
                        .detail("page", Integer.toString(number)));
        return attached;
    }

    /**
     * Burns black boxes into a page. The picture before is sealed under a key that is destroyed
     * with this act.
     *
     * @param version the version that the caller saw
     */
    @Transactional
    public Changed redact(
            Caller caller, AttachmentId id, int number, int version, List<Box> boxes) {
        if (boxes.isEmpty() || boxes.size() > Limits.BOXES) {
            throw new IllegalArgumentException("between one box and the limit");
        }
        Attached attached = opened(caller, Action.ATTACHMENT_ADD, id);
        SealedPage page =
                store.pageForChange(id, number)
                        .orElseThrow(
                                () -> access.notFound(caller, Action.ATTACHMENT_ADD, "attachment"));
        Act act =
                pageAct(caller, Event.ATTACHMENT_PAGE_BLACKED_OUT, attached, number, version)
                        .detail("boxes", Integer.toString(boxes.size()));
        if (!owning(attached.owner()).editable(caller, attached.owner().ref())) {
            return unchanged(act, Changed.CLOSED);
        }
        if (page.version() != version) {
            return unchanged(act, Changed.STALE);
        }
        FlatPage black = Redaction.redact(unsealed(caller, Action.ATTACHMENT_ADD, id, page), boxes);
        store.replacePage(id, sealed(id, number, version + 1, black));
        seals.destroy(page.key());
        audit.record(act);
        return Changed.DONE;
    }

    /**
     * An officer's word that a page, as shown, shows no one who must not be shown.
     *
     * @param acts the action under which the officer looks, for instance verifying a return
     */
    @Transactional
    public Changed confirm(Caller caller, Action acts, AttachmentId id, int number, int version) {
        Attached attached = opened(caller, acts, id);
        SealedPage page =
                store.pageForChange(id, number)
                        .orElseThrow(() -> access.notFound(caller, acts, "attachment"));
        Act act = pageAct(caller, Event.ATTACHMENT_PAGE_CONFIRMED, attached, number, version);
        if (page.version() != version) {
            return unchanged(act, Changed.STALE);
        }
        store.confirm(id, number, version, caller.officer(), clock.instant());
        audit.record(act);
        return Changed.DONE;
    }

    private Changed unchanged(Act act, Changed why) {
        audit.record(act.outcome(Outcome.REFUSED).detail("reason", why.name()));
        return why;
    }

    /** The officer's own removal of an attachment from a draft, with its keys. */
    @Transactional
    public Changed remove(Caller caller, AttachmentId id) {
        Attached attached = opened(caller, Action.ATTACHMENT_ADD, id);
        if (!owning(attached.owner()).editable(caller, attached.owner().ref())) {
            return unchanged(
                    act(caller, Event.ATTACHMENT_DESTROYED, attached.owner())
                            .about("attachment", id.toString()),
                    Changed.CLOSED);
        }
        destroyed(caller, attached);
        return Changed.DONE;
    }

    /**
     * Destroys an attachment with its keys as part of an act that its owner's module has allowed,
     * for instance a verifier's finding that it is not blacked out, or the end of a look-up.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(Caller caller, AttachmentId id) {
        store.find(id).ifPresent(a -> destroyed(caller, a));
    }

    /** As {@link #destroy}, for everything that one piece of work holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroyAll(Caller caller, String kind, String ref) {
        store.of(kind, ref).forEach(a -> destroyed(caller, a));
    }

    private void destroyed(Caller caller, Attached attached) {
        store.keys(attached.id()).forEach(seals::destroy);
        store.destroy(attached.id(), clock.instant());
        audit.record(
                act(caller, Event.ATTACHMENT_DESTROYED, attached.owner())
                        .about("attachment", attached.id().toString())
                        .detail("pages", Integer.toString(attached.pages().size())));
    }

    /**
     * What a piece of work holds, in the order in which it came. Part of an act of the owner's
     * module, whose entry names what is shown.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Attached> of(String kind, String ref) {
        return store.of(kind, ref);
    }

    /**
     * One page as part of an act of another module, which has allowed it and whose entry names what
     * is shown: the photograph on a card. Empty where it is destroyed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FlatPage> picture(AttachmentId id, int number) {
        return store.find(id).flatMap(a -> store.page(id, number)).flatMap(p -> picture(id, p));
    }

    private Optional<FlatPage> picture(AttachmentId id, SealedPage page) {
        try {
            DataKey key = seals.open(page.key());
            return Optional.of(
                    FlatPage.of(
                            seals.unseal(
                                    key, where(id, page.number(), page.version()), page.sealed())));
        } catch (KeyDestroyed e) {
            return Optional.empty();
        }
    }

    /** How many pages the officer has not confirmed in their present version. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int unconfirmed(String kind, String ref, OfficerId officer) {
        return store.unconfirmed(kind, ref, officer);
    }

    /** How many pages nobody but these officers has confirmed in their present version. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int unconfirmed(String kind, String ref, Set<OfficerId> except) {
        return store.unconfirmed(kind, ref, except);
    }

    /** Whether this caller may add, black out and remove now; the act itself asks again. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean editable(Caller caller, Owner owner) {
        return access.mayEver(caller, Action.ATTACHMENT_ADD)
                && owning(owner).editable(caller, owner.ref());
    }

    /** Where the work that it belongs to is shown. */
    public String address(Owner owner) {
        return owning(owner).address(owner.ref());
    }

    private Attached opened(Caller caller, Action action, AttachmentId id) {
        access.require(caller, action);
        Attached attached =
                store.find(id).orElseThrow(() -> access.notFound(caller, action, "attachment"));
        require(caller, action, attached.owner());
        return attached;
    }

    private void require(Caller caller, Action action, Owner owner) {
        access.require(caller, action);
        access.require(
                caller,
                action,
                owning(owner)
                        .open(caller, owner.ref())
                        .orElseThrow(() -> access.notFound(caller, action, owner.kind())));
    }

    private Owning owning(Owner owner) {
        Owning owning = owners.get(owner.kind());
        if (owning == null) {
            throw new IllegalStateException("no module answers for this kind of work");
        }
        return owning;
    }

    private SealedPage sealed(AttachmentId id, int number, int version, FlatPage picture) {
        DataKey key = seals.create(KeyPurpose.ATTACHMENT);
        return new SealedPage(
                number,
                version,
                key.id(),
                picture.width(),
                picture.height(),
                seals.seal(key, where(id, number, version), picture.bytes()));
    }

    /** A page whose key is destroyed, as after a restore, is answered like one that never was. */
    private FlatPage unsealed(Caller caller, Action action, AttachmentId id, SealedPage page) {
        return picture(id, page).orElseThrow(() -> access.notFound(caller, action, "attachment"));
    }

    private static Binding where(AttachmentId id, int number, int version) {
        return new Binding("attachment_page", "sealed", id + "/" + number, version);
    }

    private Act act(Caller caller, Event event, Owner owner) {
        return Act.of(caller, event, owning(owner).purpose(caller, owner.ref()))
                .about(owner.kind(), owner.ref());
    }

    private Act pageAct(Caller caller, Event event, Attached of, int number, int version) {
        return act(caller, event, of.owner())
                .about("attachment", of.id().toString())
                .detail("page", Integer.toString(number))
                .detail("version", Integer.toString(version));
    }
}
