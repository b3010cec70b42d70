package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The one security chain. Everything is refused that is not named; there is no password, no basic
 * authentication, no remembered session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Open without a session; the list is golden and may only shrink. */
    static final String[] OPEN = {
        "/assets/**",
        "/sign-in",
        "/demo/sign-in",
        "/language/*",
        "/terms",
        "/health",
        "/error",
        "/log/**"
    };

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            OfficerFilter officers,
            AnonymousCounter counter,
            SignInRedirect signIn,
            SignOut signOut)
            throws Exception {
        http.authorizeHttpRequests(
                a -> a.requestMatchers(OPEN).permitAll().anyRequest().authenticated());
        http.exceptionHandling(e -> e.authenticationEntryPoint(signIn).accessDeniedHandler(signIn));
        http.requestCache(c -> c.requestCache(new NullRequestCache()));
        http.anonymous(a -> a.principal("nobody"));
        http.sessionManagement(s -> s.sessionFixation(f -> f.newSession()));
        http.logout(
                l ->
                        l.logoutUrl("/sign-out")
                                .addLogoutHandler(signOut)
                                .addLogoutHandler(
                                        new HeaderWriterLogoutHandler(
                                                new ClearSiteDataHeaderWriter(
                                                        ClearSiteDataHeaderWriter.Directive.CACHE,
                                                        ClearSiteDataHeaderWriter.Directive
                                                                .STORAGE)))
                                .logoutSuccessUrl("/sign-in"));
        http.headers(
                h -> {
                    h.referrerPolicy(
                            r -> r.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN));
                    h.crossOriginOpenerPolicy(
                            c ->
                                    c.policy(
                                            CrossOriginOpenerPolicyHeaderWriter
                                                    .CrossOriginOpenerPolicy.SAME_ORIGIN));
                    h.permissionsPolicyHeader(
                            p ->
                                    p.policy(
                                            "camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
                    h.frameOptions(f -> f.deny());
                    h.addHeaderWriter(
                            (request, response) -> {
                                if (!response.containsHeader("Content-Security-Policy")) {
                                    response.setHeader("Content-Security-Policy", policy(request));
                                }
                            });
                });
        // Before anything can turn a request away: who asks is known, and strangers are counted.
        http.addFilterBefore(officers, CsrfFilter.class);
        http.addFilterBefore(counter, CsrfFilter.class);
        return http.build();
    }

    private static String policy(HttpServletRequest request) {
        return "default-src 'none'; style-src 'self' 'nonce-"
                + Nonce.of(request)
                + "'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
                + " frame-ancestors 'none'; base-uri 'none'";
    }
}
