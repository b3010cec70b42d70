package pk.nsor.register.kernel;

/** An officer, by service reference; never a name. */
public record OfficerId(String value) {
    public OfficerId {
        if (!value.matches("[a-z0-9-]{1,60}")) {
            throw new IllegalArgumentException("not an officer reference");
        }
    }
}
