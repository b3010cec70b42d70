package pk.nsor.register.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.search.AskedTokens;

/** The page that asks whether a person was looked up. Nothing typed here reaches an address. */
@Controller
public class PersonSearchPages {
    private final PersonSearch search;
    private final AuditDesk desk;
    private final CurrentLists lists;

    PersonSearchPages(PersonSearch search, AuditDesk desk, CurrentLists lists) {
        this.search = search;
        this.desk = desk;
        this.lists = lists;
    }

    /**
     * One look-up or search that met.
     *
     * @param in in what it met, in words
     */
    public record Line(EntryLine entry, Text in) {}

    /**
     * The page.
     *
     * @param asked whether a search was made
     * @param most whether there are more than are shown
     */
    public record Page(
            PersonSearchForm form,
            boolean asked,
            List<Line> lines,
            boolean most,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Was a person looked up?", "کیا کسی شخص کی بابت استفسار ہوا؟");
        }

        @Override
        public Place place() {
            return Place.EVIDENCE;
        }

        @Override
        public String toString() {
            return "Page[masked]";
        }
    }

    @GetMapping("/evidence/persons")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView form(Caller caller) {
        desk.formOpened(caller);
        return page(new Page(PersonSearchForm.EMPTY, false, List.of(), false, FieldErrors.NONE));
    }

    @PostMapping("/evidence/persons")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView find(Caller caller, @RequestParam Map<String, String> typed) {
        PersonSearchForm form = PersonSearchForm.of(typed);
        FieldErrors errors = form.errors();
        if (errors.isEmpty() && !search.canLookFor(form)) {
            errors = errors.and("name", PersonSearchForm.UNREADABLE);
        }
        if (!errors.isEmpty()) {
            desk.formOpened(caller);
            return page(new Page(form, false, List.of(), false, errors));
        }
        PersonSearch.Found found = search.find(caller, form);
        List<Line> lines =
                found.met().stream()
                        .map(m -> new Line(EntryLine.of(m.entry(), lists), words(m)))
                        .toList();
        return page(new Page(form, true, lines, found.more(), errors));
    }

    private static ModelAndView page(Page page) {
        return new ModelAndView("evidence/persons", Map.of("page", page));
    }

    private static Text words(PersonSearch.Met met) {
        return Text.of(
                met.in().stream().map(k -> word(k).en()).collect(Collectors.joining(", ")),
                met.in().stream().map(k -> word(k).ur()).collect(Collectors.joining("، ")));
    }

    private static Text word(AskedTokens.Kind kind) {
        return switch (kind) {
            case NAME -> Text.of("name as written", "نام کی تحریر");
            case NAME_SOUND -> Text.of("sound of the name", "نام کی آواز");
            case NAME_COMMON ->
                    Text.of("one of the commonest names", "عام ترین ناموں میں سے کوئی نام");
            case PARENT -> Text.of("parentage as written", "ولدیت کی تحریر");
            case PARENT_SOUND -> Text.of("sound of the parentage", "ولدیت کی آواز");
            case PARENT_COMMON ->
                    Text.of(
                            "one of the commonest names as parentage",
                            "ولدیت میں عام ترین ناموں میں سے کوئی نام");
            case CNIC -> Text.of("CNIC number", "شناختی کارڈ نمبر");
            case PAPER ->
                    Text.of("number of another identity paper", "دیگر شناختی دستاویز کا نمبر");
        };
    }
}
