package pk.nsor.register.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import pk.nsor.register.access.Refused;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.EvidenceNotWritten;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.KeyDestroyed;

/**
 * Answers refusals and faults from a fixed catalogue, after recording them in a transaction of
 * their own. Where even that cannot be recorded, the answer says so and shows nothing.
 */
@ControllerAdvice
class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private static final Pattern OURS = Pattern.compile("(/[A-Za-z0-9_.-]+)+");

    private final Audit audit;
    private final Shells shells;

    Refusals(Audit audit, Shells shells) {
        this.audit = audit;
        this.shells = shells;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        Act act =
                Act.of(refused.caller(), Event.ACCESS_REFUSED, Purpose.of(Purpose.Kind.OWN_WORK))
                        .outcome(Outcome.REFUSED)
                        .about(java.util.List.of(refused.about()))
                        .detail("action", refused.action().code());
        return recorded(act, request, refused.hidden() ? Problem.NOT_FOUND : Problem.NOT_ALLOWED);
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    ModelAndView notThere(HttpServletRequest request) {
        return apart(request, Outcome.REFUSED, "no-such-page", Problem.NOT_FOUND);
    }

    /**
     * The address of a form's answer, opened anew: by the language switch, by reloading, by the
     * address bar. It has no page of its own; the page of the thing it acts on is the one meant.
     */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView notToBeRead(HttpServletRequest request) {
        String path = request.getRequestURI();
        int last = path.lastIndexOf('/');
        boolean reads = request.getMethod().equals("GET") && last > 0;
        return reads && OURS.matcher(path).matches()
                ? new ModelAndView("redirect:" + path.substring(0, last))
                : notThere(request);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ModelAndView tooLarge(HttpServletRequest request) {
        return apart(request, Outcome.REFUSED, "too-large", Problem.TOO_LARGE);
    }

    @ExceptionHandler(EvidenceInterceptor.EvidenceStopped.class)
    ModelAndView stopped(HttpServletRequest request) {
        return apart(request, Outcome.FAILED, "evidence-behind", Problem.NO_EVIDENCE);
    }

    @ExceptionHandler(EvidenceNotWritten.class)
    ModelAndView notWritten(EvidenceNotWritten e, HttpServletRequest request) {
        log.error("an entry cannot be written: {}", e.reason());
        return apart(request, Outcome.FAILED, "evidence-not-written", Problem.NO_EVIDENCE);
    }

    /** What was destroyed is answered like what never was, for instance after a restore. */
    @ExceptionHandler(KeyDestroyed.class)
    ModelAndView destroyed(HttpServletRequest request) {
        return apart(request, Outcome.REFUSED, "destroyed", Problem.NOT_FOUND);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView fault(Exception e, HttpServletRequest request) {
        ModelAndView page =
                apart(request, Outcome.FAILED, e.getClass().getSimpleName(), Problem.FAULT);
        log.error("a request failed: {}", Masked.stack(e));
        return page;
    }

    private ModelAndView apart(
            HttpServletRequest request, Outcome outcome, String reason, Problem problem) {
        Optional<Caller> caller = OfficerFilter.caller(request);
        if (caller.isEmpty()) {
            return page(problem, "", request);
        }
        Act act =
                Act.of(caller.get(), Event.ACT_FAILED, Purpose.of(Purpose.Kind.OWN_WORK))
                        .outcome(outcome)
                        .detail("reason", reason.replaceAll("[^A-Za-z0-9-]", ""));
        return recorded(act, request, problem);
    }

    private ModelAndView recorded(Act act, HttpServletRequest request, Problem problem) {
        try {
            EntryId id = audit.recordApart(act);
            return page(problem, id.shown(), request);
        } catch (EvidenceNotWritten e) {
            log.error("a refusal cannot be recorded: {}", e.reason());
            return page(Problem.NO_EVIDENCE, "", request);
        } catch (RuntimeException e) {
            log.error("a refusal cannot be recorded: {}", Masked.stack(e));
            return page(Problem.NO_EVIDENCE, "", request);
        }
    }

    ModelAndView page(Problem problem, String entry, HttpServletRequest request) {
        ProblemPage page = new ProblemPage(problem, entry);
        ModelAndView view =
                new ModelAndView(
                        "site/problem",
                        Map.of("page", page, "shell", shells.around(page, request)));
        view.setStatus(HttpStatus.valueOf(problem.status()));
        return view;
    }
}
