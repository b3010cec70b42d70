package pk.nsor.register.page;

/** The shapes of {@code static/icons.svg}. A shape never stands without its word. */
public enum Icon {
    LATE("i-late"),
    SOON("i-soon"),
    DONE("i-done"),
    WAIT("i-wait"),
    HALF("i-half"),
    NONE("i-none"),
    DASH("i-dash"),
    BACK("i-back"),
    SEAL("i-seal"),
    FILE("i-file"),
    SAME("i-same"),
    CLOSE("i-close"),
    DIFFER("i-differ");

    private final String id;

    Icon(String id) {
        this.id = id;
    }

    /** Id of the symbol in the sprite. */
    public String id() {
        return id;
    }

    /** Address for {@code <use>}. */
    public String href() {
        return StaticFiles.path("icons.svg") + "#" + id;
    }
}
