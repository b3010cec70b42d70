package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.audit.Trail;
import pk.nsor.register.evidence.EvidenceGate;
import pk.nsor.register.kernel.Caller;

/**
 * Holds every route to four rules: the role must have the action at all; the evidence log must not
 * be behind; no answer leaves without a committed entry of its own; and the entry is one that this
 * route must leave.
 */
@Component
class EvidenceInterceptor implements HandlerInterceptor {
    private final Access access;
    private final EvidenceGate gate;

    EvidenceInterceptor(Access access, EvidenceGate gate) {
        this.access = access;
        this.gate = gate;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Trail.clear();
        if (handler instanceof HandlerMethod method && !exempt(method)) {
            Acts acts = method.getMethodAnnotation(Acts.class);
            if (acts == null) {
                throw new IllegalStateException("a route without an action refuses everybody");
            }
            Caller caller =
                    OfficerFilter.caller(request)
                            .orElseThrow(
                                    () -> new IllegalStateException("a route without a caller"));
            access.require(caller, acts.value());
            // The auditor reads on: who else would see what is wrong with the evidence.
            if (!gate.open() && acts.value() != Action.EVIDENCE_READ) {
                throw new EvidenceStopped();
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        if (handler instanceof HandlerMethod method) {
            requireEntry(method);
            if (!exempt(method)) {
                String view = page == null ? null : page.getViewName();
                RouteEvents.require(
                        request,
                        new RouteEvents.Left(Trail.events(), Trail.refusals()),
                        view != null && view.startsWith("redirect:"));
            }
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception e) {
        Trail.clear();
    }

    /** Committed entries do not reach the log within their bound: nothing is answered. */
    static final class EvidenceStopped extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        EvidenceStopped() {
            super("the evidence log is behind");
        }
    }

    static void requireEntry(HandlerMethod method) {
        if (!exempt(method) && Trail.last().isEmpty()) {
            throw new IllegalStateException("no committed evidence entry, no answer");
        }
    }

    static boolean exempt(HandlerMethod method) {
        return method.hasMethodAnnotation(Exempt.class);
    }
}
