package pk.nsor.register.audit;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/**
 * An entry could not be written: then there is no answer, and nothing of the act remains. Where the
 * way to the server broke during the commit, either both remain or neither does.
 */
public final class EvidenceNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    EvidenceNotWritten(DataAccessException cause) {
        super("an evidence entry cannot be written", cause);
        this.reason =
                cause.getRootCause() instanceof SQLException sql
                        ? "SQL state " + sql.getSQLState()
                        : cause.getClass().getName();
    }

    /** What the database said, as a code: enough for its administrator, and never a value. */
    public String reason() {
        return reason;
    }
}
