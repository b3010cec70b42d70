package pk.nsor.register.conviction;

/**
 * A word of explanation to something that contradicts itself or cannot be read; the facts stay as
 * written.
 *
 * @param about code of what was asked
 * @param words as typed, at most 1,000 characters
 */
public record Explanation(Doubt about, String words) {
    /** Longest explanation kept, in characters. */
    public static final int MAX_CHARS = 1_000;

    @Override
    public String toString() {
        return "Explanation[masked]";
    }
}
