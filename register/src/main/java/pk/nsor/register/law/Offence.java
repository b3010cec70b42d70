package pk.nsor.register.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * One row of the offence list: a section, or a run of sections, and where it stands in the Act.
 *
 * @param first the section, or the first of the run
 * @param last the last of the run; equal to {@code first} for one section
 * @param clause the only subsection meant, without brackets, or empty for all
 * @param limb where it stands
 * @param inForceFrom from when the section itself is in force, where known
 * @param inForceTo to when it was, where it was repealed
 * @param maxYears longest term of imprisonment in years, where it can expose a wrong section
 * @param validFrom first day of this entry in the list; empty for always
 * @param validTo last day of this entry in the list
 * @param citation provision that the entry rests on
 */
public record Offence(
        StatuteCode statute,
        SectionCode first,
        SectionCode last,
        String clause,
        Limb limb,
        Schedule schedule,
        Settles settles,
        Optional<PartialDate> inForceFrom,
        Optional<PartialDate> inForceTo,
        OptionalInt maxYears,
        Text title,
        Optional<Text> note,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        String citation,
        Basis basis) {
    public Offence {
        if (last.compareTo(first) < 0
                || (!first.letters().isEmpty() && first.number() != last.number())) {
            throw new IllegalArgumentException("a run of sections ends before it begins");
        }
        if (validFrom.isPresent()
                && validTo.isPresent()
                && validTo.get().isBefore(validFrom.get())) {
            throw new IllegalArgumentException("an entry ends before it begins");
        }
    }

    /** In s.2(h), or an unconditional entry of a Schedule: what the Explanations call main. */
    public boolean mainScheduled() {
        return limb == Limb.S2H
                || limb == Limb.SCHEDULED
                || (limb == Limb.OPINION && schedule != Schedule.NONE);
    }

    /** The entry stands in the list on that day; both ends count. */
    public boolean listedOn(LocalDate day) {
        return validFrom.map(d -> !day.isBefore(d)).orElse(true)
                && validTo.map(d -> !day.isAfter(d)).orElse(true);
    }

    /** False only where the section was certainly not in force on any day of that date. */
    public boolean inForceOn(PartialDate date) {
        return inForceFrom.map(d -> !date.latest().isBefore(d.earliest())).orElse(true)
                && inForceTo.map(d -> !date.earliest().isAfter(d.latest())).orElse(true);
    }

    /** A run of plain numbers takes no lettered section; a lettered run takes no plain one. */
    boolean covers(SectionCode section) {
        return section.letters().isEmpty() == first.letters().isEmpty()
                && section.letters().length() == first.letters().length()
                && section.compareTo(first) >= 0
                && section.compareTo(last) <= 0;
    }

    /** How exactly the row names its section; the most exact row answers. */
    int exactness() {
        return (clause.isEmpty() ? 0 : 2) + (first.equals(last) ? 1 : 0);
    }
}
