package pk.nsor.register.conviction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.audit.Act;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.person.Address;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.PlaceKind;
import pk.nsor.register.reference.PlaceTyped;
import pk.nsor.register.reference.TypedPlaces;

/**
 * What the front door does with a row once it has it: who may see it, what it says, its hand-over.
 */
@Component
class ReturnDesk {
    /** Kind of work, as attachments and the evidence name it. */
    static final String KIND = "return";

    private final ReturnStore store;
    private final Seals seals;
    private final Access access;
    private final Attachments attachments;
    private final CurrentLists current;
    private final TypedPlaces places;
    private final ObjectProvider<DuplicateCheck> duplicates;
    private final Clock clock;
    private final LawInForce law;
    private final SealedOpenings openings;

    ReturnDesk(
            ReturnStore store,
            Seals seals,
            Access access,
            Attachments attachments,
            CurrentLists current,
            TypedPlaces places,
            LawInForce law,
            ObjectProvider<DuplicateCheck> duplicates,
            SealedOpenings openings,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.access = access;
        this.attachments = attachments;
        this.current = current;
        this.places = places;
        this.law = law;
        this.openings = openings;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    /**
     * The row, for reading: of both its offices and the Bureau once it is handed over; a closed one
     * only of the two officers who decide it.
     */
    ReturnRow opened(Caller caller, Action action, Optional<ReturnRow> found) {
        access.require(caller, action);
        ReturnRow row = found.orElseThrow(() -> access.notFound(caller, action, KIND));
        access.require(caller, action, row.resource());
        if (row.state().editable() && !caller.office().equals(row.entryOffice())) {
            throw access.notFound(caller, action, KIND);
        }
        if (row.closed()) {
            access.require(caller, Action.RETURN_SEALED_OPEN, row.resource());
            if (!openings.holds(row.reference(), caller.officer())) {
                throw access.notFound(caller, Action.RETURN_SEALED_OPEN, KIND);
            }
        }
        return row;
    }

    /** The row, for changing: of the office alone that enters it, sealed or not. */
    ReturnRow edited(Caller caller, Action action, Optional<ReturnRow> found) {
        access.require(caller, action);
        ReturnRow row = found.orElseThrow(() -> access.notFound(caller, action, KIND));
        access.require(caller, action, row.editable());
        if (!caller.office().equals(row.entryOffice())) {
            throw access.notFound(caller, action, KIND);
        }
        return row;
    }

    /** Opens and reads all that the row holds. */
    ReturnFile file(Caller caller, ReturnRow row) {
        DataKey key = seals.open(row.key());
        Draft draft = store.draft(row, key);
        Held held = held(row);
        ReturnReading reading =
                new ReturnReader(current.lists(), law::sections)
                        .read(draft.answers(), held, row.office(), law.today());
        return new ReturnFile(
                row,
                draft,
                held,
                reading,
                store.submitted(row, key),
                store.lastNote(row, key),
                caller.office().equals(row.entryOffice()) && row.state().editable());
    }

    /**
     * The cases of an office's returns, for its list. A sealed return is opened by the two who
     * decide it alone, and another office's draft by nobody else.
     */
    Map<ReturnId, CaseLine> cases(OfficeId office, List<ReturnRow> rows) {
        List<ReturnRow> told =
                rows.stream()
                        .filter(r -> !r.closed())
                        .filter(r -> !r.state().editable() || office.equals(r.entryOffice()))
                        .toList();
        Map<ReturnId, CaseLine> cases = new HashMap<>();
        store.answers(told).forEach((id, typed) -> cases.put(id, CaseLine.of(typed)));
        return cases;
    }

    LocalDate today() {
        return law.today();
    }

    /**
     * Eligibility and duplicates of a complete return, as submitted or as it would be; the act is
     * given what was asked of the register and shown.
     */
    Returns.Checked checked(Caller caller, ReturnFile file, Act act) {
        Optional<ConvictionReturn> read =
                file.row().state().editable() ? file.reading().complete() : file.submitted();
        DuplicateCheck check = duplicates.getIfAvailable();
        return new Returns.Checked(
                file,
                read.map(r -> law.decide(r.conviction())),
                check == null
                        ? Optional.empty()
                        : read.map(r -> check.find(caller, file.row().reference(), r, act)));
    }

    private Held held(ReturnRow row) {
        var all = attachments.of(KIND, row.reference().value());
        return new Held(
                ids(all, ReturnOwning.JUDGMENT),
                ids(all, ReturnOwning.PHOTOGRAPH),
                ids(all, ReturnOwning.PAPER),
                row.origin() == Origin.PAPER,
                ids(all, ReturnOwning.PROFILE));
    }

    private static List<UUID> ids(List<Attached> all, String part) {
        return all.stream()
                .filter(a -> a.owner().part().equals(part))
                .map(a -> a.id().value())
                .toList();
    }

    /** Keeps the return as read; places that were typed join the list that the Bureau decides. */
    void submit(ReturnRow row, ConvictionReturn read, ReturnState to) {
        submit(row, seals.open(row.key()), read, to);
    }

    void submit(ReturnRow row, DataKey key, ConvictionReturn read, ReturnState to) {
        Instant now = clock.instant();
        store.submit(row, key, read, to, now);
        read.conviction()
                .fir()
                .found()
                .filter(f -> f.stationCode().isEmpty())
                .ifPresent(f -> keep(PlaceKind.STATION, f.district(), f.stationWritten()));
        for (Address a : read.person().addresses().found().orElse(List.of())) {
            if (a.tehsilCode().isEmpty()) {
                keep(PlaceKind.TEHSIL, a.district(), a.tehsil());
            }
            if (a.stationCode().isEmpty()) {
                keep(PlaceKind.STATION, a.district(), a.station());
            }
        }
    }

    /** Only what reads as a name of a place: a number of a house or an FIR is no place. */
    private void keep(PlaceKind kind, String district, String written) {
        if (district.isEmpty() || written.isEmpty()) {
            return;
        }
        if (new PlaceTyped("", written).read(List.of())
                instanceof PlaceTyped.Reading.Written(String name)) {
            places.keep(kind, district, name);
        }
    }
}
