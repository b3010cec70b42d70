package pk.nsor.register.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.page.Resend;

/** The reader's language: switchable on every page and remembered on this machine. */
@Controller
class Language {
    private static final String COOKIE = "__Host-nsor-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private static final String FIELD = "language";

    static Lang of(HttpServletRequest request) {
        String asked = asked(request);
        if (asked != null) {
            return Lang.of(asked);
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie c : cookies) {
                if (COOKIE.equals(c.getName())) {
                    return Lang.of(c.getValue());
                }
            }
        }
        return Lang.EN;
    }

    @GetMapping("/language/{code}")
    @Exempt("sets a cookie and shows nothing")
    String choose(
            @PathVariable String code,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        remember(Lang.of(code), response);
        return "redirect:" + (Query.ours(back) ? back : "/");
    }

    /** The language that a sent form asks for: by its own switch, or sent again as it was. */
    private static @Nullable String asked(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return null;
        }
        String again = request.getParameter(Resend.LANGUAGE);
        return again == null ? request.getParameter(FIELD) : again;
    }

    /** Remembers the language that a sent form asks for. */
    static void rememberAsked(HttpServletRequest request, HttpServletResponse response) {
        if (asked(request) != null) {
            remember(of(request), response);
        }
    }

    private static void remember(Lang lang, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, lang.code())
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(REMEMBERED)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
