package pk.nsor.register.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import pk.nsor.register.access.Officers;
import pk.nsor.register.access.SignedIn;
import pk.nsor.register.audit.Whence;
import pk.nsor.register.kernel.Caller;

/**
 * Builds the caller of each request from the officer's row as it is now: an officer who was
 * switched off, moved or whose session is older than twelve hours is out at the next request. While
 * the database cannot tell, nobody is let in and the page says that the register cannot answer.
 */
@Component
class OfficerFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(OfficerFilter.class);
    private static final String CALLER = OfficerFilter.class.getName();

    private final Officers officers;
    private final Clock clock;

    OfficerFilter(Officers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    /** The caller of this request, absent without a session. */
    static Optional<Caller> caller(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(CALLER));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Whence.set(whence(request));
        try {
            admitted(request, response, chain);
        } finally {
            Whence.clear();
        }
    }

    /** Where a request comes from, as every entry says that it leaves. */
    static Whence whence(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new Whence(session == null ? "" : session.getId(), request.getRemoteAddr());
    }

    private void admitted(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean erring = request.getDispatcherType() == DispatcherType.ERROR;
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn session
                && !erring) {
            try {
                admit(session, request);
            } catch (DataAccessException | TransactionException e) {
                log.error("officers cannot be read: {}", e.getClass().getName());
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void admit(SignedIn session, HttpServletRequest request) {
        Caller now =
                tooOld(session) ? null : officers.find(session.caller().officer()).orElse(null);
        if (now == null) {
            end(request.getSession(false));
        } else {
            request.setAttribute(CALLER, now);
        }
    }

    private boolean tooOld(SignedIn session) {
        return clock.instant().isAfter(session.since().plus(SignedIn.LONGEST));
    }

    private static void end(@Nullable HttpSession session) {
        SecurityContextHolder.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }
}
