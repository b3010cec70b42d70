package pk.nsor.register.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.access.Officers;
import pk.nsor.register.access.Policy;
import pk.nsor.register.access.Scope;
import pk.nsor.register.access.SignedIn;
import pk.nsor.register.conviction.ReturnId;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Role;

/** Every route is walked with every role and with none, and does what the policy table says. */
@RegisterTest
class PolicyTest {
    private static final List<Caller> OFFICERS =
            List.of(
                    TestOfficers.PROSECUTOR_SAHIWAL,
                    TestOfficers.INVESTIGATOR_SAHIWAL,
                    TestOfficers.DPO_SAHIWAL,
                    TestOfficers.OPERATOR_1,
                    TestOfficers.SUPERVISOR_1,
                    TestOfficers.ADMINISTRATOR,
                    TestOfficers.AUDITOR,
                    TestOfficers.PRISON,
                    TestOfficers.COMMITTEE);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired JdbcClient jdbc;
    @Autowired Returns returns;
    @Autowired Officers officers;
    @Autowired Clock clock;
    @Autowired ServletWebServerApplicationContext web;
    @LocalServerPort int port;

    /** A route of the application, not of its tests. */
    private record Route(RequestMethod method, String pattern, Method handler) {
        /** Its address with every variable filled in by what names nothing. */
        String path() {
            return pattern.replace("{number}", "1")
                    .replace("{version}", "1")
                    .replace("{code}", "en")
                    .replace("{part}", "court")
                    .replaceAll("\\{id}", "00000000-0000-0000-0000-000000000000")
                    .replaceAll("\\{[a-z]+}", "nothing");
        }

        boolean exempt() {
            return AnnotatedElementUtils.hasAnnotation(handler, Exempt.class);
        }

        Action action() {
            Acts acts = AnnotatedElementUtils.findMergedAnnotation(handler, Acts.class);
            if (acts == null) {
                throw new AssertionError(pattern + " names no action");
            }
            return acts.value();
        }
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> e :
                mapping.getHandlerMethods().entrySet()) {
            Class<?> bean = e.getValue().getBeanType();
            String source = bean.getProtectionDomain().getCodeSource().getLocation().getPath();
            boolean ours = !source.contains("test-classes") || bean == Added.class;
            if (!bean.getName().startsWith("pk.nsor") || !ours) {
                continue;
            }
            var methods = e.getKey().getMethodsCondition().getMethods();
            for (RequestMethod m : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                e.getKey()
                        .getPatternValues()
                        .forEach(p -> routes.add(new Route(m, p, e.getValue().getMethod())));
            }
        }
        assertThat(routes).hasSizeGreaterThan(60);
        return routes;
    }

    private Browser.Answer ask(Browser b, Route r) {
        return r.method() == RequestMethod.GET ? b.get(r.path()) : b.post(r.path(), Map.of());
    }

    @Test
    void everyRouteNamesItsActionOrWhyItNeedsNone() {
        Map<String, String> actions = new TreeMap<>();
        Map<String, String> exempt = new TreeMap<>();
        for (Route r : routes()) {
            String name = r.pattern() + " " + r.method();
            if (r.exempt()) {
                exempt.put(name, r.handler().getAnnotation(Exempt.class).value());
            } else {
                actions.put(name, r.action().code());
            }
        }
        StringBuilder out =
                new StringBuilder(
                        "# Routes\n\nGenerated. What a route's action lets whom do says `policy.md`.\n\n"
                                + "## Open, and why; this list may only shrink\n\n| route | why |\n|---|---|\n");
        exempt.forEach((k, v) -> out.append("| `" + k + "` | " + v + " |\n"));
        out.append("\n## Guarded\n\n| route | action |\n|---|---|\n");
        actions.forEach((k, v) -> out.append("| `" + k + "` | " + v + " |\n"));
        Golden.same("routes.md", out.toString());
    }

    /** A route that somebody adds without a word on who may use it. */
    static final class Added {
        ResponseEntity<String> shows() {
            return ResponseEntity.ok("shown");
        }
    }

    @Test
    void aRouteThatIsAddedWithoutAnActionIsReportedAndRefusesEverybody() throws Exception {
        try (AddedRoute _ = new AddedRoute(mapping, new Added())) {
            for (ThrowingCallable walk :
                    List.<ThrowingCallable>of(
                            this::everyRouteNamesItsActionOrWhyItNeedsNone,
                            this
                                    ::everyRoleIsRefusedExactlyWhereThePolicySaysAndTheRefusalIsRecorded)) {
                assertThatThrownBy(walk)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("/added");
            }
            for (Caller caller : List.of(TestOfficers.OPERATOR_1, TestOfficers.ADMINISTRATOR)) {
                Browser.Answer answer = new Browser(port).signIn(caller).get("/added");
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.body()).doesNotContain("shown");
            }
            assertThat(new Browser(port).get("/added").status()).isEqualTo(302);
        }
    }

    @Test
    void thePolicyTableIsWhatTheDocumentSays() {
        Golden.same("policy.md", Policy.markdown());
    }

    @Test
    void withoutSigningInEveryGuardedRouteLeadsToTheDoor() {
        Browser nobody = new Browser(port);
        nobody.get("/sign-in");
        for (Route r : routes()) {
            if (!r.exempt()) {
                assertThat(ask(nobody, r).status()).as(r.method() + r.pattern()).isEqualTo(302);
            }
        }
    }

    @Test
    void everyRoleIsRefusedExactlyWhereThePolicySaysAndTheRefusalIsRecorded() {
        for (Caller caller : OFFICERS) {
            Browser b = signedIn(caller);
            for (Route r : routes()) {
                if (r.exempt()) {
                    continue;
                }
                String where = caller.role() + " " + r.method() + " " + r.pattern();
                boolean never = Policy.scope(caller.role(), r.action()) == Scope.NONE;
                long before = refusals(caller);
                int status = ask(b, r).status();
                assertThat(status).as(where).isLessThan(500);
                assertThat(status == 403).as(where + " " + status).isEqualTo(never);
                if (never) {
                    assertThat(refusals(caller)).as(where).isEqualTo(before + 1);
                }
            }
        }
    }

    /**
     * By the door where it has a persona for the role, and otherwise in a session that the server
     * is given: who has no work here yet must be refused all the same once they can come in.
     */
    private Browser signedIn(Caller caller) {
        Browser b = new Browser(port);
        if (caller.role() != Role.PRISON && caller.role() != Role.COMMITTEE) {
            return b.signIn(caller);
        }
        officers.addDemo(caller);
        TomcatWebServer tomcat =
                (TomcatWebServer) Objects.requireNonNull(web.getWebServer(), "a server runs");
        Context context = (Context) tomcat.getTomcat().getHost().findChildren()[0];
        Session session = context.getManager().createSession(null);
        session.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new SignedIn(caller, clock.instant())));
        b.with("__Host-nsor", session.getId());
        Browser.Answer home = b.get("/");
        assertThat(home.status()).as(caller.role() + " is in, and may nothing").isEqualTo(403);
        return b;
    }

    @Test
    void whatBelongsToAnotherOfficeIsNotFoundOnAnyRoute() {
        String ret =
                ((Returns.Started.Done)
                                returns.start(
                                        TestOfficers.PROSECUTOR_SAHIWAL,
                                        new ReturnId(UUID.randomUUID()),
                                        TestOfficers.PROSECUTOR_SAHIWAL.office()))
                        .reference()
                        .value();
        Browser own = new Browser(port).signIn(TestOfficers.INVESTIGATOR_SAHIWAL);
        String lookup = own.post("/lookups", Map.of()).location().split("/")[2];
        assertThat(own.get("/lookups/" + lookup + "/draft").status()).isEqualTo(200);
        int walked = 0;
        for (Caller stranger :
                List.of(TestOfficers.PROSECUTOR_QUETTA, TestOfficers.INVESTIGATOR_QUETTA)) {
            Browser b = new Browser(port).signIn(stranger);
            for (Route r : routes()) {
                boolean reaches =
                        !r.exempt()
                                && r.pattern().contains("{reference}")
                                && Policy.scope(stranger.role(), r.action()) == Scope.OWN;
                if (!reaches) {
                    continue;
                }
                String path =
                        r.path()
                                .replace("/returns/nothing", "/returns/" + ret)
                                .replace("/lookups/nothing", "/lookups/" + lookup);
                int status =
                        (r.method() == RequestMethod.GET ? b.get(path) : b.post(path, Map.of()))
                                .status();
                assertThat(status).as(stranger.role() + " " + r.pattern()).isEqualTo(404);
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(20);
    }

    @Test
    void rolesWithoutWorkHereMayNothing() {
        for (Role role : List.of(Role.PRISON, Role.COMMITTEE, Role.SYSTEM)) {
            for (Action a : Action.values()) {
                assertThat(Policy.scope(role, a)).as(role + " " + a).isEqualTo(Scope.NONE);
            }
        }
    }

    private long refusals(Caller caller) {
        return jdbc.sql(
                        "select count(*) from evidence_entry e where e.officer = ? and e.outcome ="
                                + " 'refused'")
                .param(caller.officer().value())
                .query(Long.class)
                .single();
    }
}
