package pk.nsor.register.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Exempt;

/** What goes wrong outside any controller: a request that the firewall or the container refused. */
@Controller
class ErrorPages implements ErrorController {
    private final Refusals refusals;

    ErrorPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    @Exempt("a fixed text; nothing of the request is shown")
    ModelAndView error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return refusals.page(Problem.ofStatus(status instanceof Integer s ? s : 500), "", request);
    }
}
