package pk.nsor.register.audit;

/**
 * What an entry is about: a return, an entry of the register, a look-up, an attachment page, a list
 * version. Opaque references only, never a name or number of a person or case.
 *
 * @param kind for instance {@code return}, {@code entry}, {@code lookup}, {@code attachment},
 *     {@code list}
 * @param ref its reference
 */
public record Ref(String kind, String ref) {
    public Ref {
        if (!kind.matches("[a-z-]{1,30}") || !ref.matches("[A-Za-z0-9_.:/-]{1,80}")) {
            throw new IllegalArgumentException("not a reference");
        }
    }
}
