package pk.nsor.register.site;

import java.sql.SQLException;

/**
 * What a log may hold of an exception: types, places and the five characters of an SQL state, never
 * messages, which can quote a value.
 */
final class Masked {
    private static final int FRAMES = 12;
    private static final int CAUSES = 4;

    private Masked() {}

    static String stack(Throwable e) {
        StringBuilder out = new StringBuilder();
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < CAUSES; depth++, cause = cause.getCause()) {
            out.append(depth == 0 ? "" : " caused by ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                out.append(" state ").append(sql.getSQLState());
            }
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                out.append("\n    at ").append(frames[i]);
            }
        }
        return out.toString();
    }
}
