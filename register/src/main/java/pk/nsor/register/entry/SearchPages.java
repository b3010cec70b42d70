package pk.nsor.register.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.reference.CurrentLists;

/** The Bureau's search by name or number. Nothing typed here reaches an address. */
@Controller
public class SearchPages {
    private final SearchDesk desk;
    private final CurrentLists lists;
    private final Clock clock;

    SearchPages(SearchDesk desk, CurrentLists lists, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param result what was found, empty before a search is made
     */
    public record Page(
            SearchForm form,
            List<Choice> districts,
            Optional<SearchDesk.Result> result,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Search the register", "رجسٹر میں تلاش");
        }

        @Override
        public Place place() {
            return Place.ENTRIES;
        }

        @Override
        public String toString() {
            return "Page[masked]";
        }
    }

    @GetMapping("/search")
    @Acts(Action.ENTRY_SEARCH)
    ModelAndView form(Caller caller) {
        desk.opened(caller);
        return page(SearchForm.EMPTY, Optional.empty(), FieldErrors.NONE);
    }

    @PostMapping("/search")
    @Acts(Action.ENTRY_SEARCH)
    ModelAndView find(Caller caller, @RequestParam Map<String, String> typed) {
        SearchForm form = SearchForm.of(typed);
        int year = today().getYear();
        FieldErrors errors = form.errors(year, code -> lists.lists().district(code).isPresent());
        if (!errors.isEmpty()) {
            desk.opened(caller);
            return page(form, Optional.empty(), errors);
        }
        return page(form, Optional.of(desk.find(caller, form, form.read(year))), errors);
    }

    private LocalDate today() {
        return clock.instant().atZone(Deadlines.ZONE).toLocalDate();
    }

    private ModelAndView page(
            SearchForm form, Optional<SearchDesk.Result> result, FieldErrors errors) {
        List<Choice> districts =
                lists.lists().districts(today()).stream()
                        .map(
                                d ->
                                        new Choice(
                                                d.code(),
                                                Text.of(
                                                        d.name().in(Lang.EN),
                                                        d.name().in(Lang.UR))))
                        .toList();
        return new ModelAndView(
                "entry/search", Map.of("page", new Page(form, districts, result, errors)));
    }
}
