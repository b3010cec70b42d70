package pk.nsor.register.page;

/** A name as typed in both scripts, kept whatever it is. */
public record NameTyped(String urdu, String roman) {
    public static final NameTyped EMPTY = new NameTyped("", "");

    @Override
    public String toString() {
        return "NameTyped[masked]";
    }
}
