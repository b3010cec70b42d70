package pk.nsor.register.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Token;

/**
 * One act to record: who, for what, what was done to or shown of which records, and how it ended.
 * Built up, then recorded once.
 */
public final class Act {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9 _.,:;/+()-]{0,200}");

    final Caller caller;
    final Purpose purpose;
    final Event event;
    Outcome outcome = Outcome.DONE;
    final List<Ref> refs = new ArrayList<>();
    final Map<String, String> details = new TreeMap<>();
    final Map<String, String> committed = new TreeMap<>();
    final List<KeyedToken> tokens = new ArrayList<>();

    record KeyedToken(String kind, Token token) {}

    private Act(Caller caller, Purpose purpose, Event event) {
        this.caller = caller;
        this.purpose = purpose;
        this.event = event;
    }

    public static Act of(Caller caller, Event event, Purpose purpose) {
        return new Act(caller, purpose, event);
    }

    public Act about(String kind, String ref) {
        refs.add(new Ref(kind, ref));
        return this;
    }

    public Act about(List<Ref> shown) {
        refs.addAll(shown);
        return this;
    }

    public Act outcome(Outcome ended) {
        this.outcome = ended;
        return this;
    }

    /**
     * Whether it records that something was not done, and why: refused or failed, or a reading with
     * the {@code result} or {@code outcome} of what was asked for.
     */
    boolean saysNo() {
        return outcome != Outcome.DONE
                || details.containsKey("result")
                || details.containsKey("outcome");
    }

    /** A plain fact: a code, a count, a language. Never anything personal, never free text. */
    public Act detail(String key, String safeValue) {
        if (!SAFE.matcher(safeValue).matches()) {
            throw new IllegalArgumentException("a detail is a code or a count");
        }
        details.put(key, safeValue);
        return this;
    }

    /**
     * Free text or a personal value: the entry keeps a salted commitment to it, never the value.
     */
    public Act commit(String key, String personal) {
        committed.put(key, personal);
        return this;
    }

    /** A token under the evidence search's key. */
    public Act token(String kind, Token token) {
        tokens.add(new KeyedToken(kind, token));
        return this;
    }
}
