package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.page.PageModel;

/** Puts the shell round every page. */
@Component
class ShellInterceptor implements HandlerInterceptor {
    private final Shells shells;

    ShellInterceptor(Shells shells) {
        this.shells = shells;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView view) {
        Language.rememberAsked(request, response);
        if (view != null && view.getModel().get("page") instanceof PageModel page) {
            view.addObject("shell", shells.around(page, request));
        }
    }
}
