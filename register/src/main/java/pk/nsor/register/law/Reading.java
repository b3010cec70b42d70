package pk.nsor.register.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read from a text of sections.
 *
 * @param noConviction the text says that nobody was convicted ("none", "acquitted ...")
 * @param counts the counts in the order written
 * @param struck sections that the text says were acquitted of, dropped or altered
 * @param procedural sections of procedure and evidence law, which are no offences
 * @param mentioned sections that only remarks mention
 * @param questions what could not be read; nothing is dropped
 * @param asWritten the whole text as typed
 */
public record Reading(
        boolean noConviction,
        List<Count> counts,
        List<Struck> struck,
        List<Cited> procedural,
        List<Cited> mentioned,
        List<Question> questions,
        String asWritten) {
    /** Why a written section is no count. */
    public enum Why {
        ACQUITTED,
        DROPPED,
        ALTERED
    }

    /** A section that the text itself takes away again. */
    public record Struck(Cited section, Why why) {}

    public Reading {
        counts = List.copyOf(counts);
        struck = List.copyOf(struck);
        procedural = List.copyOf(procedural);
        mentioned = List.copyOf(mentioned);
        questions = List.copyOf(questions);
    }

    /** Counts that an officer confirmed one by one, with nothing left to ask. */
    public static Reading of(List<Count> counts, String asWritten) {
        return new Reading(
                counts.isEmpty(), counts, List.of(), List.of(), List.of(), List.of(), asWritten);
    }

    /** All counts in one line, left to right; empty when there is none. */
    public String normalised() {
        return counts.stream().map(Count::normalised).collect(Collectors.joining("; "));
    }

    /** Nothing is left to be asked before the conviction can be judged in full. */
    public boolean settled() {
        return questions.stream().noneMatch(q -> q.kind().blocking());
    }
}
