package pk.nsor.register.lookup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.reference.Office;
import pk.nsor.register.reference.PlaceKind;
import pk.nsor.register.reference.TypedPlaces;
import pk.nsor.register.search.AskedTokens;

/**
 * The investigator's side: a draft saved on every step, then the application. Only the named
 * suspects of one FIR can be asked about, ten at most (Punjab directive under the Rules of 2023 and
 * the SOP of 22 August 2024).
 */
@Service
public class Applications {
    /** Most suspects of one FIR that one request asks about. */
    public static final int MOST_SUSPECTS = 10;

    private final Desk desk;
    private final LookupStore lookups;
    private final SuspectStore suspects;
    private final Dossier dossier;
    private final Readings readings;
    private final AskedTokens tokens;
    private final TypedPlaces places;
    private final TypedTehsils tehsils;
    private final Seals seals;
    private final Access access;
    private final Audit audit;
    private final SecureRandom random;
    private final Clock clock;

    Applications(
            Desk desk,
            LookupStore lookups,
            SuspectStore suspects,
            Dossier dossier,
            Readings readings,
            AskedTokens tokens,
            TypedPlaces places,
            TypedTehsils tehsils,
            Seals seals,
            Access access,
            Audit audit,
            SecureRandom random,
            Clock clock) {
        this.desk = desk;
        this.lookups = lookups;
        this.suspects = suspects;
        this.dossier = dossier;
        this.readings = readings;
        this.tokens = tokens;
        this.places = places;
        this.tehsils = tehsils;
        this.seals = seals;
        this.access = access;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** Begins a draft. */
    @Transactional
    public LookupReference start(Caller caller) {
        return start(caller, UUID.randomUUID());
    }

    /**
     * Begins an application once: a second click on the same form finds what the first one began.
     *
     * @param id drawn for the form
     */
    @Transactional
    public LookupReference start(Caller caller, UUID id) {
        access.require(caller, Action.LOOKUP_APPLY);
        Optional<LookupReference> begun = lookups.begun(id, caller.officer());
        if (begun.isPresent()) {
            audit.record(
                    Act.of(
                                    caller,
                                    Event.LOOKUP_OPENED,
                                    Purpose.of(Purpose.Kind.OWN_WORK, begun.get().value()))
                            .about(Lookup.KIND, begun.get().value())
                            .detail("outcome", "begun-before"));
            return begun.get();
        }
        if (lookups.taken(id)) {
            return start(caller, UUID.randomUUID());
        }
        DataKey key = seals.create(KeyPurpose.LOOKUP);
        LookupReference reference =
                Reference.unused(
                        () -> LookupReference.random(random),
                        drawn -> lookups.find(drawn).isPresent());
        lookups.insert(
                id,
                reference,
                key.id(),
                readings.served(caller).alone().orElse(""),
                caller.officer(),
                caller.office(),
                suspects.sealCase(key, id, 1, CaseForm.EMPTY),
                clock.instant());
        audit.record(
                Act.of(
                                caller,
                                Event.LOOKUP_STARTED,
                                Purpose.of(Purpose.Kind.OWN_WORK, reference.value()))
                        .about(Lookup.KIND, reference.value()));
        return reference;
    }

    /** Opens a draft for its own office; what is no draft any more is opened as it stands. */
    @Transactional(readOnly = true)
    public ApplicationView open(Caller caller, String reference) {
        Lookup lookup = desk.find(caller, Action.LOOKUP_APPLY, reference);
        ApplicationView view = dossier.open(lookup, desk.key(lookup));
        audit.record(
                Act.of(caller, Event.LOOKUP_OPENED, lookup.readersPurpose())
                        .about(List.of(lookup.ref()))
                        .detail("suspects", Integer.toString(view.suspects().size())));
        return view;
    }

    /** Saves the case of a draft. */
    @Transactional
    public Saved saveCase(Caller caller, String reference, int version, CaseForm form) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_APPLY, reference);
        DataKey key = desk.key(lookup);
        LookupStore.SealedCase before = lookups.sealedCase(lookup.id());
        Optional<Saved> no =
                not(
                        caller,
                        lookup,
                        version,
                        form.fits(),
                        form.equals(suspects.openCase(key, lookup.id(), before)));
        if (no.isPresent()) {
            return no.get();
        }
        int next = before.version() + 1;
        lookups.saveCase(
                lookup.id(),
                new LookupStore.SealedCase(suspects.sealCase(key, lookup.id(), next, form), next),
                form,
                district(caller, form),
                clock.instant());
        saved(caller, lookup, "case");
        return new Saved.Kept(0, readings.read(caller, lookup, form).errors());
    }

    /** The district that the office serves, or the one chosen of those that it serves. */
    private String district(Caller caller, CaseForm form) {
        Readings.Served served = readings.served(caller);
        boolean known =
                served.may(form.district())
                        && readings.lists().district(form.district()).isPresent();
        return served.alone().orElse(known ? form.district() : "");
    }

    /**
     * Saves a suspect of a draft.
     *
     * @param number 0 for a new one
     */
    @Transactional
    public Saved saveSuspect(
            Caller caller, String reference, int number, int version, SuspectForm form) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_APPLY, reference);
        DataKey key = desk.key(lookup);
        List<SuspectStore.Kept> there = suspects.suspects(key, lookup.id());
        Optional<SuspectStore.Kept> same =
                there.stream()
                        .filter(k -> (number == 0 || k.number() == number) && k.form().equals(form))
                        .findFirst();
        Optional<Saved> no = not(caller, lookup, version, form.fits(), same.isPresent());
        if (no.isPresent()) {
            return no.get();
        }
        boolean repeated = number == 0 && version != lookup.version() && same.isPresent();
        int slot = repeated ? same.get().number() : slot(number, there);
        if (slot == 0) {
            notSaved(caller, lookup, "too-many");
            return new Saved.TooMany();
        }
        if (!repeated) {
            suspects.save(key, lookup.id(), slot, form);
            lookups.countSuspects(lookup.id(), clock.instant());
        }
        saved(caller, lookup, "suspect-" + slot);
        return new Saved.Kept(slot, readings.read(lookup, form).errors());
    }

    /** The number asked for where it exists, the next free one for a new suspect, or 0. */
    private static int slot(int number, List<SuspectStore.Kept> there) {
        List<Integer> taken = there.stream().map(SuspectStore.Kept::number).toList();
        if (number != 0) {
            return taken.contains(number) ? number : 0;
        }
        for (int n = 1; n <= MOST_SUSPECTS; n++) {
            if (!taken.contains(n)) {
                return n;
            }
        }
        return 0;
    }

    /** Takes a suspect out of a draft again. */
    @Transactional
    public Saved takeOut(Caller caller, String reference, int number) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_APPLY, reference);
        Optional<Saved> no = not(caller, lookup, lookup.version(), true, false);
        if (no.isPresent()) {
            return no.get();
        }
        suspects.takeOut(lookup.id(), number);
        lookups.countSuspects(lookup.id(), clock.instant());
        saved(caller, lookup, "suspect-out-" + number);
        return new Saved.Kept(number, FieldErrors.NONE);
    }

    /** Why nothing can be saved now; a second click that sends the same again is no conflict. */
    private Optional<Saved> not(
            Caller caller, Lookup lookup, int version, boolean fits, boolean same) {
        if (!(lookup.state() instanceof LookupState.Draft)) {
            notSaved(caller, lookup, "closed");
            return Optional.of(new Saved.Closed());
        }
        if (!fits) {
            notSaved(caller, lookup, "too-long");
            return Optional.of(new Saved.TooLong());
        }
        if (version != lookup.version() && !same) {
            notSaved(caller, lookup, "stale");
            return Optional.of(new Saved.Stale(lookup.version()));
        }
        return Optional.empty();
    }

    private void saved(Caller caller, Lookup lookup, String part) {
        audit.record(saving(caller, lookup, part));
    }

    private void notSaved(Caller caller, Lookup lookup, String why) {
        audit.record(saving(caller, lookup, why).detail("result", why));
    }

    private static Act saving(Caller caller, Lookup lookup, String part) {
        return Act.of(
                        caller,
                        Event.LOOKUP_SAVED,
                        Purpose.of(Purpose.Kind.OWN_WORK, lookup.reference().value()))
                .about(List.of(lookup.ref()))
                .detail("part", part);
    }

    /**
     * Applies: the draft goes to the prosecutor of the district, its copy to the district's police
     * officer.
     *
     * @param version version of the draft whose answers were checked
     */
    @Transactional
    public Applied apply(Caller caller, String reference, int version) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_APPLY, reference);
        if (!(lookup.state() instanceof LookupState.Draft)) {
            notSaved(caller, lookup, "applied-before");
            return lookup.times().applied().isPresent() ? new Applied.Done() : new Applied.Closed();
        }
        if (version != lookup.version()) {
            notSaved(caller, lookup, "stale");
            return new Applied.Stale();
        }
        ApplicationView view = dossier.open(lookup, desk.key(lookup));
        List<Attached> copy = dossier.firCopy(lookup);
        Optional<OfficeId> prosecution = prosecution(lookup.district());
        List<Applied.Missing> missing = missing(view, prosecution);
        if (!missing.isEmpty()
                || view.facts().isEmpty()
                || prosecution.isEmpty()
                || copy.isEmpty()) {
            notSaved(caller, lookup, "incomplete");
            return new Applied.Incomplete(missing);
        }
        applied(caller, view, view.facts().get(), prosecution.get(), copy.getFirst());
        return new Applied.Done();
    }

    private void applied(
            Caller caller,
            ApplicationView view,
            CaseFacts facts,
            OfficeId prosecution,
            Attached copy) {
        Lookup lookup = view.lookup();
        Instant now = clock.instant();
        if (!facts.stationTyped().isEmpty()) {
            places.keep(PlaceKind.STATION, facts.district(), facts.stationTyped());
        }
        Optional<OfficeId> police =
                readings.lists().policeOffice(facts.district(), readings.today()).map(Office::id);
        lookups.saveFirCopy(lookup.id(), copy.id().value(), now);
        lookups.address(lookup.id(), caller.officer(), prosecution, police, facts.purpose());
        lookups.move(lookup, Verb.APPLY, new LookupState.Applied(now), now);
        Act act =
                Act.of(caller, Event.LOOKUP_APPLIED, facts.purpose().of(lookup.reference()))
                        .about(List.of(lookup.ref()))
                        .detail("suspects", Integer.toString(view.suspects().size()))
                        .detail("to", prosecution.value())
                        .detail("urgent", Boolean.toString(facts.urgent()));
        Dossier.commit(view, act);
        view.suspects().stream()
                .flatMap(s -> s.asked().stream())
                .forEach(
                        a -> {
                            tehsils.keep(a);
                            tokens.leave(a, act);
                        });
        audit.record(act);
    }

    private Optional<OfficeId> prosecution(String district) {
        return readings.lists().prosecutionOffice(district, readings.today()).map(Office::id);
    }

    private static List<Applied.Missing> missing(
            ApplicationView view, Optional<OfficeId> prosecution) {
        List<Applied.Missing> missing = new ArrayList<>();
        if (view.facts().isEmpty()) {
            missing.add(
                    new Applied.Missing(
                            "case",
                            Text.of("Complete the FIR and purpose", "مقدمہ اور غرض مکمل کیجیے")));
        } else if (prosecution.isEmpty()) {
            missing.add(
                    new Applied.Missing(
                            "case",
                            Text.of(
                                    "No prosecution office serves this district in the list",
                                    "فہرست میں اس ضلع کا کوئی دفترِ استغاثہ نہیں")));
        }
        if (view.suspects().isEmpty()) {
            missing.add(
                    new Applied.Missing(
                            "suspects",
                            Text.of(
                                    "Add at least one named suspect of the FIR",
                                    "مقدمے کا کم از کم ایک نامزد مشتبہ شخص درج کیجیے")));
        }
        for (SuspectView s : view.suspects()) {
            if (s.asked().isEmpty()) {
                int at = view.position(s.number());
                missing.add(
                        new Applied.Missing(
                                "suspects",
                                Text.of(
                                        "Correct suspect " + at,
                                        "مشتبہ شخص " + at + " کے کوائف درست کیجیے")));
            }
        }
        if (view.firPages() == 0) {
            missing.add(
                    new Applied.Missing(
                            "fir", Text.of("Add the copy of the FIR", "مقدمے کی نقل شامل کیجیے")));
        }
        return missing;
    }
}
