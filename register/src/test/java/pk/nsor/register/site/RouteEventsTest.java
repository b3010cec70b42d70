package pk.nsor.register.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.access.Policy;
import pk.nsor.register.access.Scope;
import pk.nsor.register.audit.Event;
import pk.nsor.register.guards.AddedRoute;
import pk.nsor.register.guards.Golden;
import pk.nsor.register.kernel.Caller;

/**
 * Every route leaves the entry it must. That an answer leaves one of its row's is asked at each
 * answer, in every test and in service; here the rows are held to the routes, and each route is
 * walked where it cannot answer.
 */
@RegisterTest
class RouteEventsTest {
    private static final List<Caller> OFFICERS =
            List.of(
                    TestOfficers.PROSECUTOR_SAHIWAL,
                    TestOfficers.INVESTIGATOR_SAHIWAL,
                    TestOfficers.DPO_SAHIWAL,
                    TestOfficers.OPERATOR_1,
                    TestOfficers.SUPERVISOR_1,
                    TestOfficers.ADMINISTRATOR,
                    TestOfficers.AUDITOR);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private record Route(RequestMethod method, String pattern, Acts acts) {
        String name() {
            return method + " " + pattern;
        }

        /** Its address with every variable filled in by what names nothing. */
        String path() {
            return pattern.replace("{number}", "1")
                    .replace("{version}", "1")
                    .replace("{part}", "court")
                    .replace("{id}", "00000000-0000-0000-0000-000000000000")
                    .replaceAll("\\{[a-z]+}", "nothing");
        }
    }

    private List<Route> guarded() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> e :
                mapping.getHandlerMethods().entrySet()) {
            Acts acts =
                    AnnotatedElementUtils.findMergedAnnotation(
                            e.getValue().getMethod(), Acts.class);
            Class<?> bean = e.getValue().getBeanType();
            String source = bean.getProtectionDomain().getCodeSource().getLocation().getPath();
            boolean ours = !source.contains("test-classes") || bean == Added.class;
            if (acts != null && ours) {
                for (RequestMethod m : e.getKey().getMethodsCondition().getMethods()) {
                    e.getKey().getPatternValues().forEach(p -> routes.add(new Route(m, p, acts)));
                }
            }
        }
        return routes;
    }

    @Test
    void everyGuardedRouteSaysWhichEntryItLeavesAndNoOtherDoes() {
        Set<String> routes = new TreeSet<>();
        guarded().forEach(r -> routes.add(r.name()));
        assertThat(RouteEvents.table().keySet())
                .as("a new route needs its row in site/RouteEvents.java")
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    /** A route that somebody adds, and says nothing of. */
    static final class Added {
        @Acts(Action.ENTRY_READ)
        ResponseEntity<String> shows() {
            return ResponseEntity.ok("shown");
        }
    }

    @Test
    void aRouteThatIsAddedWithoutARowIsReportedAndNotAnswered() throws Exception {
        try (AddedRoute _ = new AddedRoute(mapping, new Added())) {
            assertThatThrownBy(this::everyGuardedRouteSaysWhichEntryItLeavesAndNoOtherDoes)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("GET /added");
            Browser.Answer answer = new Browser(port).signIn(TestOfficers.OPERATOR_1).get("/added");
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("shown");
        }
        assertThatThrownBy(asking("GET /added", left(Event.ENTRY_READ), false))
                .as("even with an entry")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theDocumentIsTheTableInTheCode() {
        Golden.same("spec/evidence-routes.md", RouteEvents.markdown());
    }

    private static RouteEvents.Left left(Event... events) {
        return new RouteEvents.Left(Set.of(events), Set.of());
    }

    private static ThrowingCallable asking(String route, RouteEvents.Left left, boolean leadsOn) {
        return () -> RouteEvents.require(route, left, leadsOn);
    }

    @Test
    void anAnswerWithAnotherEntryThanItsOwnIsNotGiven() {
        String route = "GET /entries/{number}";
        assertThatThrownBy(asking(route, left(Event.PAGE_READ), false))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(asking(route, left(Event.PAGE_READ, Event.ENTRY_READ), false))
                .doesNotThrowAnyException();
    }

    @Test
    void aFormThatWasTakenLeavesTheActOrWhyNothingWasDone() {
        String route = "POST /returns/{reference}/submit";
        assertThatCode(asking(route, left(Event.RETURN_OPENED), false))
                .as("shown again")
                .doesNotThrowAnyException();
        assertThatThrownBy(asking(route, left(Event.RETURN_OPENED), true))
                .as("led on without the act")
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(asking(route, left(Event.RETURN_SUBMITTED), true))
                .doesNotThrowAnyException();
        var closed = new RouteEvents.Left(Set.of(Event.RETURN_OPENED), Set.of(Event.RETURN_OPENED));
        assertThatCode(asking(route, closed, true)).doesNotThrowAnyException();
        RouteEvents.table()
                .forEach(
                        (row, must) -> {
                            assertThat(must.acts()).as(row).isNotEmpty();
                            assertThat(Collections.disjoint(must.acts(), must.readings()))
                                    .as(row)
                                    .isTrue();
                            assertThat(row.startsWith("POST ") || must.readings().isEmpty())
                                    .as(row)
                                    .isTrue();
                        });
    }

    @Test
    void everyRouteThatRefusesLeavesARefusalOfThatActionAndNothingElse() {
        for (Caller caller : OFFICERS) {
            Browser b = new Browser(port).signIn(caller);
            for (Route r : guarded()) {
                if (Policy.scope(caller.role(), r.acts().value()) != Scope.NONE) {
                    continue;
                }
                long before = entries(caller);
                ask(b, r);
                assertThat(entries(caller)).as(r.name()).isEqualTo(before + 1);
                assertThat(last(caller))
                        .as(caller.role() + " " + r.name())
                        .isEqualTo("access-refused refused " + r.acts().value().code());
            }
            requireEveryField(caller);
        }
    }

    @Test
    void whatIsNotThereLeavesAnEntryToo() {
        int walked = 0;
        for (Caller caller : OFFICERS) {
            Browser b = new Browser(port).signIn(caller);
            for (Route r : guarded()) {
                if (Policy.scope(caller.role(), r.acts().value()) == Scope.NONE
                        || !r.pattern().contains("{")) {
                    continue;
                }
                long before = entries(caller);
                int status = ask(b, r).status();
                assertThat(entries(caller)).as(r.name() + " " + status).isGreaterThan(before);
                if (status == 404) {
                    assertThat(last(caller)).as(r.name()).contains(" refused ");
                }
                walked++;
            }
            requireEveryField(caller);
        }
        assertThat(walked).isGreaterThan(80);
    }

    /** What says who, for what, what, when, how it ended and where from, in every entry. */
    private static final List<String> FIELDS =
            List.of(
                    "about",
                    "at",
                    "build",
                    "event",
                    "id",
                    "office",
                    "officer",
                    "outcome",
                    "purpose",
                    "reference",
                    "role",
                    "session",
                    "source");

    /** Purposes that say it all have no reference, and not every act is about a record. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("about", "reference");

    /** Of every entry that this officer's requests of this session have left. */
    private void requireEveryField(Caller caller) {
        List<byte[]> contents =
                jdbc.sql(
                                """
                                select e.canonical from evidence_entry e
                                 where e.officer = ? and e.transaction >=
                                       (select max(s.transaction::text::numeric)::text::xid8 from evidence_entry s
                                         where s.officer = e.officer and s.event = 'signed-in')
                                """)
                        .param(caller.officer().value())
                        .query(byte[].class)
                        .list();
        assertThat(contents).hasSizeGreaterThan(1);
        Set<String> sessions = new TreeSet<>();
        for (byte[] content : contents) {
            Map<String, String> fields = CanonicalContent.decode(content);
            for (String name : FIELDS) {
                assertThat(fields).containsKey(name);
                if (!MAY_BE_EMPTY.contains(name)) {
                    assertThat(fields.get(name))
                            .as(name + " of " + fields.get("event"))
                            .isNotEmpty();
                }
            }
            assertThat(fields.get("source")).isEqualTo("127.0.0.1");
            assertThat(fields.get("session")).matches("[0-9]+:[0-9a-f]{32}");
            sessions.add(fields.get("session"));
        }
        assertThat(sessions).as("from sign-in on one session, one token").hasSize(1);
    }

    private static Browser.Answer ask(Browser b, Route r) {
        return r.method() == RequestMethod.GET ? b.get(r.path()) : b.post(r.path(), Map.of());
    }

    private long entries(Caller caller) {
        return jdbc.sql("select count(*) from evidence_entry where officer = ?")
                .param(caller.officer().value())
                .query(Long.class)
                .single();
    }

    /** Event, outcome and action of this officer's last entry. */
    private String last(Caller caller) {
        return jdbc.sql(
                        """
                        select event || ' ' || outcome || ' '
                               || coalesce(substring(convert_from(canonical, 'UTF8') from 'detail[.]action=([^\n]*)'), '')
                          from evidence_entry where officer = ? order by transaction desc, at desc limit 1
                        """)
                .param(caller.officer().value())
                .query(String.class)
                .single();
    }
}
