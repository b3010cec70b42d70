package pk.nsor.register.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import pk.nsor.register.kernel.StartRefused;

/**
 * A server that acknowledges before it has written may lose the evidence of an answer already
 * given. A killed process cannot show that, so the settings are read from the server itself, and
 * the register does not serve where one is off.
 */
final class Durability {
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void require(DataSource server, boolean required) throws SQLException {
        if (!required) {
            return;
        }
        try (Connection c = server.getConnection();
                Statement s = c.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet r = s.executeQuery("show " + setting)) {
                    r.next();
                    if ("off".equals(r.getString(1))) {
                        throw new NotDurable(setting);
                    }
                }
            }
        }
    }

    /** The server may forget what it acknowledged. */
    static final class NotDurable extends StartRefused {
        private static final long serialVersionUID = 1L;

        NotDurable(String setting) {
            super(
                    "the database server has "
                            + setting
                            + " = off and may lose evidence that it acknowledged: the register does"
                            + " not serve on it");
        }
    }
}
