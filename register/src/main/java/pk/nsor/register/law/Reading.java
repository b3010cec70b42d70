package pk.nsor.register.law;

import java.util.List;
import java.util.stream.Collectors;
import pk.nsor.register.kernel.PartialDate;

/**
 * What was read from a text of sections.
 *
 * @param noConviction the text says that nobody was convicted ("none", "acquitted ...")
 * @param counts the counts in the order written
 * @param struck sections that the text says were acquitted of, not proved, dropped, altered or not
 *     yet decided
 * @param procedural sections of procedure and evidence law, which are no offences
 * @param mentioned sections that only remarks mention
 * @param questions what could not be read; nothing is dropped
 * @param rows rows of the list on the sections of the counts, which say since when they are in
 *     force
 * @param asWritten the whole text as typed
 */
public record Reading(
        boolean noConviction,
        List<Count> counts,
        List<Struck> struck,
        List<Cited> procedural,
        List<Cited> mentioned,
        List<Question> questions,
        List<Row> rows,
        String asWritten) {
    /** A section and the newest row of the list on it. */
    public record Row(Cited section, Offence offence) {}

    /** Why a written section is no count. */
    public enum Why {
        ACQUITTED,
        DROPPED,
        ALTERED,
        /** The trial on it goes on. */
        NOT_CONVICTED
    }

    /** A section that the text itself takes away again. */
    public record Struck(Cited section, Why why) {}

    public Reading {
        counts = List.copyOf(counts);
        struck = List.copyOf(struck);
        procedural = List.copyOf(procedural);
        mentioned = List.copyOf(mentioned);
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    /** Counts that an officer confirmed one by one, with nothing left to ask. */
    public static Reading of(List<Count> counts, String asWritten) {
        return new Reading(
                counts.isEmpty(),
                counts,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                asWritten);
    }

    /** All counts in one line, left to right; empty when there is none. */
    public String normalised() {
        return counts.stream().map(Count::normalised).collect(Collectors.joining("; "));
    }

    /**
     * Sections that were certainly not in force on a day: worth a word of explanation, without
     * bearing on eligibility. The law of the day of the offence applies, Constitution Art. 12; that
     * day is at the latest that of the FIR, and of the judgment.
     */
    public List<Cited> notInForce(PartialDate day) {
        return rows.stream()
                .filter(r -> !r.offence().inForceOn(day))
                .map(Row::section)
                .distinct()
                .toList();
    }

    /** Nothing is left to be asked before the conviction can be judged in full. */
    public boolean settled() {
        return questions.stream().noneMatch(q -> q.kind().blocking());
    }
}
