package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.ADMINISTRATOR;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;
import static pk.nsor.register.TestOfficers.SUPERVISOR_2;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.conviction.FormPart;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.site.RouteEvents;

/**
 * Whatever is typed, into whichever field of whichever form, ends in an answer and not in a fault,
 * and is told to no log and no address. A route that takes a form and is not visited here fails the
 * test: add a visit to it. And every entry that {@code docs/spec/evidence-routes.md} names of a
 * route is found in the database behind an answer of this walk: a new row needs somebody who walks
 * it.
 */
@RegisterTest
class EveryFormTest {
    private static final String WORD = "Ghazvurqalin";
    private static final String CNIC = "36502-4907993-8";

    /** What hands, papers and programs put into fields. */
    private static final List<String> TYPED =
            List.of(
                    WORD,
                    CNIC,
                    "58213/25",
                    "غزورقالین ۳۶۵۰۲",
                    "Ghazvurqalin\u0000 \uD83D\uDD12 \u202Enibmuq\u2069 \uD800 '\"<b>",
                    "Ghazvurqalin " + "q".repeat(10_000));

    /** Not walked: they sign in and out, and show what went wrong. */
    private static final Set<String> LEFT_OUT = Set.of("/sign-in", "/demo/sign-in", "/error");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final Needles needles = new Needles();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Set<String> visited = new TreeSet<>();

    @Test
    void what_is_typed_into_any_form_is_answered_and_told_to_no_log_address_or_table()
            throws Exception {
        needles.text("word", WORD, "غزورقالین");
        needles.digits("CNIC", CNIC);
        needles.text("FIR", "58213/25");
        RoutesMet met = new RoutesMet(jdbc, RouteEvents.markdown());
        Journey journey =
                new Journey(
                        port,
                        jdbc,
                        new Needles(),
                        (address, answer) -> {
                            met.answered(address, answer);
                            told.add(address.toString());
                            told.add(answer.headers().map().toString());
                            assertThat(answer.status())
                                    .as(address.getPath())
                                    .isNotIn(500, 501, 502, 503);
                        });
        try (CapturedLog log = new CapturedLog()) {
            returns(journey);
            lookups(journey);
            identity(journey);
            lists(journey);
            visit(journey, AUDITOR, "/evidence");
            visit(journey, AUDITOR, "/evidence/search");
            visit(journey, AUDITOR, "/evidence/persons");
            visit(journey, OPERATOR_1, "/search");
            addressesThatSomebodyTypes(journey);
            new OtherRoutes(journey).all();
            told.add(log.text());
        }
        ByteSearch search = needles.search();
        for (String t : told) {
            assertThat(needles.named(search.in(CapturedLog.bytes(t)))).as(t).isEmpty();
        }
        Copies copies = new Copies(database, needles);
        assertThat(copies.tables()).isEmpty();
        assertThat(copies.files()).isEmpty();
        assertThat(visited).containsExactlyInAnyOrderElementsOf(takingForms());
        assertThat(met.unmet()).as("entries that no answer of their route has left").isEmpty();
    }

    @Test
    void a_log_line_or_an_exception_that_quotes_would_be_seen() {
        needles.text("word", WORD);
        try (CapturedLog log = new CapturedLog()) {
            org.slf4j.Logger any = org.slf4j.LoggerFactory.getLogger("pk.nsor.any");
            any.warn("quoted: {}", WORD);
            assertThat(needles.named(needles.search().in(CapturedLog.bytes(log.text()))))
                    .containsExactly("word");
        }
        try (CapturedLog log = new CapturedLog()) {
            org.slf4j.LoggerFactory.getLogger("pk.nsor.any")
                    .warn("a fault", new IllegalStateException(WORD));
            assertThat(needles.named(needles.search().in(CapturedLog.bytes(log.text()))))
                    .containsExactly("word");
        }
    }

    @Test
    void an_answer_that_left_another_entry_than_its_own_is_seen_and_one_that_never_came_is_told() {
        RoutesMet other = new RoutesMet(jdbc, "| `GET /` | `lookup-answer-read` | |\n");
        Journey wrong = new Journey(port, jdbc, new Needles(), other::answered);
        assertThatThrownBy(() -> wrong.page(OPERATOR_1, "/"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("GET / answers 200 with its entry");
        assertThat(other.unmet()).containsExactly("GET / lookup-answer-read");
        RoutesMet own = new RoutesMet(jdbc, "| `GET /` | `worklist-read` `page-read` | |\n");
        new Journey(port, jdbc, new Needles(), own::answered).page(OPERATOR_1, "/");
        assertThat(own.unmet()).containsExactly("GET / page-read");
    }

    private Set<String> takingForms() {
        Set<String> patterns = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(
                        r -> {
                            if (r.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                                patterns.addAll(r.getPatternValues());
                            }
                        });
        patterns.removeAll(LEFT_OUT);
        return patterns;
    }

    /** Types everything into every form of a page. */
    private void visit(Journey journey, Caller caller, String path) {
        Browser.Answer page = journey.page(caller, path);
        for (Pages.Form form : Pages.forms(page)) {
            String action = form.action().isEmpty() ? path : form.action();
            if (!action.equals("/sign-out")) {
                type(journey, caller, action, form);
            }
        }
    }

    private void type(Journey journey, Caller caller, String action, Pages.Form form) {
        for (String typed : TYPED) {
            Map<String, String> all = new HashMap<>();
            form.open().forEach(f -> all.put(f, typed));
            if (form.files().isEmpty()) {
                journey.as(caller).post(action, form.with(all));
            } else {
                form.fields().forEach((k, v) -> all.putIfAbsent(k, v.getFirst()));
                journey.as(caller)
                        .upload(
                                action,
                                all,
                                form.files().getFirst(),
                                WORD + ".pdf",
                                typed.getBytes(StandardCharsets.UTF_8));
            }
        }
        visited.add(pattern(action));
    }

    private String pattern(String action) {
        PathContainer path = PathContainer.parsePath(action);
        return routes.getHandlerMethods().keySet().stream()
                .filter(r -> r.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(r -> r.getPatternValues().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .filter(p -> p.matches(path))
                .sorted()
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no route takes " + action));
    }

    private void returns(Journey journey) {
        visit(journey, PROSECUTOR_SAHIWAL, "/returns/new");
        String draft = journey.drafted(Canary.typing(), 11);
        String copy = journey.page(PROSECUTOR_SAHIWAL, draft + "/judgment-copy").body();
        String attachment =
                Jsoup.parse(copy).select("a[href^=/attachments/]").getFirst().attr("href");
        visit(journey, PROSECUTOR_SAHIWAL, attachment);
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                visit(journey, PROSECUTOR_SAHIWAL, draft + "/" + part.slug());
            }
        }
        visit(journey, PROSECUTOR_SAHIWAL, journey.drafted(Canary.typing(), 14) + "/check");
        String back = journey.submitted(Canary.typing(), 12);
        visit(journey, PROSECUTOR_SAHIWAL, "/returns/" + back + "/call-back");
        visit(journey, OPERATOR_1, "/verify/" + journey.submitted(Canary.typing(), 13));
        String sealed = journey.sealed();
        visit(journey, SUPERVISOR_1, "/verify/" + sealed);
        visit(journey, SUPERVISOR_2, "/verify/" + sealed + "/places");
        journey.propose(sealed);
        visit(journey, SUPERVISOR_2, "/verify/" + sealed);
    }

    private void lookups(Journey journey) {
        String number = journey.enter();
        visit(journey, OPERATOR_1, "/entries");
        visit(journey, INVESTIGATOR_SAHIWAL, "/lookups");
        String draft = journey.done(INVESTIGATOR_SAHIWAL, "/lookups", "/lookups", Map.of());
        for (String page : List.of("/case", "/suspects/0", "/suspects/1", "/fir", "/check")) {
            visit(journey, INVESTIGATOR_SAHIWAL, draft + page);
        }
        String own = journey.applied(Canary.CNIC);
        visit(journey, PROSECUTOR_SAHIWAL, own + "/decision");
        journey.forward(own);
        visit(journey, OPERATOR_1, own + "/compare/1");
        journey.ask(own);
        visit(journey, PROSECUTOR_SAHIWAL, own + "/facts/1");
        journey.supply(own);
        journey.match(own, number);
        visit(journey, OPERATOR_2, own + "/confirm/1");
        journey.confirm(own);
        visit(journey, INVESTIGATOR_SAHIWAL, own + "/answer");
        visit(journey, INVESTIGATOR_SAHIWAL, own);
        visit(journey, OPERATOR_1, "/entries/" + number);
        visit(journey, OPERATOR_2, "/entries/" + number);
        visit(journey, OPERATOR_1, own);
        visited.add(pattern(own + "/take"));
        // Withheld by what was typed; a look-up of another test would be held by it.
        journey.keep(number);
        visit(journey, OPERATOR_1, "/entries/" + number);
        journey.lift(number);
    }

    private void identity(Journey journey) {
        String one = journey.enter();
        String other = journey.enter();
        String pair =
                journey.done(OPERATOR_1, "/entries/" + one, "/identity", Map.of("other", other));
        visit(journey, OPERATOR_1, pair);
        Map<String, String> same = Map.of("choice", "same", "reason", "one thumb");
        journey.done(OPERATOR_1, pair, pair + "/propose", same);
        visit(journey, OPERATOR_2, pair);
        Map<String, String> yes = Map.of("decision", "confirm", "why", "seen");
        journey.done(OPERATOR_2, pair, pair + "/decide", yes);
        // Without a field; shown where there are answers to recall.
        assertThat(journey.as(OPERATOR_1).form(pair + "/recalls", Map.of()).location())
                .isEqualTo(pair);
        visited.add(pattern(pair + "/recalls"));
        // Shown where the register could not look, or not to the end.
        jdbc.sql("update identity_due set reach = 'CUT' where entry = ? and checked_at is not null")
                .param(one)
                .update();
        String entry = "/entries/" + one;
        String byHand = "/identity/" + one + "/by-hand";
        journey.page(OPERATOR_1, entry);
        assertThat(journey.as(OPERATOR_1).form(byHand, Map.of()).location()).isEqualTo(entry);
        journey.done(OPERATOR_1, entry, byHand, Map.of("looked", "on"));
        visited.add(pattern(byHand));
        String notice =
                Jsoup.parse(journey.page(PROSECUTOR_SAHIWAL, "/").body())
                        .select("a[href^=/repeat/]")
                        .getFirst()
                        .attr("href");
        visit(journey, PROSECUTOR_SAHIWAL, notice);
    }

    private void lists(Journey journey) {
        String list = "/lists/stations";
        visit(journey, ADMINISTRATOR, list);
        Browser admin = journey.as(ADMINISTRATOR);
        String newest =
                Jsoup.parse(journey.page(ADMINISTRATOR, list).body())
                        .select("a[href^=/lists/stations/versions/]")
                        .getFirst()
                        .attr("href");
        String file = admin.get(newest).body().stripTrailing();
        String more = file + "\nPS-every-form,police,Kot Sabz,,PK631,,,Order 1,policy\n";
        Pages.Form form = Pages.form(admin.get(list), list);
        Browser.Answer answer =
                admin.upload(
                        list,
                        Map.of(),
                        form.files().getFirst(),
                        more.getBytes(StandardCharsets.UTF_8));
        String waiting = answer.location();
        assertThat(waiting).as(Journey.wrong(answer)).startsWith(list + "/uploads/");
        visit(journey, ADMINISTRATOR, waiting);
        // Without a field; shown where the shipped list differs from the one in force.
        assertThat(admin.form(list + "/shipped", Map.of()).status()).isIn(200, 302, 409);
        visited.add(pattern(list + "/shipped"));
        String place =
                Jsoup.parse(journey.page(ADMINISTRATOR, "/places").body())
                        .select("a[href^=/places/]")
                        .getFirst()
                        .attr("href");
        visit(journey, ADMINISTRATOR, place);
    }

    private void addressesThatSomebodyTypes(Journey journey) {
        int before = told.size();
        for (String path :
                List.of(
                        "/returns/" + WORD,
                        "/entries/" + WORD,
                        "/lookups/" + WORD,
                        "/verify/" + WORD,
                        "/attachments/" + WORD + "/1",
                        "/" + WORD,
                        "/?show=" + WORD)) {
            journey.as(OPERATOR_1).get(path);
        }
        // Only what was asked for names it; no answer does.
        told.subList(before, told.size()).removeIf(t -> t.startsWith("http"));
    }
}
