package pk.nsor.register.conviction;

import java.util.Optional;

/**
 * A return, opened: for one reading, within the act that recorded it.
 *
 * @param row what is plain of it
 * @param held its attachments
 * @param reading what the answers amount to today
 * @param submitted the return as it was read when last submitted
 * @param note why it last went back
 * @param editable whether this caller may change it now
 */
public record ReturnFile(
        ReturnRow row,
        Draft draft,
        Held held,
        ReturnReading reading,
        Optional<ConvictionReturn> submitted,
        Optional<ReturnNote> note,
        boolean editable) {
    public Answers answers() {
        return draft.answers();
    }

    /** How often a part was saved. */
    public int version(FormPart part) {
        return draft.version(part);
    }

    @Override
    public String toString() {
        return "ReturnFile[masked]";
    }
}
