package pk.nsor.register.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an entry of each event must name. The table has a row for every event, or it does not
 * compile; an act that leaves out what its event needs is not recorded, and so is not done.
 *
 * @param about kinds of the records that it names, at least one of each; {@link #ANY} is one of any
 *     kind
 * @param details its plain facts
 * @param commits its commitments
 */
record Needs(List<String> about, List<String> details, List<String> commits) {
    private static final String ANY = "…";
    private static final Needs NOTHING = new Needs(List.of(), List.of(), List.of());

    private static Needs about(String... kinds) {
        return new Needs(List.of(kinds), List.of(), List.of());
    }

    private Needs detail(String... keys) {
        return new Needs(about, List.of(keys), commits);
    }

    private Needs commit(String... keys) {
        return new Needs(about, details, List.of(keys));
    }

    /** What an act of this event must name where it was done. */
    static Needs of(Event event) {
        return switch (event) {
            case SIGNED_IN,
                    SIGNED_OUT,
                    WORKLIST_READ,
                    ENTRIES_LISTED,
                    EVIDENCE_READ,
                    EVIDENCE_HEALTH_READ,
                    LISTS_READ,
                    RETURNS_LISTED,
                    LOOKUP_LIST_READ,
                    PAGE_READ ->
                    NOTHING;
            case ACCESS_REFUSED -> about(ANY).detail("action");
            case ACT_FAILED -> NOTHING.detail("reason");
            case ANONYMOUS_COUNTED -> NOTHING.detail("minute", "requests", "source");
            case SECOND_OFFICER_ASKED -> about(ANY).detail("choice").commit("reason");
            case SECOND_OFFICER_DECIDED -> about(ANY).detail("choice", "decision").commit("why");
            case VERIFICATION_OPENED, PERSON_DESTROYED, RETURN_STARTED, RETURN_OPENED ->
                    about("return");
            case RETURN_JUDGED -> about("return").detail("result", "step");
            case SEALED_PLACE_RELEASED -> about("return").detail("result").commit("officer", "why");
            case RETURN_COPY_DESTROYED -> about("entry", "return", "attachment").commit("reason");
            case RETURN_SAVED -> about("return").detail("part", "version");
            case RETURN_SUBMITTED -> about("return").detail("version");
            case RETURN_CALLED_BACK -> about("return").commit("reason");
            case ENTRY_READ, IDENTITY_QUESTIONED, IDENTITY_OPENED, REPEAT_READ, REPEAT_NOTED ->
                    about("entry");
            case ENTRIES_SEARCHED ->
                    NOTHING.detail("paper-kind", "reach", "shown")
                            .commit("asked", "paper", "reason");
            case SEARCH_KEY_CHANGED -> NOTHING.detail("left", "persons", "step");
            case ENTRY_VERIFIED -> about("entry", "return").detail("outcome");
            case IDENTITY_RULED -> about("entry").detail("ruling");
            case RECALL_LISTED, RECALL_DEALT -> about("entry").detail("answers");
            case STANDING_CHECK_FAILED, STANDING_CHECK_BY_HAND -> about("entry").detail("reach");
            case REPEAT_TOLD -> about("entry", "office");
            case REPEAT_TAKEN_BACK -> about("entry", "office").detail("told");
            case ENTRY_WITHHELD -> about("entry").commit("paper", "reason");
            case WITHHOLDING_LIFTED -> about("entry").commit("why");
            case EVIDENCE_SEARCHED -> about("evidence-search").commit("reason");
            case EVIDENCE_PROVED -> about("evidence").detail("made");
            case EVIDENCE_PERSON_SEARCHED ->
                    NOTHING.detail("more", "shown").commit("asked", "reason");
            case EVIDENCE_EXPORTED -> NOTHING.commit("reason");
            case EVIDENCE_ERASED -> NOTHING.detail("entries", "month");
            case ALARM_RAISED, ALARM_ENDED -> NOTHING.detail("alarm");
            case LIST_UPLOADED -> about("list", "list-upload");
            case LIST_APPLIED -> about("list");
            case PLACE_DECIDED -> about("place").detail("code").commit("reason");
            case ATTACHMENT_ADDED -> about("attachment").detail("pages", "part");
            case ATTACHMENT_OPENED -> about("attachment").detail("page");
            case ATTACHMENT_PAGE_READ, ATTACHMENT_PAGE_BLACKED_OUT, ATTACHMENT_PAGE_CONFIRMED ->
                    about("attachment").detail("page", "version");
            case ATTACHMENT_DESTROYED -> about("attachment").detail("pages");
            case LOOKUP_SAVED -> about("lookup").detail("part");
            case LOOKUP_COMPARED ->
                    about("lookup").detail("outcome", "shown", "suspect").commit("question", "why");
            case LOOKUP_CONFIRMED -> about("lookup").detail("outcome", "suspect");
            case LOOKUP_SENT_BACK -> about("lookup").detail("reason", "suspect").commit("reasons");
            case LOOKUP_FORWARDED -> about("lookup").detail("scheduled").commit("basis");
            case LOOKUP_REFUSED -> about("lookup").detail("reason").commit("reasons");
            case LOOKUP_FACT_SUPPLIED -> about("lookup").detail("more-known", "suspect");
            case LOOKUP_PRINTED -> about("lookup").detail("copy", "what");
            case LOOKUP_NOTICE_KEPT -> about("entry", "lookup").detail("kind", "suspect");
            case LOOKUP_NOTICE_DEALT -> about("lookup").detail("notices");
            case LOOKUP_EXPIRED -> about("lookup").detail("was");
            case LOOKUP_STARTED,
                    LOOKUP_OPENED,
                    LOOKUP_CANDIDATES_SHOWN,
                    LOOKUP_COPY_READ,
                    LOOKUP_APPLIED,
                    LOOKUP_TAKEN,
                    LOOKUP_HELD,
                    LOOKUP_FACT_ASKED,
                    LOOKUP_ANSWERED,
                    LOOKUP_ANSWER_READ ->
                    about("lookup");
        };
    }

    /** Refusals and strangers are events of their own, never done. */
    private static boolean always(Event event) {
        return event == Event.ACCESS_REFUSED
                || event == Event.ACT_FAILED
                || event == Event.ANONYMOUS_COUNTED;
    }

    /** Refuses an act that leaves out what its event needs. */
    static void require(Act act) {
        Needs needs = of(act.event);
        boolean asked = act.outcome == Outcome.DONE || always(act.event);
        if (asked && !needs.metBy(act)) {
            throw new IllegalArgumentException("an entry names what its event needs");
        }
    }

    private boolean metBy(Act act) {
        Set<String> kinds = new TreeSet<>();
        act.refs.forEach(r -> kinds.add(r.kind()));
        return about.stream().allMatch(k -> k.equals(ANY) ? !kinds.isEmpty() : kinds.contains(k))
                && act.details.keySet().containsAll(details)
                && act.committed.keySet().containsAll(commits);
    }

    /** For the catalogue: fields as they stand in an entry, empty where nothing is needed. */
    String markdown() {
        StringBuilder out = new StringBuilder();
        about.forEach(k -> out.append(" `").append(k).append(":…`"));
        details.forEach(k -> out.append(" `detail.").append(k).append('`'));
        commits.forEach(k -> out.append(" `commit.").append(k).append('`'));
        return out.toString().strip();
    }
}
