package pk.nsor.register.kernel;

/** An office of the dated list {@code offices}, for instance {@code prosecution-PK701}. */
public record OfficeId(String value) {
    public OfficeId {
        if (!value.matches("[A-Za-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("not an office");
        }
    }
}
