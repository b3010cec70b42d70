package pk.nsor.register.lookup;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.attachment.Received;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldError;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;

/** The application as a task list of short pages, each saved as a draft whatever is typed. */
@Controller
public class DraftPages {
    private final Applications applications;
    private final Attachments attachments;
    private final Readings readings;
    private final OfficeWords words;

    DraftPages(
            Applications applications,
            Attachments attachments,
            Readings readings,
            OfficeWords words) {
        this.applications = applications;
        this.attachments = attachments;
        this.readings = readings;
        this.words = words;
    }

    @PostMapping("/lookups")
    @Acts(Action.LOOKUP_APPLY)
    String start(Caller caller, @RequestParam(required = false) @Nullable UUID id) {
        LookupReference reference = applications.start(caller, id == null ? UUID.randomUUID() : id);
        return "redirect:/lookups/" + reference.value() + "/draft";
    }

    @GetMapping("/lookups/{reference}/draft")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView tasks(Caller caller, @PathVariable String reference) {
        ApplicationView view = applications.open(caller, reference);
        if (!draft(view)) {
            return new ModelAndView("redirect:/lookups/" + reference);
        }
        return LookupPages.page("lookup/tasks", new DraftPage.Tasks(view, words.suspects(view)));
    }

    private static boolean draft(ApplicationView view) {
        return view.lookup().state() instanceof LookupState.Draft;
    }

    @GetMapping("/lookups/{reference}/draft/case")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView theCase(Caller caller, @PathVariable String reference) {
        ApplicationView view = applications.open(caller, reference);
        FieldErrors errors =
                view.form().equals(CaseForm.EMPTY)
                        ? FieldErrors.NONE
                        : readings.read(caller, view.lookup(), view.form()).errors();
        return casePage(caller, view, view.form(), errors, false);
    }

    private ModelAndView casePage(
            Caller caller, ApplicationView view, CaseForm form, FieldErrors errors, boolean stale) {
        if (!draft(view)) {
            return new ModelAndView("redirect:/lookups/" + view.lookup().reference().value());
        }
        Readings.Served served = readings.served(caller);
        ModelAndView page =
                LookupPages.page(
                        "lookup/case",
                        new DraftPage.Case(
                                view,
                                form,
                                errors,
                                served.alone().isPresent()
                                        ? List.of()
                                        : words.districts(served::may),
                                words.stations(served.alone().orElse(form.district())),
                                stale));
        return status(page, stale);
    }

    private static ModelAndView status(ModelAndView page, boolean stale) {
        if (stale) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    @PostMapping("/lookups/{reference}/draft/case")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView saveCase(
            Caller caller,
            @PathVariable String reference,
            @RequestParam int version,
            @RequestParam Map<String, String> typed) {
        CaseForm form = Typed.caseForm(typed);
        return switch (applications.saveCase(caller, reference, version, form)) {
            case Saved.Kept(int number, FieldErrors errors) when errors.isEmpty() ->
                    new ModelAndView("redirect:/lookups/" + reference + "/draft");
            case Saved.Kept(int number, FieldErrors errors) ->
                    again(caller, reference, form, errors, false);
            case Saved.Stale s -> again(caller, reference, form, FieldErrors.NONE, true);
            case Saved.TooLong t -> again(caller, reference, form, tooLong("fir"), false);
            case Saved.TooMany t -> new ModelAndView("redirect:/lookups/" + reference + "/draft");
            case Saved.Closed c -> new ModelAndView("redirect:/lookups/" + reference);
        };
    }

    private ModelAndView again(
            Caller caller, String reference, CaseForm form, FieldErrors errors, boolean stale) {
        return casePage(caller, applications.open(caller, reference), form, errors, stale);
    }

    static FieldErrors tooLong(String field) {
        return FieldErrors.NONE.and(
                field,
                Text.of(
                        "An answer is longer than 10,000 characters and cannot be kept: shorten it",
                        "ایک جواب 10,000 حروف سے طویل ہے اور محفوظ نہیں ہو سکتا: مختصر کیجیے"));
    }

    @GetMapping("/lookups/{reference}/draft/suspects/{number}")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView suspect(Caller caller, @PathVariable String reference, @PathVariable int number) {
        ApplicationView view = applications.open(caller, reference);
        SuspectForm form = view.suspect(number).map(SuspectView::form).orElse(SuspectForm.EMPTY);
        FieldErrors errors =
                form.equals(SuspectForm.EMPTY)
                        ? FieldErrors.NONE
                        : readings.read(view.lookup(), form).errors();
        int known = view.suspect(number).isPresent() ? number : 0;
        return suspectPage(view, known, form, errors, false);
    }

    private ModelAndView suspectPage(
            ApplicationView view, int number, SuspectForm form, FieldErrors errors, boolean stale) {
        if (!draft(view)) {
            return new ModelAndView("redirect:/lookups/" + view.lookup().reference().value());
        }
        return status(
                LookupPages.page(
                        "lookup/suspect",
                        new DraftPage.Suspect(
                                view,
                                number,
                                form,
                                errors,
                                words.districts(),
                                words.tehsils(
                                        form.district().isEmpty()
                                                ? view.lookup().district()
                                                : form.district()),
                                stale)),
                stale);
    }

    /** Saves a suspect; number 0 is a new one. */
    @PostMapping("/lookups/{reference}/draft/suspects/{number}")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView saveSuspect(
            Caller caller,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        SuspectForm form = Typed.suspectForm(typed);
        String draft = "redirect:/lookups/" + reference + "/draft";
        return switch (applications.saveSuspect(caller, reference, number, version, form)) {
            case Saved.Kept(int kept, FieldErrors errors) when errors.isEmpty() -> {
                remarks(errors).ifPresent(said -> Told.done(said).on(flash));
                yield new ModelAndView(draft);
            }
            case Saved.Kept(int kept, FieldErrors errors) ->
                    suspectPage(applications.open(caller, reference), kept, form, errors, false);
            case Saved.Stale s ->
                    suspectPage(
                            applications.open(caller, reference),
                            number,
                            form,
                            FieldErrors.NONE,
                            true);
            case Saved.TooLong t ->
                    suspectPage(
                            applications.open(caller, reference),
                            number,
                            form,
                            tooLong("name"),
                            false);
            case Saved.TooMany t -> {
                Told.notDone(
                                Text.of(
                                        "Not kept: an application names at most "
                                                + Applications.MOST_SUSPECTS
                                                + " suspects.",
                                        "محفوظ نہیں ہوا: ایک درخواست میں زیادہ سے زیادہ "
                                                + Applications.MOST_SUSPECTS
                                                + " مشتبہ افراد درج ہو سکتے ہیں۔"))
                        .on(flash);
                yield new ModelAndView(draft);
            }
            case Saved.Closed c -> new ModelAndView("redirect:/lookups/" + reference);
        };
    }

    /** What does not stop a suspect from being kept is said all the same. */
    private static Optional<Text> remarks(FieldErrors kept) {
        List<Text> said = kept.warnings().stream().map(FieldError::text).toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Text.of(
                                "Kept. "
                                        + said.stream()
                                                .map(t -> t.en() + ".")
                                                .collect(Collectors.joining(" ")),
                                "محفوظ ہو گیا۔ "
                                        + said.stream()
                                                .map(t -> t.ur() + "۔")
                                                .collect(Collectors.joining(" "))));
    }

    @PostMapping("/lookups/{reference}/draft/suspects/{number}/remove")
    @Acts(Action.LOOKUP_APPLY)
    String remove(Caller caller, @PathVariable String reference, @PathVariable int number) {
        applications.takeOut(caller, reference, number);
        return "redirect:/lookups/" + reference + "/draft";
    }

    @GetMapping("/lookups/{reference}/draft/fir")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView fir(Caller caller, @PathVariable String reference) {
        return firPage(applications.open(caller, reference), FieldErrors.NONE);
    }

    private static ModelAndView firPage(ApplicationView view, FieldErrors errors) {
        return draft(view)
                ? LookupPages.page("lookup/fir", new DraftPage.Fir(view, errors))
                : new ModelAndView("redirect:/lookups/" + view.lookup().reference().value());
    }

    @PostMapping("/lookups/{reference}/draft/fir")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView addFir(
            Caller caller,
            @PathVariable String reference,
            @RequestParam("copy") @Nullable MultipartFile copy,
            RedirectAttributes flash)
            throws IOException {
        byte[] upload = copy == null ? new byte[0] : copy.getBytes();
        // Refused before the file is read where the request is none of the caller's.
        applications.open(caller, reference);
        Received received =
                attachments.receive(
                        caller, new Owner(Lookup.KIND, reference, Dossier.FIR_COPY), upload);
        return switch (received) {
            case Received.Added a -> {
                Told.done(
                                Text.of(
                                        "The copy is kept as flat pictures. Black out on them whoever the victim or complainant is.",
                                        "نقل سادہ تصاویر کی صورت میں محفوظ ہے۔ اس پر متاثرہ اور مستغیث کی شناخت سیاہ کر دیجیے۔"))
                        .on(flash);
                yield new ModelAndView("redirect:/lookups/" + reference + "/draft/fir");
            }
            case Received.Refused r ->
                    firPage(
                            applications.open(caller, reference),
                            FieldErrors.NONE.and("copy", r.refusal().text()));
        };
    }

    @GetMapping("/lookups/{reference}/draft/check")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView check(Caller caller, @PathVariable String reference) {
        return checkPage(applications.open(caller, reference), List.of(), false);
    }

    private ModelAndView checkPage(
            ApplicationView view, List<Applied.Missing> missing, boolean stale) {
        return draft(view)
                ? LookupPages.page(
                        "lookup/check",
                        new DraftPage.Check(
                                view, words.head(view), words.suspects(view), missing, stale))
                : new ModelAndView("redirect:/lookups/" + view.lookup().reference().value());
    }

    @PostMapping("/lookups/{reference}/draft/apply")
    @Acts(Action.LOOKUP_APPLY)
    ModelAndView apply(
            Caller caller,
            @PathVariable String reference,
            @RequestParam int version,
            RedirectAttributes flash) {
        return switch (applications.apply(caller, reference, version)) {
            case Applied.Done d -> {
                Told.done(
                                Text.of(
                                        "Applied. The prosecutor has 48 hours; the DPO has a copy of the application.",
                                        "درخواست دے دی گئی۔ پراسیکیوٹر کے پاس 48 گھنٹے ہیں؛ درخواست کی نقل ڈی پی او کو پہنچ گئی۔"))
                        .on(flash);
                yield new ModelAndView("redirect:/lookups/" + reference);
            }
            case Applied.Incomplete(List<Applied.Missing> missing) ->
                    checkPage(applications.open(caller, reference), missing, false);
            case Applied.Stale s ->
                    checkPage(applications.open(caller, reference), List.of(), true);
            case Applied.Closed c -> new ModelAndView("redirect:/lookups/" + reference);
        };
    }
}
