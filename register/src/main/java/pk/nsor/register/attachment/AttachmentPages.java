package pk.nsor.register.attachment;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;

/** Shows pages of attachments one by one, blacks them out and removes an attachment of a draft. */
@Controller
class AttachmentPages {
    private static final Text BLACKENED =
            Text.of(
                    "The boxes are burnt into the picture. The picture before is destroyed with its key.",
                    "خانے تصویر میں پختہ سیاہ کر دیے گئے۔ پہلی تصویر اپنی کلید سمیت تلف ہو گئی۔");
    private static final Text REMOVED =
            Text.of(
                    "The attachment is destroyed with its keys.",
                    "منسلکہ اپنی کلیدوں سمیت تلف کر دیا گیا۔");

    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/attachments/{id}/{number}")
    @Acts(Action.ATTACHMENT_READ)
    ModelAndView show(Caller caller, @PathVariable AttachmentId id, @PathVariable int number) {
        return page(caller, id, number, BoxForm.EMPTY, FieldErrors.NONE);
    }

    private ModelAndView page(
            Caller caller, AttachmentId id, int number, BoxForm form, FieldErrors errors) {
        Attached attached = attachments.open(caller, id, number);
        AttachmentPage page =
                new AttachmentPage(
                        attached,
                        number,
                        attachments.editable(caller, attached.owner()),
                        attachments.address(attached.owner()),
                        form,
                        errors);
        return new ModelAndView("attachment/page", Map.of("page", page));
    }

    /** The picture itself; gone where the page has changed since the address was made. */
    @GetMapping("/attachments/{id}/{number}/picture/{version}")
    @Acts(Action.ATTACHMENT_READ)
    ResponseEntity<byte[]> picture(
            Caller caller,
            @PathVariable AttachmentId id,
            @PathVariable int number,
            @PathVariable int version) {
        PageShown shown = attachments.page(caller, id, number);
        if (shown.version() != version) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(shown.picture().encoding().mediaType()))
                .body(shown.picture().bytes());
    }

    @PostMapping("/attachments/{id}/{number}/boxes")
    @Acts(Action.ATTACHMENT_ADD)
    ModelAndView blackOut(
            Caller caller,
            @PathVariable AttachmentId id,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String top,
            @RequestParam(defaultValue = "") String width,
            @RequestParam(defaultValue = "") String height,
            WebRequest request,
            RedirectAttributes flash) {
        String[] drawn = request.getParameterValues("box");
        BoxForm form =
                new BoxForm(left, top, width, height, drawn == null ? List.of() : List.of(drawn));
        FieldErrors errors = form.errors();
        if (!errors.errors().isEmpty()) {
            return page(caller, id, number, form, errors);
        }
        Changed changed = attachments.redact(caller, id, number, version, form.boxes());
        if (changed != Changed.DONE) {
            return page(caller, id, number, form, FieldErrors.NONE.and("left", changed.text()));
        }
        Told.done(BLACKENED).on(flash);
        return new ModelAndView("redirect:/attachments/" + id + "/" + number);
    }

    @PostMapping("/attachments/{id}/remove")
    @Acts(Action.ATTACHMENT_ADD)
    ModelAndView remove(Caller caller, @PathVariable AttachmentId id, RedirectAttributes flash) {
        Attached attached = attachments.open(caller, id, 1);
        Changed changed = attachments.remove(caller, id);
        (changed == Changed.DONE ? Told.done(REMOVED) : Told.notDone(changed.text())).on(flash);
        return new ModelAndView("redirect:" + attachments.address(attached.owner()));
    }
}
