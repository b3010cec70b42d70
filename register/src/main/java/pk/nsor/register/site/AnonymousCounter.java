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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * stranger fill the evidence; no entry at all would hide a knock at the door. A count is let go of
 * when its entry is written and not before; at the end of the register what is left is written.
 */
@Component
class AnonymousCounter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(AnonymousCounter.class);

    /**
     * Most sources told apart at a time; the rest are counted together, a count a minute, also
     * while none can be written.
     */
    static final int MOST_SOURCES = 200;

    static final String OTHERS = "others";

    private final Map<Bucket, Long> counts = new ConcurrentHashMap<>();
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

    void count(String source) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Bucket own = new Bucket(minute, source);
        boolean room = counts.containsKey(own) || counts.size() < MOST_SOURCES;
        counts.merge(room ? own : new Bucket(minute, OTHERS), 1L, Long::sum);
    }

    /** Records the minutes that are over. */
    @Scheduled(fixedDelay = 20_000)
    void flush() {
        Instant thisMinute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        counts.forEach(
                (bucket, n) -> {
                    if (bucket.minute().isBefore(thisMinute)) {
                        record(bucket, n);
                    }
                });
    }

    /** Records everything, at the end. */
    @Override
    public void destroy() {
        try {
            counts.forEach(this::record);
        } catch (RuntimeException e) {
            log.error(
                    "{} counts of requests without a session were not recorded: {}",
                    counts.size(),
                    e.getClass().getName());
        }
    }

    private void record(Bucket bucket, long n) {
        audit.recordApart(
                Act.of(Caller.SYSTEM, Event.ANONYMOUS_COUNTED, Purpose.of(Purpose.Kind.SIGN_IN))
                        .outcome(Outcome.REFUSED)
                        .detail("minute", bucket.minute().toString())
                        .detail("source", bucket.source().replaceAll("[^0-9A-Fa-f.:a-z]", ""))
                        .detail("requests", Long.toString(n)));
        // What came in meanwhile stays for the next time.
        counts.computeIfPresent(bucket, (b, now) -> now == n ? null : now - n);
    }
}
