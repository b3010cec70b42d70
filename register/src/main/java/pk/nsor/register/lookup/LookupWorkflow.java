package pk.nsor.register.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pk.nsor.register.lookup.LookupState.Answered;
import pk.nsor.register.lookup.LookupState.Applied;
import pk.nsor.register.lookup.LookupState.Comparing;
import pk.nsor.register.lookup.LookupState.Draft;
import pk.nsor.register.lookup.LookupState.Expired;
import pk.nsor.register.lookup.LookupState.FactAsked;
import pk.nsor.register.lookup.LookupState.Forwarded;
import pk.nsor.register.lookup.LookupState.Held;
import pk.nsor.register.lookup.LookupState.Refused;
import pk.nsor.register.lookup.LookupState.ToConfirm;

/**
 * What may follow what: the one table. The store moves a request only along it, and {@code
 * docs/workflow-lookup.md} is drawn from it.
 */
public final class LookupWorkflow {
    /** Who takes a step. */
    public enum Who {
        INVESTIGATOR,
        PROSECUTOR,
        BUREAU,
        SECOND_OFFICER,
        REGISTER;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The verbs. */
    public enum Verb {
        APPLY,
        FORWARD,
        REFUSE,
        TAKE,
        HOLD,
        ASK,
        SUPPLY,
        SEND,
        CONFIRM,
        DISAGREE,
        REOPEN,
        EXPIRE;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One row of the table. */
    public record Transition(
            Class<? extends LookupState> from,
            Verb verb,
            Class<? extends LookupState> to,
            Who who,
            String when) {}

    private static final List<Transition> TABLE =
            List.of(
                    t(
                            Draft.class,
                            Verb.APPLY,
                            Applied.class,
                            Who.INVESTIGATOR,
                            "FIR, sections, purpose, FIR copy and one to ten suspects are there"),
                    t(
                            Draft.class,
                            Verb.EXPIRE,
                            Expired.class,
                            Who.REGISTER,
                            "30 days untouched (assumption)"),
                    t(
                            Applied.class,
                            Verb.FORWARD,
                            Forwarded.class,
                            Who.PROSECUTOR,
                            "a scheduled offence, or a reason cited; within 48 hours (law)"),
                    t(Applied.class, Verb.REFUSE, Refused.class, Who.PROSECUTOR, "with reasons"),
                    t(
                            Refused.class,
                            Verb.EXPIRE,
                            Expired.class,
                            Who.REGISTER,
                            "30 days after the refusal (assumption)"),
                    t(
                            Forwarded.class,
                            Verb.TAKE,
                            Comparing.class,
                            Who.BUREAU,
                            "reply within 48 hours, urgent 6 (assumption)"),
                    t(
                            Comparing.class,
                            Verb.TAKE,
                            Comparing.class,
                            Who.BUREAU,
                            "another officer takes over"),
                    t(
                            Comparing.class,
                            Verb.HOLD,
                            Held.class,
                            Who.BUREAU,
                            "a withheld entry was met"),
                    t(
                            Held.class,
                            Verb.TAKE,
                            Comparing.class,
                            Who.BUREAU,
                            "no withheld entry is met any more"),
                    t(
                            Comparing.class,
                            Verb.ASK,
                            FactAsked.class,
                            Who.BUREAU,
                            "cannot tell for at least one suspect"),
                    t(
                            FactAsked.class,
                            Verb.SUPPLY,
                            Forwarded.class,
                            Who.PROSECUTOR,
                            "the fact, or that no more is known; the reply clock starts again"),
                    t(
                            Comparing.class,
                            Verb.SEND,
                            ToConfirm.class,
                            Who.BUREAU,
                            "a match, a no match with candidates shown, or drawn one in ten"),
                    t(
                            Comparing.class,
                            Verb.SEND,
                            Answered.class,
                            Who.BUREAU,
                            "nothing needs a second officer"),
                    t(
                            ToConfirm.class,
                            Verb.CONFIRM,
                            Answered.class,
                            Who.SECOND_OFFICER,
                            "all that need it are confirmed, never by the same officer"),
                    t(
                            ToConfirm.class,
                            Verb.DISAGREE,
                            Comparing.class,
                            Who.SECOND_OFFICER,
                            "with reasons"),
                    t(
                            ToConfirm.class,
                            Verb.HOLD,
                            Held.class,
                            Who.SECOND_OFFICER,
                            "a withheld entry is met by now"),
                    t(
                            ToConfirm.class,
                            Verb.REOPEN,
                            Comparing.class,
                            Who.SECOND_OFFICER,
                            "a candidate nobody compared is there by now"),
                    t(
                            Answered.class,
                            Verb.EXPIRE,
                            Expired.class,
                            Who.REGISTER,
                            "30 days after the answer (assumption); the key is destroyed"));

    private LookupWorkflow() {}

    private static Transition t(
            Class<? extends LookupState> from,
            Verb verb,
            Class<? extends LookupState> to,
            Who who,
            String when) {
        return new Transition(from, verb, to, who, when);
    }

    public static List<Transition> table() {
        return TABLE;
    }

    /** Whether the table has this step. */
    public static boolean allows(LookupState from, Verb verb, LookupState to) {
        return TABLE.stream()
                .anyMatch(
                        t ->
                                t.from() == from.getClass()
                                        && t.verb() == verb
                                        && t.to() == to.getClass());
    }

    private static String name(Class<? extends LookupState> state) {
        return state.getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The table and its drawing, as Markdown. */
    public static String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# The life of a look-up");
        lines.add("");
        lines.add("Generated from `lookup/LookupWorkflow.java`.");
        lines.add("");
        lines.add("```mermaid");
        lines.add("stateDiagram-v2");
        lines.add("    [*] --> draft");
        TABLE.forEach(
                t ->
                        lines.add(
                                "    "
                                        + name(t.from())
                                        + " --> "
                                        + name(t.to())
                                        + ": "
                                        + t.verb().words()));
        lines.add("    expired --> [*]");
        lines.add("```");
        lines.add("");
        lines.add("| from | step | to | by | when |");
        lines.add("|---|---|---|---|---|");
        TABLE.forEach(
                t ->
                        lines.add(
                                "| "
                                        + name(t.from())
                                        + " | "
                                        + t.verb().words()
                                        + " | "
                                        + name(t.to())
                                        + " | "
                                        + t.who().words()
                                        + " | "
                                        + t.when()
                                        + " |"));
        return String.join("\n", lines) + "\n";
    }
}
