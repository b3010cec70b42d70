package pk.nsor.register.site;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Exempt;
import pk.nsor.register.page.Terms;

/** The words of the system, for everyone. */
@Controller
class TermsPages {
    @GetMapping(Terms.PATH)
    @Exempt("the same words for everyone")
    ModelAndView terms() {
        return new ModelAndView("terms", Map.of("page", new Terms()));
    }
}
