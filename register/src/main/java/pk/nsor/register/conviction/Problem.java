package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/**
 * Something to say about one field. The text holds nothing of what was typed.
 *
 * @param part part of the form that the field stands in
 * @param field name of the field
 */
public record Problem(FormPart part, String field, Kind kind, Text text) {
    /** How much it weighs. */
    public enum Kind {
        /** Cannot be taken as typed. */
        WRONG,
        /** Needed before the return can be submitted. */
        MISSING,
        /** Contradicts something or cannot be read; a word of explanation is needed. */
        ASKED,
        /** Worth a second look; stops nothing. */
        WARNING
    }

    /** Whether the return can be submitted with it. */
    public boolean blocks() {
        return kind != Kind.WARNING;
    }
}
