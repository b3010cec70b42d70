package pk.nsor.register.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Reference;

/**
 * A connection whose inserts and updates wait and go to the server together. Statements of one text
 * keep their order; texts go in the order in which each was first used. Whoever reads sends what
 * waits first, and so reads what was written, but who asks {@link Reference#OF_OTHERS} does not. An
 * update is answered with “one row” before it is made: only acts that do not ask how many rows they
 * met may write this way.
 */
final class Together implements InvocationHandler {
    private final Connection real;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private Together(Connection real) {
        this.real = real;
    }

    /** Statements of one text that wait. */
    private static final class Waiting {
        final PreparedStatement statement;
        int rows;

        Waiting(PreparedStatement statement) {
            this.statement = statement;
        }
    }

    /** What {@link #over} gives. */
    record Shared(Connection connection, Together together) {}

    static Shared over(Connection real) {
        Together together = new Together(real);
        Connection shared =
                (Connection)
                        Proxy.newProxyInstance(
                                Together.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                together);
        return new Shared(shared, together);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
            throws Throwable {
        if (method.getName().equals("prepareStatement")
                && args != null
                && args.length == 1
                && args[0] instanceof String sql
                && writes(sql)) {
            return writing(sql);
        }
        if (method.getName().equals("close")) {
            return null;
        }
        if (method.getName().equals("createStatement")
                || method.getName().startsWith("prepare") && !ofOthers(args)) {
            send();
        }
        return call(real, method, args);
    }

    /** Also a statement that writes in parts: {@code with … as (insert …) insert …}. */
    private static boolean writes(String sql) {
        String first = sql.stripLeading();
        return first.regionMatches(true, 0, "insert", 0, 6)
                || first.regionMatches(true, 0, "update", 0, 6)
                || first.regionMatches(true, 0, "with", 0, 4) && first.contains("insert into");
    }

    private static boolean ofOthers(Object @Nullable [] args) {
        return args != null
                && args.length > 0
                && args[0] instanceof String sql
                && sql.startsWith(Reference.OF_OTHERS);
    }

    private PreparedStatement writing(String sql) throws SQLException {
        Waiting own = waiting.get(sql);
        if (own == null) {
            own = new Waiting(real.prepareStatement(sql));
            waiting.put(sql, own);
        }
        Waiting to = own;
        return (PreparedStatement)
                Proxy.newProxyInstance(
                        Together.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        (p, method, args) -> write(to, method, args));
    }

    private static @Nullable Object write(Waiting to, Method method, Object @Nullable [] args)
            throws Throwable {
        return switch (method.getName()) {
            case "executeUpdate" -> {
                to.statement.addBatch();
                to.rows++;
                yield 1;
            }
            case "addBatch" -> {
                to.statement.addBatch();
                to.rows++;
                yield null;
            }
            case "executeBatch" -> new int[0];
            case "execute", "executeQuery", "getGeneratedKeys" ->
                    throw new UnsupportedOperationException("a write that answers cannot wait");
            case "close", "clearWarnings", "clearBatch" -> null;
            default -> call(to.statement, method, args);
        };
    }

    /** Sends all that waits. */
    void send() throws SQLException {
        for (Waiting w : waiting.values()) {
            if (w.rows > 0) {
                w.rows = 0;
                w.statement.executeBatch();
            }
        }
    }

    /** Lets go of the statements; what waits and was not sent is forgotten. */
    void end() throws SQLException {
        for (Waiting w : waiting.values()) {
            w.statement.close();
        }
        waiting.clear();
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw cause == null ? e : cause;
        }
    }
}
