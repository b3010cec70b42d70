package pk.nsor.register.site;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.audit.Trail;

/**
 * The same rule for answers that are bytes rather than pages, such as a page of an attachment: no
 * entry, no answer.
 */
@ControllerAdvice
class EvidenceBodyAdvice implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return !returned.hasMethodAnnotation(Exempt.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (Trail.last().isEmpty()) {
            throw new IllegalStateException("no committed evidence entry, no answer");
        }
        return body;
    }
}
