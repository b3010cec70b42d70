package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Trail;
import pk.nsor.register.demo.Personas;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.NavItem;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.PageModel.Place;
import pk.nsor.register.page.Resend;
import pk.nsor.register.page.Shell;
import pk.nsor.register.page.Told;

/**
 * Makes the shell of a page from the request: language, officer, navigation, evidence line,
 * confirmation of the last act.
 */
@Component
class Shells {
    private final Clock clock;
    private final Access access;
    private final Personas personas;
    private final OfficeNames offices;

    private record Door(Place place, Action action, String href, Text text) {}

    private static final List<Door> DOORS =
            List.of(
                    new Door(
                            Place.RETURNS,
                            Action.RETURN_READ,
                            "/returns",
                            Text.of("Returns", "گوشوارے")),
                    new Door(
                            Place.ENTRIES,
                            Action.ENTRY_READ,
                            "/entries",
                            Text.of("Entries", "اندراجات")),
                    new Door(
                            Place.LOOKUPS,
                            Action.LOOKUP_READ,
                            "/lookups",
                            Text.of("Look-ups", "استفسارات")),
                    new Door(
                            Place.LOOKUPS,
                            Action.LOOKUP_COPY_READ,
                            "/lookups/copies",
                            Text.of("Look-ups", "استفسارات")),
                    new Door(Place.LISTS, Action.LISTS_READ, "/lists", Text.of("Lists", "فہرستیں")),
                    new Door(
                            Place.EVIDENCE,
                            Action.EVIDENCE_READ,
                            "/evidence",
                            Text.of("Evidence", "شہادت")));

    Shells(Clock clock, Access access, Personas personas, OfficeNames offices) {
        this.clock = clock;
        this.access = access;
        this.personas = personas;
        this.offices = offices;
    }

    Shell around(PageModel page, HttpServletRequest request) {
        @Nullable Caller caller = OfficerFilter.caller(request).orElse(null);
        Shell.Builder shell =
                Shell.in(Language.of(request), clock.instant(), page.title())
                        .switchUrl(switchUrl(request))
                        .switchForm(page.switchForm())
                        .demo(personas.on())
                        .foot(page.foot())
                        .told(Told.of(request))
                        .nonce(Nonce.of(request));
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            shell.csrf(token.getParameterName(), token.getToken());
        }
        if (caller != null) {
            shell.resend(resend(page, request))
                    .who(caller.role().text(), offices.name(caller.office()))
                    .nav(nav(caller, page.place()));
        }
        Trail.last().ifPresent(e -> shell.evidence(e.id().shown(), e.at()));
        return shell.build();
    }

    /** Only what was answered with errors: an act that was done is never done again. */
    private static @Nullable Resend resend(PageModel page, HttpServletRequest request) {
        return page.errors().isEmpty()
                ? null
                : KeptForm.of(request)
                        .map(
                                k ->
                                        new Resend(
                                                k.fields().stream()
                                                        .map(
                                                                f ->
                                                                        new Resend.Field(
                                                                                f.name(),
                                                                                f.value()))
                                                        .toList()))
                        .orElse(null);
    }

    private List<NavItem> nav(Caller caller, Place here) {
        List<NavItem> items = new ArrayList<>();
        items.add(new NavItem("/", Text.of("Worklist", "فہرستِ کار"), here == Place.HOME));
        for (Door d : DOORS) {
            if (access.mayEver(caller, d.action())) {
                items.add(new NavItem(d.href(), d.text(), here == d.place()));
            }
        }
        items.add(new NavItem("/terms", Text.of("Terms", "اصطلاحات"), here == Place.TERMS));
        return items;
    }

    private static String switchUrl(HttpServletRequest request) {
        String other = Language.of(request).other().code();
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        boolean read = "GET".equals(request.getMethod());
        String back =
                original instanceof String uri
                        ? uri
                        : request.getRequestURI()
                                + (read ? Query.kept(request.getParameterMap()) : "");
        return "/language/" + other + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
