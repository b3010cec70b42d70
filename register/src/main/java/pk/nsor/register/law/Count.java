package pk.nsor.register.law;

import java.util.List;

/**
 * One count of a charge or conviction. Sections 34, 109, 149 and 511 of the Penal Code are never a
 * count: they stand in the read-with list of the counts that they belong to.
 *
 * @param main the section convicted of
 * @param readWith sections read with it, in the order written
 * @param times how many counts under the same section, at least 1
 * @param statuteAssumed the statute was not written beside it and the Penal Code was taken
 * @param errorMarked the text marks a slip here ("sic", "typed as", "should be")
 * @param mentioned other sections that a remark on this count mentions
 * @param asWritten the very words
 */
public record Count(
        Cited main,
        List<Cited> readWith,
        int times,
        boolean statuteAssumed,
        boolean errorMarked,
        List<Cited> mentioned,
        String asWritten) {
    public Count {
        readWith = List.copyOf(readWith);
        mentioned = List.copyOf(mentioned);
        if (times < 1 || times > 999) {
            throw new IllegalArgumentException("a count stands at least once");
        }
    }

    /** A plain count, as the lists of a form would give it. */
    public static Count of(Cited main, Cited... readWith) {
        return new Count(main, List.of(readWith), 1, false, false, List.of(), main.normalised());
    }

    /** {@code 376(3) PPC r/w 511 PPC}; always left to right. */
    public String normalised() {
        StringBuilder out = new StringBuilder(main.normalised());
        for (int i = 0; i < readWith.size(); i++) {
            out.append(i == 0 ? " r/w " : ", ").append(readWith.get(i).normalised());
        }
        return times == 1 ? out.toString() : out.append(" × ").append(times).toString();
    }
}
