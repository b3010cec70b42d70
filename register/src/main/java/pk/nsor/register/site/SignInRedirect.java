package pk.nsor.register.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * No session, an ended session or a stale form: to the sign-in page, which says so. Nothing of the
 * request is repeated.
 */
@Component
class SignInRedirect implements AuthenticationEntryPoint, AccessDeniedHandler {
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
        redirect(request, response);
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
