package pk.nsor.evidence.verify;

import java.util.OptionalLong;

/**
 * The first thing that does not hold.
 *
 * @param defect what is wrong
 * @param position zero-based position of the first entry that is not vouched for, where one can be
 *     named
 * @param artefact path of the file in which it shows, relative to the log's prefix
 */
public record Finding(Defect defect, OptionalLong position, String artefact) {

    static Finding at(Defect defect, long position, String artefact) {
        return new Finding(defect, OptionalLong.of(position), artefact);
    }

    static Finding in(Defect defect, String artefact) {
        return new Finding(defect, OptionalLong.empty(), artefact);
    }

    /** One line for people. */
    public String sentence() {
        String where = position.isPresent() ? "position " + position.getAsLong() + ": " : "";
        return where + defect.sentence() + " (" + artefact + ")";
    }
}
