package pk.nsor.register.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes much in one transaction through the same stores that write one act of one officer: their
 * statements wait and are sent together, so that there is no second way to write a row. For what is
 * loaded, never for a request: an update is believed before it is made.
 */
@Component
public class BulkWriting {
    private final Database database;
    private final DataSource source;
    private final TransactionTemplate transaction;

    BulkWriting(Database database, DataSource source, PlatformTransactionManager transactions) {
        this.database = database;
        this.source = source;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs the acts in one transaction; all of them are written, or none. */
    public void run(Runnable acts) {
        transaction.executeWithoutResult(
                t -> {
                    ConnectionHolder own =
                            (ConnectionHolder)
                                    TransactionSynchronizationManager.unbindResource(source);
                    Together.Shared shared = Together.over(own.getConnection());
                    ConnectionHolder holder = new ConnectionHolder(shared.connection(), true);
                    holder.setSynchronizedWithTransaction(true);
                    TransactionSynchronizationManager.bindResource(source, holder);
                    try {
                        acts.run();
                        shared.together().send();
                        shared.together().end();
                    } catch (SQLException e) {
                        throw new NotWritten(e);
                    } finally {
                        TransactionSynchronizationManager.unbindResource(source);
                        TransactionSynchronizationManager.bindResource(source, own);
                    }
                });
    }

    /**
     * Lets the server count and tidy what was loaded, as it would by itself while it is already
     * asked: it plans by those counts.
     */
    public void settle() {
        try (Connection owner = database.owner().getConnection();
                Statement s = owner.createStatement()) {
            s.execute("vacuum (analyze)");
        } catch (SQLException e) {
            throw new NotWritten(e);
        }
    }

    /** The server refused; of what was sent nothing is kept. */
    static final class NotWritten extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotWritten(Throwable cause) {
            super("what is loaded in bulk was refused", cause);
        }
    }
}
