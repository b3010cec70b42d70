package pk.nsor.register.database;

import java.sql.SQLException;
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
    private final DataSource source;
    private final TransactionTemplate transaction;

    BulkWriting(DataSource source, PlatformTransactionManager transactions) {
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

    /** The server refused what was sent; nothing of it is kept. */
    static final class NotWritten extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotWritten(Throwable cause) {
            super("rows that were sent together were refused", cause);
        }
    }
}
