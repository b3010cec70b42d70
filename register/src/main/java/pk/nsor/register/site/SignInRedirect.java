package pk.nsor.register.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.EvidenceNotWritten;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * No session, an ended session or a stale form: to the sign-in page, which says so. Nothing of the
 * request is repeated. A form of a signed-in officer that bears no token of the session, or an old
 * one, is refused with an entry of its own; where that cannot be written the answer says so.
 */
@Component
class SignInRedirect implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger log = LoggerFactory.getLogger(SignInRedirect.class);

    private final Audit audit;

    SignInRedirect(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException, ServletException {
        redirect(request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        Optional<Caller> caller = OfficerFilter.caller(request);
        if (caller.isPresent() && !recorded(caller.get())) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        redirect(request, response);
    }

    private boolean recorded(Caller caller) {
        try {
            audit.recordApart(
                    Act.of(caller, Event.ACT_FAILED, Purpose.of(Purpose.Kind.OWN_WORK))
                            .outcome(Outcome.REFUSED)
                            .detail("reason", "stale-form"));
            return true;
        } catch (EvidenceNotWritten | DataAccessException | TransactionException e) {
            log.error("a stale form cannot be recorded: {}", e.getClass().getName());
            return false;
        }
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<KeptForm> kept = KeptForm.of(request);
        if (kept.isPresent()) {
            kept.get().handOver(request);
            request.getRequestDispatcher("/sign-in").forward(request, response);
            return;
        }
        boolean form = "POST".equals(request.getMethod());
        response.sendRedirect(form ? "/sign-in?ended" : "/sign-in");
    }
}
