package pk.nsor.register.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.access.Acts;
import pk.nsor.register.access.Policy;
import pk.nsor.register.access.Scope;
import pk.nsor.register.audit.Event;
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
            if (acts != null && !source.contains("test-classes")) {
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

    @Test
    void theDocumentIsTheTableInTheCode() {
        Golden.same("spec/evidence-routes.md", RouteEvents.markdown());
    }

    @Test
    void anAnswerWithAnotherEntryThanItsOwnIsNotGiven() {
        String route = "GET /entries/{number}";
        assertThatThrownBy(() -> RouteEvents.require(route, EnumSet.of(Event.PAGE_READ)))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(
                        () ->
                                RouteEvents.require(
                                        route, EnumSet.of(Event.PAGE_READ, Event.ENTRY_READ)))
                .doesNotThrowAnyException();
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
        }
        assertThat(walked).isGreaterThan(80);
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
