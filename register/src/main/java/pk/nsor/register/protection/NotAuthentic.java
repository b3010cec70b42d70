package pk.nsor.register.protection;

/** A sealed value was altered or moved. A fault, never an expected answer. */
public final class NotAuthentic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAuthentic() {
        super("a sealed value is not authentic where it stands");
    }
}
