package pk.nsor.register.person;

/**
 * Where a record of body is kept, by number: never the record itself.
 *
 * @param holder laboratory or bureau that holds it
 * @param number its number there
 */
public record LabReference(String holder, String number) {
    /** Longest part kept, in characters. */
    public static final int MAX_CHARS = 100;

    public LabReference {
        if (number.isBlank() || number.length() > MAX_CHARS || holder.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a reference has at most 100 characters");
        }
    }

    @Override
    public String toString() {
        return "LabReference[masked]";
    }
}
