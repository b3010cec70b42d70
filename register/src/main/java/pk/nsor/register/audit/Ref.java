package pk.nsor.register.audit;

import java.util.regex.Pattern;

/**
 * What an entry is about: a return, an entry of the register, a look-up, an attachment page, a list
 * version. Opaque references only, never a name or number of a person or case.
 *
 * @param kind for instance {@code return}, {@code entry}, {@code lookup}, {@code attachment},
 *     {@code list}
 * @param ref its reference
 */
public record Ref(String kind, String ref) {
    private static final Pattern KIND = Pattern.compile("[a-z-]{1,30}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_.:/-]{1,80}");

    /** Stands where the database holds what is no reference. */
    public static final Ref UNREADABLE = new Ref("unreadable", "-");

    public Ref {
        if (!KIND.matcher(kind).matches() || !REFERENCE.matcher(ref).matches()) {
            throw new IllegalArgumentException("not a reference");
        }
    }
}
