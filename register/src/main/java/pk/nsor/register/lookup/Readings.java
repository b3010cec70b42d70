package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.law.Count;
import pk.nsor.register.law.Question;
import pk.nsor.register.law.Reading;
import pk.nsor.register.law.Scheduled;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.Listed;
import pk.nsor.register.reference.Lists;

/** Reads what was typed with the lists in force and, for what was applied, on the day it was. */
@Component
class Readings {
    private final CurrentLists current;
    private final Clock clock;

    Readings(CurrentLists current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    Lists lists() {
        return current.lists();
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant at) {
        return at.atZone(Deadlines.ZONE).toLocalDate();
    }

    /** The day on which the request is read: its application, or today for a draft. */
    private LocalDate dayOf(Lookup lookup) {
        return lookup.times().applied().map(Readings::day).orElseGet(this::today);
    }

    CaseForm.Reading read(Lookup lookup, CaseForm form, String ownDistrict) {
        LocalDate day = dayOf(lookup);
        String district = ownDistrict.isEmpty() ? form.district() : ownDistrict;
        List<String> stations = lists().stations(district, day).stream().map(Listed::code).toList();
        return form.read(day.getYear(), ownDistrict, d -> isDistrict(d, day), stations);
    }

    /**
     * The districts that an applicant's office serves, and so may ask about.
     *
     * @param districts codes; empty for an office without a district, which may choose any
     */
    record Served(List<String> districts) {
        /** The one district that need not be chosen. */
        Optional<String> alone() {
            return districts.size() == 1 ? Optional.of(districts.getFirst()) : Optional.empty();
        }

        boolean may(String district) {
            return districts.isEmpty() || districts.contains(district);
        }
    }

    /** What the caller's office serves by the mapping of today. */
    Served served(Caller caller) {
        List<String> mapped = lists().servedBy(caller.office(), today());
        return new Served(
                !mapped.isEmpty() || caller.district().isEmpty()
                        ? mapped
                        : List.of(caller.district()));
    }

    /** Reads a draft's case as its own office writes it. */
    CaseForm.Reading read(Caller caller, Lookup lookup, CaseForm form) {
        Served served = served(caller);
        LocalDate day = dayOf(lookup);
        String district = served.alone().orElse(form.district());
        List<String> stations = lists().stations(district, day).stream().map(Listed::code).toList();
        return form.read(
                day.getYear(),
                served.alone().orElse(""),
                d -> served.may(d) && isDistrict(d, day),
                stations);
    }

    SuspectForm.Reading read(Lookup lookup, SuspectForm form) {
        LocalDate day = dayOf(lookup);
        return form.read(day, d -> isDistrict(d, day));
    }

    private boolean isDistrict(String code, LocalDate day) {
        return lists().district(code).map(d -> d.on(day)).orElse(false);
    }

    /**
     * The sections of an FIR as the law reads them.
     *
     * @param counts normalised, in the order written
     * @param scheduled whether at least one is a scheduled offence
     * @param questions what cannot be read; never dropped
     */
    record Sections(List<String> counts, boolean scheduled, List<Question> questions) {}

    /** Reads the sections with the list of offences on the day of the request. */
    Sections sections(Lookup lookup, String asWritten) {
        Reading read = current.sections().read(asWritten);
        LocalDate day = dayOf(lookup);
        boolean scheduled = Scheduled.any(read.counts(), current.offences(), day);
        return new Sections(
                read.counts().stream().map(Count::normalised).toList(),
                scheduled,
                read.questions());
    }
}
