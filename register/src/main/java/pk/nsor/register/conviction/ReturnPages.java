package pk.nsor.register.conviction;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.attachment.Received;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;
import pk.nsor.register.reference.Office;

/** The pages of a return while it is made: list, task list, parts, check, submit, call back. */
@Controller
class ReturnPages {
    private static final String SUBMIT = "submit";

    /** Name of a field that takes a file, before its kind. */
    private static final String FILE = "file-";

    /** What the button beside such a field says, before the kind. */
    private static final String ATTACH = "attach-";

    /** A file was chosen, and another button than its own was pressed without scripts. */
    private static final String LEFT = "left";

    /** Sent where the language is switched on the way. */
    private static final String LANGUAGE = "language";

    private static final Text SAVED =
            Text.of(
                    "Saved. You can stop at any time; every answer is kept.",
                    "محفوظ ہو گیا۔ جب چاہیں رکیے؛ ہر جواب محفوظ رہتا ہے۔");
    private static final Text CALLED_BACK =
            Text.of(
                    "The return is back with you. Change what is needed and submit it again.",
                    "گوشوارہ آپ کے پاس واپس ہے۔ جو ضروری ہو بدلیے اور دوبارہ ارسال کیجیے۔");
    private static final Text ATTACHED =
            Text.of(
                    "The pages are attached, as flat pictures and sealed. Look at each one.",
                    "صفحات سادہ تصویروں کی صورت میں سربمہر منسلک ہو گئے۔ ہر صفحہ دیکھ لیجیے۔");
    private static final Text NOT_ATTACHED =
            Text.of(
                    "Saved, but the file that you chose was not sent: choose it again and press “Attach”.",
                    "محفوظ ہو گیا، مگر منتخب فائل ارسال نہیں ہوئی: دوبارہ منتخب کر کے ”منسلک کیجیے“ دبائیے۔");
    private static final Text GONE_BY =
            Text.of(
                    "The return was changed since you checked it. Check it again.",
                    "آپ کی پڑتال کے بعد گوشوارہ تبدیل ہوا ہے۔ دوبارہ پڑتال کیجیے۔");
    private static final Text CLOSED =
            Text.of(
                    "The Bureau has this return; nothing was changed. Call it back to change it.",
                    "یہ گوشوارہ بیورو کے پاس ہے؛ کچھ تبدیل نہیں ہوا۔ تبدیلی کے لیے واپس منگوائیے۔");

    private final Returns returns;
    private final ReturnViews views;
    private final PartViews parts;
    private final Attachments attachments;
    private final Access access;

    ReturnPages(
            Returns returns,
            ReturnViews views,
            PartViews parts,
            Attachments attachments,
            Access access) {
        this.returns = returns;
        this.views = views;
        this.parts = parts;
        this.attachments = attachments;
        this.access = access;
    }

    private static ModelAndView to(ReturnReference reference, String rest) {
        return new ModelAndView("redirect:/returns/" + reference.value() + rest);
    }

    @GetMapping("/returns")
    @Acts(Action.RETURN_READ)
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "0") String from) {
        int first = from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 0;
        return ReturnViews.view(
                "list",
                views.listing(
                        caller,
                        returns.list(caller, first),
                        !caller.role().npb(),
                        access.mayEver(caller, Action.RETURN_START),
                        access.mayEver(caller, Action.RETURN_SUBMIT)));
    }

    @GetMapping("/returns/new")
    @Acts(Action.RETURN_START)
    ModelAndView beginning(Caller caller) {
        return beginning(caller, UUID.randomUUID().toString(), "", FieldErrors.NONE);
    }

    private ModelAndView beginning(Caller caller, String id, String office, FieldErrors errors) {
        List<Office> offices = returns.beginning(caller);
        List<Choice> choices = Choices.listed(offices);
        return ReturnViews.view("begin", new ReturnPage.Beginning(id, office, choices, errors));
    }

    @PostMapping("/returns/new")
    @Acts(Action.RETURN_START)
    ModelAndView begin(
            Caller caller, @RequestParam UUID id, @RequestParam(defaultValue = "") String office) {
        OfficeId of =
                caller.role().npb() && office.matches("[A-Za-z0-9-]{1,60}")
                        ? new OfficeId(office)
                        : caller.office();
        return switch (returns.start(caller, new ReturnId(id), of)) {
            case Returns.Started.Done(ReturnReference reference) -> to(reference, "");
            case Returns.Started.OfficeWanting() ->
                    beginning(
                            caller,
                            id.toString(),
                            office,
                            FieldErrors.NONE.and(
                                    "office",
                                    Text.of(
                                            "Choose the prosecution office whose return it is.",
                                            "وہ دفترِ استغاثہ منتخب کیجیے جس کا گوشوارہ ہے۔")));
        };
    }

    @GetMapping("/returns/{reference}")
    @Acts(Action.RETURN_READ)
    ModelAndView open(Caller caller, @PathVariable ReturnReference reference) {
        Returns.Checked checked = returns.atHome(caller, reference);
        if (checked.file().editable()) {
            return ReturnViews.view("tasks", views.tasks(checked.file()));
        }
        boolean mayCallBack =
                access.mayEver(caller, Action.RETURN_SUBMIT)
                        && caller.office().equals(checked.file().row().entryOffice())
                        && Workflow.after(checked.file().row().state(), ReturnStep.CALL_BACK)
                                .isPresent();
        return views.check(checked, FieldErrors.NONE, mayCallBack)
                .map(p -> ReturnViews.view("check", p))
                .orElseThrow(() -> new IllegalStateException("a submitted return is complete"));
    }

    @GetMapping("/returns/{reference}/{part}")
    @Acts(Action.RETURN_EDIT)
    ModelAndView part(
            Caller caller,
            @PathVariable ReturnReference reference,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String show) {
        if (part.equals(SUBMIT)) {
            returns.open(caller, reference);
            return to(reference, "/check");
        }
        FormPart of = partOf(caller, part);
        ReturnFile file = returns.open(caller, reference);
        return file.editable()
                ? ReturnViews.view("part", parts.part(file, of, show.equals("errors")))
                : to(reference, "");
    }

    private FormPart partOf(Caller caller, String slug) {
        return FormPart.bySlug(slug)
                .filter(p -> p != FormPart.CHECK)
                .orElseThrow(() -> access.notFound(caller, Action.RETURN_EDIT, "return"));
    }

    @PostMapping("/returns/{reference}/{part}")
    @Acts(Action.RETURN_EDIT)
    ModelAndView save(
            Caller caller,
            @PathVariable ReturnReference reference,
            @PathVariable String part,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "continue") String then,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam Map<String, MultipartFile> files,
            RedirectAttributes flash)
            throws IOException {
        FormPart of = partOf(caller, part);
        Answers sent = sent(of, form);
        return switch (returns.save(caller, reference, of, seen, sent)) {
            case Returns.Saved.Done(ReturnFile file) -> {
                Sent attached =
                        attach(
                                caller,
                                reference,
                                of,
                                then.startsWith(ATTACH) ? then.substring(ATTACH.length()) : "",
                                files);
                yield attached.errors().isEmpty()
                        ? saved(file, of, where(then, attached, form), flash)
                        : refused(caller, reference, of, attached.errors());
            }
            case Returns.Saved.Conflict(ReturnFile theirs) ->
                    answered(HttpStatus.CONFLICT, parts.beside(theirs, of, sent));
            case Returns.Saved.TooMuch(ReturnFile file) ->
                    answered(
                            HttpStatus.CONTENT_TOO_LARGE,
                            parts.again(file, of, sent, tooMuch(sent)));
            case Returns.Saved.Closed() -> {
                Told.notDone(CLOSED).on(flash);
                yield to(reference, "");
            }
        };
    }

    private ModelAndView refused(
            Caller caller, ReturnReference reference, FormPart part, FieldErrors errors) {
        ReturnFile now = returns.open(caller, reference);
        return now.editable()
                ? ReturnViews.view("part", parts.again(now, part, now.answers(), errors))
                : to(reference, "");
    }

    /** Where to go on: a part with a new file, or in the other language, is shown again. */
    private static String where(String then, Sent sent, MultiValueMap<String, String> form) {
        if (sent.attached() > 0) {
            return ATTACH;
        }
        boolean left =
                form.keySet().stream()
                        .anyMatch(
                                k ->
                                        k.startsWith(FILE)
                                                && form.getOrDefault(k, List.of()).stream()
                                                        .anyMatch(v -> !v.isBlank()));
        if (left) {
            return LEFT;
        }
        return form.containsKey(LANGUAGE) ? "again" : then;
    }

    private static ModelAndView answered(HttpStatus status, ReturnPage.Part page) {
        ModelAndView view = ReturnViews.view("part", page);
        view.setStatus(status);
        return view;
    }

    private static FieldErrors tooMuch(Answers sent) {
        FieldErrors errors = FieldErrors.NONE;
        for (Map.Entry<String, List<String>> e : sent.typed().entrySet()) {
            for (String value : e.getValue()) {
                if (value.length() > Answers.MAX_VALUE_CHARS) {
                    errors =
                            errors.and(
                                    e.getKey(),
                                    Say.tooLongToKeep(value.length(), Answers.MAX_VALUE_CHARS));
                }
            }
        }
        return errors;
    }

    /** The fields of this part only, whatever else is sent along. */
    private static Answers sent(FormPart part, MultiValueMap<String, String> form) {
        Map<String, List<String>> own = new TreeMap<>();
        form.forEach(
                (field, values) -> {
                    if (field.matches("[A-Za-z][A-Za-z0-9]{0,59}") && part.owns(field)) {
                        own.put(field, values);
                    }
                });
        return new Answers(own);
    }

    private static Told told(String then) {
        if (then.equals(LEFT)) {
            return Told.notDone(NOT_ATTACHED);
        }
        return Told.done(then.equals(ATTACH) ? ATTACHED : SAVED);
    }

    private static ModelAndView saved(
            ReturnFile file, FormPart part, String then, RedirectAttributes flash) {
        ReturnReference reference = file.row().reference();
        told(then).on(flash);
        if (then.equals("stop")) {
            return to(reference, "");
        }
        if (List.of("again", ATTACH, LEFT).contains(then)) {
            return to(reference, "/" + part.slug());
        }
        if (!file.reading().done(part)) {
            return to(reference, "/" + part.slug() + "?show=errors");
        }
        FormPart next = part.next();
        return to(reference, next == FormPart.CHECK ? "" : "/" + next.slug());
    }

    /** What became of the files that came with a part. */
    private record Sent(int attached, FieldErrors errors) {}

    /**
     * Attaches what came with the part, which is saved by now.
     *
     * @param pressed kind whose button was pressed, so that no file chosen is said; empty for none
     */
    private Sent attach(
            Caller caller,
            ReturnReference reference,
            FormPart part,
            String pressed,
            Map<String, MultipartFile> files)
            throws IOException {
        if (!pressed.isEmpty() && !ReturnOwning.kinds(part).contains(pressed)) {
            throw access.notFound(caller, Action.ATTACHMENT_ADD, "return");
        }
        int attached = 0;
        FieldErrors errors = FieldErrors.NONE;
        for (String kind : ReturnOwning.kinds(part)) {
            byte[] file = bytes(files.get(FILE + kind));
            if (file.length == 0 && !kind.equals(pressed)) {
                continue;
            }
            Owner owner = new Owner(ReturnDesk.KIND, reference.value(), kind);
            switch (attachments.receive(caller, owner, file)) {
                case Received.Added _ -> attached++;
                case Received.Refused(var refusal) ->
                        errors = errors.and(FILE + kind, refusal.text());
            }
        }
        return new Sent(attached, errors);
    }

    /** No file chosen is an empty one, which is refused with its sentence. */
    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    @GetMapping("/returns/{reference}/check")
    @Acts(Action.RETURN_EDIT)
    ModelAndView check(Caller caller, @PathVariable ReturnReference reference) {
        return checkPage(caller, reference, FieldErrors.NONE);
    }

    private ModelAndView checkPage(Caller caller, ReturnReference reference, FieldErrors errors) {
        Returns.Checked checked = returns.check(caller, reference);
        Optional<ReturnPage.Check> page = views.check(checked, errors, false);
        return checked.file().editable() && page.isPresent()
                ? ReturnViews.view("check", page.get())
                : to(reference, "");
    }

    @PostMapping("/returns/{reference}/submit")
    @Acts(Action.RETURN_SUBMIT)
    ModelAndView submit(
            Caller caller,
            @PathVariable ReturnReference reference,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String compared,
            @RequestParam(defaultValue = "") String nobody,
            RedirectAttributes flash) {
        boolean declared = !compared.isEmpty() && !nobody.isEmpty();
        return switch (returns.submit(caller, reference, seen, declared)) {
            case Returns.Submitted.Done _ -> to(reference, "/submitted");
            case Returns.Submitted.Incomplete() -> to(reference, "");
            case Returns.Submitted.Changed() -> {
                Told.notDone(GONE_BY).on(flash);
                yield to(reference, "/check");
            }
            case Returns.Submitted.Undeclared() ->
                    checkPage(caller, reference, undeclared(compared, nobody));
        };
    }

    private static FieldErrors undeclared(String compared, String nobody) {
        FieldErrors errors = FieldErrors.NONE;
        if (compared.isEmpty()) {
            errors =
                    errors.and(
                            "compared",
                            Text.of(
                                    "Confirm that you compared the answers with the judgment.",
                                    "تصدیق کیجیے کہ آپ نے جوابات فیصلے سے ملا لیے ہیں۔"));
        }
        if (nobody.isEmpty()) {
            errors =
                    errors.and(
                            "nobody",
                            Text.of(
                                    "Confirm that nothing can identify the victim or the complainant.",
                                    "تصدیق کیجیے کہ کسی بات سے متاثرہ یا مستغیث کی شناخت ممکن نہیں۔"));
        }
        return errors;
    }

    @GetMapping("/returns/{reference}/submitted")
    @Acts(Action.RETURN_SUBMIT)
    ModelAndView submitted(Caller caller, @PathVariable ReturnReference reference) {
        ReturnRow row = returns.standing(caller, reference);
        return row.state().editable()
                ? to(reference, "")
                : ReturnViews.view("handed", views.handed(row));
    }

    @GetMapping("/returns/{reference}/call-back")
    @Acts(Action.RETURN_SUBMIT)
    ModelAndView callBack(Caller caller, @PathVariable ReturnReference reference) {
        ReturnRow row = returns.standing(caller, reference);
        return Workflow.after(row.state(), ReturnStep.CALL_BACK).isPresent()
                ? ReturnViews.view("callback", new ReturnPage.CallBack(row, "", FieldErrors.NONE))
                : to(reference, "");
    }

    @PostMapping("/returns/{reference}/call-back")
    @Acts(Action.RETURN_SUBMIT)
    ModelAndView callBack(
            Caller caller,
            @PathVariable ReturnReference reference,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        if (!language.isEmpty()) {
            ReturnRow row = returns.standing(caller, reference);
            return ReturnViews.view(
                    "callback", new ReturnPage.CallBack(row, reason, FieldErrors.NONE));
        }
        return switch (returns.callBack(caller, reference, reason)) {
            case Returns.CalledBack.Done() -> {
                Told.done(CALLED_BACK).on(flash);
                yield to(reference, "");
            }
            case Returns.CalledBack.TooLate() -> {
                Told.notDone(
                                Text.of(
                                        "It is too late to call the return back.",
                                        "گوشوارہ واپس منگوانے کا وقت گزر چکا۔"))
                        .on(flash);
                yield to(reference, "/submitted");
            }
            case Returns.CalledBack.ReasonWanting(ReturnRow row) ->
                    ReturnViews.view(
                            "callback",
                            new ReturnPage.CallBack(
                                    row,
                                    reason,
                                    FieldErrors.NONE.and(
                                            "reason",
                                            reason.isBlank()
                                                    ? Text.of(
                                                            "Say why you call it back.",
                                                            "بتائیے کیوں واپس منگوا رہے ہیں۔")
                                                    : Say.tooLong(
                                                            reason.strip().length(),
                                                            ReturnNote.MAX_CHARS))));
        };
    }
}
