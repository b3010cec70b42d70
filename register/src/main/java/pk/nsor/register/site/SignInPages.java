package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.access.SignedIn;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Whence;
import pk.nsor.register.demo.Personas;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;

/**
 * The cover of the register. In service it says that no way to sign in is configured until passkeys
 * come.
 */
@Controller
public class SignInPages {
    private final Personas personas;

    SignInPages(Personas personas) {
        this.personas = personas;
    }

    /**
     * What the cover shows.
     *
     * @param groups personas by place; empty in service
     * @param ended whether the visitor comes from a form whose session had ended
     * @param kept what was typed into it, if it could be kept
     */
    public record Door(List<Personas.Group> groups, boolean ended, Optional<KeptForm> kept)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Sign in", "داخلہ");
        }
    }

    /** Signed in again: what had been typed is sent with one press. */
    public record Kept(KeptForm form) implements PageModel {
        @Override
        public Text title() {
            return Text.of("Your form is still here", "آپ کا فارم محفوظ ہے");
        }
    }

    @GetMapping("/sign-in")
    @Exempt("shows nothing of anybody")
    ModelAndView door(HttpServletRequest request) {
        boolean ended = request.getParameter("ended") != null;
        return page(new Door(personas.groups(), ended, Optional.empty()));
    }

    /** The door before which a form arrives whose session had ended, with what was typed. */
    @PostMapping("/sign-in")
    @Exempt("shows nothing but what the same request brought")
    ModelAndView doorWithForm(HttpServletRequest request) {
        Optional<KeptForm> kept = KeptForm.handedOver(request);
        return kept.isPresent()
                ? page(new Door(personas.groups(), true, kept))
                : new ModelAndView("redirect:/sign-in");
    }

    private static ModelAndView page(Door door) {
        return new ModelAndView("site/sign-in", Map.of("page", door));
    }

    /** Sign-in of the demonstration: by office, on loopback only, absent in service. */
    @Controller
    @ConditionalOnExpression("{'full', 'personas'}.contains('${nsor.demo:off}')")
    static class Demo {
        private final Personas personas;
        private final Audit audit;
        private final Clock clock;

        Demo(Personas personas, Audit audit, Clock clock) {
            this.personas = personas;
            this.audit = audit;
            this.clock = clock;
        }

        @PostMapping("/demo/sign-in")
        @Exempt("leaves its own entry: signed in")
        ModelAndView enter(
                @RequestParam String officer,
                HttpServletRequest request,
                HttpServletResponse response) {
            Caller caller = personas.require(new OfficerId(officer));
            request.getSession(true);
            request.changeSessionId();
            Whence.set(OfficerFilter.whence(request));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(caller, clock.instant()));
            SecurityContextHolder.setContext(context);
            audit.recordApart(Act.of(caller, Event.SIGNED_IN, Purpose.of(Purpose.Kind.SIGN_IN)));
            new HttpSessionSecurityContextRepository().saveContext(context, request, response);
            return KeptForm.returned(request)
                    .map(k -> new ModelAndView("site/kept", Map.of("page", new Kept(k))))
                    .orElseGet(() -> new ModelAndView("redirect:/"));
        }
    }
}
