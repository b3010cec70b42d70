package pk.nsor.register.kernel;

import org.jspecify.annotations.Nullable;

/** The register does not start, for a reason that whoever starts it can mend: said in one line. */
public abstract class StartRefused extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * @param line what is wrong and what to do, without anything personal
     */
    protected StartRefused(String line) {
        super(line);
    }

    protected StartRefused(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}
