package pk.nsor.register.access;

import static pk.nsor.register.access.Action.*;
import static pk.nsor.register.kernel.Role.*;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import pk.nsor.register.kernel.Role;

/**
 * The one policy table: role, action, how far. What is not granted is refused. Its expansion is the
 * golden file {@code docs/policy.md}; a walk over every route with every role holds the two
 * together. Basis: domain notes, section 8, an assumption until the Rules are read.
 */
public final class Policy {
    private static final Map<Role, Map<Action, Scope>> TABLE = table();

    private Policy() {}

    private static Map<Role, Map<Action, Scope>> table() {
        Map<Role, Map<Action, Scope>> t = new EnumMap<>(Role.class);
        grant(
                t,
                PROSECUTOR,
                Scope.OWN,
                WORKLIST_READ,
                RETURN_START,
                RETURN_READ,
                RETURN_EDIT,
                RETURN_SUBMIT,
                REPEAT_READ,
                LOOKUP_READ,
                LOOKUP_DECIDE,
                LOOKUP_ANSWER_READ,
                LOOKUP_PRINT,
                ATTACHMENT_ADD,
                ATTACHMENT_READ);
        grant(
                t,
                INVESTIGATOR,
                Scope.OWN,
                WORKLIST_READ,
                LOOKUP_APPLY,
                LOOKUP_READ,
                LOOKUP_ANSWER_READ,
                LOOKUP_PRINT,
                ATTACHMENT_ADD,
                ATTACHMENT_READ);
        grant(t, DPO, Scope.OWN, WORKLIST_READ, LOOKUP_COPY_READ);
        grant(
                t,
                OPERATOR,
                Scope.ANY,
                WORKLIST_READ,
                RETURN_START,
                RETURN_READ,
                RETURN_EDIT,
                RETURN_SUBMIT,
                RETURN_VERIFY,
                OPINION_DECIDE,
                ENTRY_READ,
                ENTRY_SEARCH,
                IDENTITY_RULE,
                ENTRY_WITHHOLD,
                ENTRY_WITHHOLD_DECIDE,
                LOOKUP_READ,
                LOOKUP_COMPARE,
                LOOKUP_CONFIRM,
                ATTACHMENT_ADD,
                ATTACHMENT_READ);
        grant(
                t,
                SUPERVISOR,
                Scope.ANY,
                WORKLIST_READ,
                RETURN_READ,
                RETURN_VERIFY,
                RETURN_SEALED_OPEN,
                OPINION_DECIDE,
                ENTRY_READ,
                ENTRY_SEARCH,
                IDENTITY_RULE,
                ENTRY_WITHHOLD,
                ENTRY_WITHHOLD_DECIDE,
                LOOKUP_READ,
                LOOKUP_COMPARE,
                LOOKUP_CONFIRM,
                ATTACHMENT_READ);
        grant(t, ADMINISTRATOR, Scope.ANY, WORKLIST_READ, LISTS_READ, LISTS_CHANGE);
        grant(t, AUDITOR, Scope.ANY, WORKLIST_READ, EVIDENCE_READ);
        return t;
    }

    private static void grant(
            Map<Role, Map<Action, Scope>> table, Role role, Scope scope, Action... actions) {
        Map<Action, Scope> row = table.computeIfAbsent(role, r -> new EnumMap<>(Action.class));
        for (Action a : actions) {
            row.put(a, scope);
        }
    }

    /** How far the role's grant of the action reaches. */
    public static Scope scope(Role role, Action action) {
        return TABLE.getOrDefault(role, Map.of()).getOrDefault(action, Scope.NONE);
    }

    /** The table as Markdown: role × action × own office or not. */
    public static String markdown() {
        StringBuilder out = new StringBuilder("# Who may do what\n\n");
        out.append(
                "Generated from `access/Policy.java`. own = only what belongs to the caller's own office; any =\n");
        out.append(
                "whatever office; – = refused. Prison superintendent and Committee reader have no work here yet.\n\n");
        out.append("| action |");
        for (Role r : Role.values()) {
            out.append(' ').append(r.code()).append(" |");
        }
        out.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
        for (Action a : Action.values()) {
            out.append("| ").append(a.code()).append(" |");
            for (Role r : Role.values()) {
                Scope s = scope(r, a);
                out.append(' ')
                        .append(s == Scope.NONE ? "–" : s.name().toLowerCase(Locale.ROOT))
                        .append(" |");
            }
            out.append('\n');
        }
        return out.toString();
    }
}
