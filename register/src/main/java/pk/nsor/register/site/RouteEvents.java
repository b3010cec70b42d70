package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.servlet.HandlerMapping;
import pk.nsor.register.audit.Event;

/**
 * Which entry each route must leave when it answers: at least one of those in its row. Behind the
 * stroke stand the readings that are enough where a form is shown again; a form that was taken, and
 * so leads on to another page, leaves the act itself, or a reading that says why nothing was done.
 * Drawn as {@code docs/spec/evidence-routes.md}. A route that answers without its entry is a fault
 * and is not answered; one that refuses leaves {@code access-refused} or {@code act-failed}.
 */
public final class RouteEvents {
    private static final String ROWS =
            """
            GET / = WORKLIST_READ
            GET /attachments/{id}/{number} = ATTACHMENT_OPENED
            GET /attachments/{id}/{number}/picture/{version} = ATTACHMENT_PAGE_READ
            POST /attachments/{id}/{number}/boxes = ATTACHMENT_PAGE_BLACKED_OUT / ATTACHMENT_OPENED
            POST /attachments/{id}/remove = ATTACHMENT_DESTROYED
            GET /entries = ENTRIES_LISTED
            POST /entries = ENTRIES_LISTED
            GET /entries/{number} = ENTRY_READ
            POST /entries/{number}/copies = RETURN_COPY_DESTROYED / ENTRY_READ
            POST /entries/{number}/lift = SECOND_OFFICER_ASKED / ENTRY_READ
            POST /entries/{number}/withhold = ENTRY_WITHHELD / ENTRY_READ
            POST /entries/{number}/withholding = SECOND_OFFICER_DECIDED / ENTRY_READ
            GET /evidence = EVIDENCE_READ
            POST /evidence/numbers = EVIDENCE_SEARCHED / EVIDENCE_READ
            GET /search = PAGE_READ
            POST /search = ENTRIES_SEARCHED / PAGE_READ
            GET /evidence/search = PAGE_READ
            POST /evidence/searches = EVIDENCE_SEARCHED / PAGE_READ
            GET /evidence/searches/{id} = EVIDENCE_READ
            GET /evidence/persons = PAGE_READ
            POST /evidence/persons = EVIDENCE_PERSON_SEARCHED / PAGE_READ
            GET /evidence/health = EVIDENCE_HEALTH_READ
            GET /evidence/policy = EVIDENCE_HEALTH_READ
            GET /evidence/{id} = EVIDENCE_READ
            GET /evidence/{id}/proof = EVIDENCE_PROVED
            GET /evidence/{id}/proof-page = EVIDENCE_PROVED
            POST /identity = IDENTITY_OPENED
            POST /identity/{number}/by-hand = STANDING_CHECK_BY_HAND / IDENTITY_OPENED
            GET /identity/{one}/{other} = IDENTITY_OPENED
            POST /identity/{one}/{other}/decide = SECOND_OFFICER_DECIDED / IDENTITY_OPENED
            POST /identity/{one}/{other}/propose = SECOND_OFFICER_ASKED / IDENTITY_OPENED
            POST /identity/{one}/{other}/recalls = RECALL_DEALT
            GET /lists = LISTS_READ
            GET /lists/{list} = LISTS_READ
            POST /lists/{list} = LIST_UPLOADED / LISTS_READ
            POST /lists/{list}/shipped = LIST_UPLOADED / LISTS_READ
            GET /lists/{list}/uploads/{id} = LISTS_READ
            POST /lists/{list}/uploads/{id} = LIST_APPLIED / LISTS_READ
            GET /lists/{list}/versions/{version} = LISTS_READ
            GET /lookups = LOOKUP_LIST_READ
            POST /lookups = LOOKUP_STARTED / LOOKUP_OPENED
            POST /lookups/find = LOOKUP_LIST_READ
            GET /lookups/copies = LOOKUP_LIST_READ
            GET /lookups/copies/{reference} = LOOKUP_COPY_READ
            GET /lookups/{reference} = LOOKUP_OPENED
            GET /lookups/{reference}/answer = LOOKUP_ANSWER_READ
            GET /lookups/{reference}/answer/photograph/{number} = LOOKUP_ANSWER_READ
            POST /lookups/{reference}/answer/print = LOOKUP_PRINTED
            GET /lookups/{reference}/compare/{number} = LOOKUP_CANDIDATES_SHOWN LOOKUP_HELD LOOKUP_OPENED
            POST /lookups/{reference}/compare/{number} = LOOKUP_COMPARED LOOKUP_FACT_ASKED LOOKUP_HELD / LOOKUP_CANDIDATES_SHOWN LOOKUP_OPENED
            GET /lookups/{reference}/confirm/{number} = LOOKUP_CANDIDATES_SHOWN LOOKUP_HELD LOOKUP_OPENED
            POST /lookups/{reference}/confirm/{number} = LOOKUP_CONFIRMED LOOKUP_SENT_BACK LOOKUP_HELD / LOOKUP_CANDIDATES_SHOWN LOOKUP_OPENED
            GET /lookups/{reference}/decision = LOOKUP_OPENED
            POST /lookups/{reference}/decision = LOOKUP_FORWARDED LOOKUP_REFUSED / LOOKUP_OPENED
            GET /lookups/{reference}/draft = LOOKUP_OPENED
            POST /lookups/{reference}/draft/apply = LOOKUP_APPLIED / LOOKUP_SAVED LOOKUP_OPENED
            GET /lookups/{reference}/draft/case = LOOKUP_OPENED
            POST /lookups/{reference}/draft/case = LOOKUP_SAVED / LOOKUP_OPENED
            GET /lookups/{reference}/draft/check = LOOKUP_OPENED
            GET /lookups/{reference}/draft/fir = LOOKUP_OPENED
            POST /lookups/{reference}/draft/fir = ATTACHMENT_ADDED / LOOKUP_OPENED
            GET /lookups/{reference}/draft/suspects/{number} = LOOKUP_OPENED
            POST /lookups/{reference}/draft/suspects/{number} = LOOKUP_SAVED / LOOKUP_OPENED
            POST /lookups/{reference}/draft/suspects/{number}/remove = LOOKUP_SAVED
            GET /lookups/{reference}/facts/{number} = LOOKUP_OPENED
            POST /lookups/{reference}/facts/{number} = LOOKUP_FACT_SUPPLIED / LOOKUP_OPENED
            POST /lookups/{reference}/notices = LOOKUP_NOTICE_DEALT
            POST /lookups/{reference}/print = LOOKUP_PRINTED
            POST /lookups/{reference}/take = LOOKUP_TAKEN
            GET /places = LISTS_READ
            GET /places/{id} = LISTS_READ
            POST /places/{id} = PLACE_DECIDED / LISTS_READ
            GET /repeat/{id} = REPEAT_READ
            POST /repeat/{id}/noted = REPEAT_NOTED
            GET /returns = RETURNS_LISTED
            GET /returns/new = PAGE_READ
            POST /returns/new = RETURN_STARTED / PAGE_READ
            GET /returns/{reference} = RETURN_OPENED
            GET /returns/{reference}/call-back = PAGE_READ
            POST /returns/{reference}/call-back = RETURN_CALLED_BACK / PAGE_READ
            GET /returns/{reference}/check = RETURN_OPENED
            POST /returns/{reference}/submit = RETURN_SUBMITTED / RETURN_OPENED
            GET /returns/{reference}/submitted = PAGE_READ
            GET /returns/{reference}/{part} = RETURN_OPENED
            POST /returns/{reference}/{part} = RETURN_SAVED / RETURN_OPENED
            GET /verify/{reference} = VERIFICATION_OPENED
            POST /verify/{reference}/decide = SECOND_OFFICER_DECIDED RETURN_JUDGED / VERIFICATION_OPENED
            POST /verify/{reference}/pages = ATTACHMENT_PAGE_CONFIRMED / VERIFICATION_OPENED
            GET /verify/{reference}/places = PAGE_READ
            POST /verify/{reference}/places = SEALED_PLACE_RELEASED / PAGE_READ
            POST /verify/{reference}/propose = SECOND_OFFICER_ASKED RETURN_JUDGED / VERIFICATION_OPENED
            POST /verify/{reference}/send-back = RETURN_JUDGED / VERIFICATION_OPENED
            POST /verify/{reference}/verify = RETURN_JUDGED / VERIFICATION_OPENED
            """;

    /**
     * One row.
     *
     * @param acts what the route is for
     * @param readings enough where a form is shown again
     */
    record Row(Set<Event> acts, Set<Event> readings) {}

    private static final Map<String, Row> TABLE = read();

    private RouteEvents() {}

    private static Map<String, Row> read() {
        Map<String, Row> table = new TreeMap<>();
        for (String row : ROWS.lines().toList()) {
            String[] parts = row.split(" = ", 2);
            String[] events = parts[1].split(" / ", 2);
            table.put(
                    parts[0],
                    new Row(events(events[0]), events(events.length == 2 ? events[1] : "")));
        }
        return Collections.unmodifiableMap(table);
    }

    private static Set<Event> events(String names) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(" ")) {
            events.add(Event.valueOf(name));
        }
        return Collections.unmodifiableSet(events);
    }

    /** Every route by {@code METHOD pattern}, with what it must leave. */
    static Map<String, Row> table() {
        return TABLE;
    }

    /**
     * What a request has left.
     *
     * @param events of all its entries
     * @param refusals those of them that say why something was not done
     */
    record Left(Set<Event> events, Set<Event> refusals) {}

    /**
     * Refuses to answer a request whose route left none of the entries it must.
     *
     * @param leadsOn whether the answer leads to another page
     */
    static void require(HttpServletRequest request, Left left, boolean leadsOn) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        require(request.getMethod() + " " + pattern, left, leadsOn);
    }

    static void require(String route, Left left, boolean leadsOn) {
        // HEAD is answered by what answers GET.
        Row must = TABLE.get(route.replaceFirst("^HEAD ", "GET "));
        if (must == null) {
            throw new IllegalStateException("a route without a row is not answered");
        }
        if (!Collections.disjoint(must.acts(), left.events())) {
            return;
        }
        Set<Event> enough = leadsOn ? left.refusals() : left.events();
        if (Collections.disjoint(must.readings(), enough)) {
            throw new IllegalStateException("a route did not leave the entry that it must");
        }
    }

    /** The table as Markdown. */
    public static String markdown() {
        StringBuilder out =
                new StringBuilder(
                        """
                        # What each route leaves

                        Generated from `site/RouteEvents.java`. An answer leaves at least one of these entries, committed before the
                        first byte; a route that left none is not answered. Where a form is shown again, one of the last column is
                        enough; where it was taken and leads on to another page, only one that says why nothing was done
                        (`detail.result` or `detail.outcome`). A refusal leaves `access-refused`, a fault or a page that is not
                        there `act-failed`. What the codes mean says [evidence-events.md](evidence-events.md).

                        | route | one of | or, where the form is shown again |
                        |---|---|---|
                        """);
        TABLE.forEach(
                (route, row) -> {
                    out.append("| `").append(route).append("` |");
                    codes(out, row.acts());
                    codes(out, row.readings());
                    out.append('\n');
                });
        return out.toString();
    }

    private static void codes(StringBuilder out, Set<Event> events) {
        events.forEach(e -> out.append(" `").append(e.code()).append('`'));
        out.append(" |");
    }
}
