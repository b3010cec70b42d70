package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Told;

/**
 * Entries of the register for the Bureau: the list by number, the record as one page, the papers of
 * its return.
 */
@Controller
public class EntryPages {
    private final EntryDesk desk;
    private final EntryCopies copies;
    private final RecordViews views;

    EntryPages(EntryDesk desk, EntryCopies copies, RecordViews views) {
        this.desk = desk;
        this.copies = copies;
        this.views = views;
    }

    /** A number with its standing, for lists. */
    public record Line(String number, EntryState state, java.time.Instant verifiedAt) {
        static Line of(EntryRow e) {
            return new Line(e.number().value(), e.state(), e.verifiedAt());
        }
    }

    /** The list of numbers. */
    public record ListPage(List<Line> newest, List<Line> withheld, String typed, FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Entries of the register", "رجسٹر کے اندراجات");
        }

        @Override
        public Place place() {
            return Place.ENTRIES;
        }
    }

    @GetMapping("/entries")
    @Acts(Action.ENTRY_READ)
    ModelAndView list(Caller caller) {
        return list(caller, "", FieldErrors.NONE);
    }

    private ModelAndView list(Caller caller, String typed, FieldErrors errors) {
        EntryDesk.Listed listed = desk.list(caller);
        return new ModelAndView(
                "entry/list",
                Map.of(
                        "page",
                        new ListPage(
                                listed.newest().stream().map(Line::of).toList(),
                                listed.withheld().stream().map(Line::of).toList(),
                                typed,
                                errors)));
    }

    /** Opens an entry by its number, typed with or without dashes. */
    @PostMapping("/entries")
    @Acts(Action.ENTRY_READ)
    ModelAndView find(Caller caller, @RequestParam(defaultValue = "") String number) {
        Optional<RegisterNumber> read = RegisterNumber.typed(number);
        if (read.isEmpty()) {
            return list(
                    caller,
                    number,
                    FieldErrors.NONE.and(
                            "number",
                            Text.of(
                                    "This is no register number: it has 9 characters after R, and the last one checks the others.",
                                    "یہ رجسٹر نمبر نہیں: R کے بعد 9 حروف ہوتے ہیں اور آخری حرف باقی کی پڑتال کرتا ہے۔")));
        }
        desk.list(caller);
        return new ModelAndView("redirect:/entries/" + read.get().value());
    }

    @GetMapping("/entries/{number}")
    @Acts(Action.ENTRY_READ)
    ModelAndView record(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen) {
        RegisterNumber entry = views.require(caller, number);
        return views.show(caller, entry, Sightings.Behind.read(seen), Map.of(), FieldErrors.NONE);
    }

    @PostMapping("/entries/{number}/copies")
    @Acts(Action.RETURN_VERIFY)
    ModelAndView destroyCopy(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String shows,
            RedirectAttributes flash) {
        RegisterNumber entry = views.require(caller, number);
        FieldErrors errors =
                Needed.checked(shows, "shows", Needed.MOST_REASON_CHARS, FieldErrors.NONE);
        if (!file.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            errors = errors.and("file", Text.of("Choose the file.", "فائل منتخب کیجیے۔"));
        }
        if (!errors.isEmpty()) {
            return views.show(caller, entry, Map.of("file", file, "shows", shows), errors);
        }
        (switch (copies.destroy(caller, entry, AttachmentId.of(file), shows.strip())) {
                    case DONE ->
                            Told.done(
                                    Text.of(
                                            "Destroyed with its keys. The entry stands; ask the office for a copy in which nobody is named.",
                                            "کلید سمیت تلف ہو گئی۔ اندراج برقرار ہے؛ دفتر سے ایسی نقل طلب کیجیے جس میں کوئی ممنوع نام نہ ہو۔"));
                    case NOT_YOU ->
                            Told.notDone(
                                    Text.of(
                                            "You entered or edited its return: another officer does this.",
                                            "اس کا گوشوارہ آپ نے درج یا ترمیم کیا: یہ کام کوئی اور افسر کرے گا۔"));
                })
                .on(flash);
        return new ModelAndView("redirect:/entries/" + entry.value());
    }
}
