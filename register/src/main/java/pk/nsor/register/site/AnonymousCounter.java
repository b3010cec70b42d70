package pk.nsor.register.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import pk.nsor.register.access.SignedIn;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Counts requests without a session, a minute and source at a time. One entry each would let a
 * stranger fill the evidence; no entry at all would hide a knock at the door.
 */
@Component
class AnonymousCounter extends OncePerRequestFilter {
    /** Most sources told apart in one minute; the rest are counted together. */
    static final int MOST_SOURCES = 200;

    private final Map<Bucket, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Audit audit;
    private final Clock clock;

    private record Bucket(Instant minute, String source) {}

    AnonymousCounter(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().equals("/health");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn)) {
            count(request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }

    private void count(String source) {
        Bucket bucket =
                new Bucket(
                        clock.instant().truncatedTo(ChronoUnit.MINUTES),
                        counts.size() < MOST_SOURCES ? source : "others");
        counts.computeIfAbsent(bucket, b -> new AtomicLong()).incrementAndGet();
    }

    /** Records the minutes that are over. */
    @Scheduled(fixedDelay = 20_000)
    void flush() {
        Instant thisMinute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (Bucket b : counts.keySet()) {
            if (b.minute().isBefore(thisMinute)) {
                AtomicLong n = counts.remove(b);
                if (n != null) {
                    audit.recordApart(
                            Act.of(
                                            Caller.SYSTEM,
                                            Event.ANONYMOUS_COUNTED,
                                            Purpose.of(Purpose.Kind.SIGN_IN))
                                    .outcome(Outcome.REFUSED)
                                    .detail("minute", b.minute().toString())
                                    .detail(
                                            "source",
                                            b.source().replaceAll("[^0-9A-Fa-f.:a-z]", ""))
                                    .detail("requests", Long.toString(n.get())));
                }
            }
        }
    }
}
