package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;

/** Hands {@link Caller} and {@link Lang} to controllers and hangs the interceptors in. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {
    private final EvidenceInterceptor evidence;
    private final ShellInterceptor shell;

    WebConfiguration(EvidenceInterceptor evidence, ShellInterceptor shell) {
        this.evidence = evidence;
        this.shell = shell;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(shell);
        registry.addInterceptor(evidence);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
                new OfRequest(
                        Caller.class,
                        r ->
                                OfficerFilter.caller(r)
                                        .orElseThrow(
                                                () ->
                                                        new IllegalStateException(
                                                                "a route without a caller"))));
        resolvers.add(new OfRequest(Lang.class, Language::of));
    }

    /** The filters belong to the security chain alone, not to the container as well. */
    @Bean
    FilterRegistrationBean<OfficerFilter> officersInChainOnly(OfficerFilter filter) {
        FilterRegistrationBean<OfficerFilter> off = new FilterRegistrationBean<>(filter);
        off.setEnabled(false);
        return off;
    }

    @Bean
    FilterRegistrationBean<AnonymousCounter> counterInChainOnly(AnonymousCounter filter) {
        FilterRegistrationBean<AnonymousCounter> off = new FilterRegistrationBean<>(filter);
        off.setEnabled(false);
        return off;
    }

    private record OfRequest(
            Class<?> type, java.util.function.Function<HttpServletRequest, Object> value)
            implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binder) {
            HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
            return value.apply(java.util.Objects.requireNonNull(servlet));
        }
    }
}
