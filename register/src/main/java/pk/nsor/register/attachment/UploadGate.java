package pk.nsor.register.attachment;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the memory that uploads take. They are held in memory and never in a temporary file, so
 * only so many may be on their way at once; counted by what they declare, so that many shrunk
 * photographs on slow lines never wait for each other. Stands before everything that reads a form,
 * sign-in included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadGate extends OncePerRequestFilter {
    private static final String RETRY_SECONDS = "60";

    private final AtomicLong underWay = new AtomicLong();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytes = declared(request);
        if (underWay.addAndGet(bytes) > Limits.UPLOADING_BYTES) {
            underWay.addAndGet(-bytes);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            underWay.addAndGet(-bytes);
        }
    }

    /** What does not say how long it is may be as long as one upload can be. */
    private static long declared(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        long most = Limits.UPLOAD_BYTES + Limits.UPLOAD_BYTES / 5;
        return length < 0 ? most : Math.min(length, most);
    }
}
