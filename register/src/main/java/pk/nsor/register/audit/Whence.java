package pk.nsor.register.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the present request comes from, for every entry that it leaves. What no request asked for,
 * the register's own scheduled work or a tool at the machine, comes from nowhere.
 *
 * @param session id of the session, which an entry holds as a keyed token only; empty without one
 * @param source address of the machine that asks, as this server sees it
 */
public record Whence(String session, String source) {
    /** What an entry says where there is no session, or no other machine. */
    static final String NONE = "none";

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    static final Whence NOWHERE = new Whence("", "");

    private static final ThreadLocal<@Nullable Whence> NOW = new ThreadLocal<>();

    public Whence {
        String address = source.replaceFirst("%.*", "");
        source = ADDRESS.matcher(address).matches() ? address : NONE;
    }

    /** From now on, on this thread. */
    public static void set(Whence whence) {
        NOW.set(whence);
    }

    /** Forgets, at the end of each request. */
    public static void clear() {
        NOW.remove();
    }

    static Whence now() {
        Whence now = NOW.get();
        return now == null ? NOWHERE : now;
    }

    @Override
    public String toString() {
        return "Whence[masked]";
    }
}
