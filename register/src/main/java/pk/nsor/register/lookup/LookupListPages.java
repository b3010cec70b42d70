package pk.nsor.register.lookup;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.StateWord;

/** Lists of look-ups: an office's own, a police officer's copies, the Bureau's. */
@Controller
public class LookupListPages {
    private final LookupLists lists;
    private final LookupShown shown;
    private final Access access;

    LookupListPages(LookupLists lists, LookupShown shown, Access access) {
        this.lists = lists;
        this.shown = shown;
        this.access = access;
    }

    /** One row: a reference and a case, never a name. */
    public record Row(
            Lookup lookup,
            @Nullable CaseLine line,
            String href,
            StateWord state,
            Text with,
            @Nullable ClockFace clock) {}

    /**
     * A list.
     *
     * @param from how many newer ones stand before the page
     * @param all how many there are
     * @param copies whether it is a police officer's list of copies
     * @param cases whether it tells the case of each
     * @param apply whether this officer may begin an application
     * @param fresh id of the application that this page would begin, however often it is sent
     * @param typed what was typed to open one by its reference
     */
    public record ListPage(
            List<Row> rows,
            int from,
            long all,
            boolean copies,
            boolean cases,
            boolean apply,
            UUID fresh,
            String typed,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Look-ups", "استفسارات");
        }

        @Override
        public Place place() {
            return Place.LOOKUPS;
        }

        @Override
        public Text foot() {
            return cases
                    ? Text.of(
                            "This list shows references and cases, never names.",
                            "اس فہرست میں حوالے اور مقدمات ہوتے ہیں، نام کبھی نہیں۔")
                    : Text.of(
                            "This list shows references, never names.",
                            "اس فہرست میں حوالے ہوتے ہیں، نام کبھی نہیں۔");
        }

        /** Address of this list. */
        public String address() {
            return copies ? "/lookups/copies" : "/lookups";
        }

        /** Address of the next page; null on the last. */
        public @Nullable String older() {
            int next = from + LookupLists.MOST;
            return next < all && next <= LookupLists.FARTHEST ? address() + "?from=" + next : null;
        }

        /** Address of the page before; null on the first. */
        public @Nullable String newer() {
            return from == 0 ? null : address() + "?from=" + Math.max(0, from - LookupLists.MOST);
        }
    }

    @GetMapping("/lookups")
    @Acts(Action.LOOKUP_READ)
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "0") String from) {
        return list(caller, lists.read(caller, from(from)), "", FieldErrors.NONE);
    }

    private ModelAndView list(
            Caller caller, LookupLists.Page listed, String typed, FieldErrors errors) {
        return LookupPages.page(
                "lookup/list",
                new ListPage(
                        rows(caller, listed, false),
                        listed.from(),
                        listed.all(),
                        false,
                        !caller.role().npb(),
                        access.mayEver(caller, Action.LOOKUP_APPLY),
                        UUID.randomUUID(),
                        typed,
                        errors));
    }

    /** Opens a request by its reference; posted, so that nothing typed stands in an address. */
    @PostMapping("/lookups/find")
    @Acts(Action.LOOKUP_READ)
    ModelAndView find(Caller caller, @RequestParam(defaultValue = "") String reference) {
        LookupLists.Page listed = lists.read(caller, 0);
        String typed = reference.strip().toUpperCase(Locale.ROOT);
        if (LookupReference.valid(typed)) {
            return new ModelAndView("redirect:/lookups/" + typed);
        }
        return list(
                caller,
                listed,
                reference,
                FieldErrors.NONE.and(
                        "reference",
                        Text.of(
                                "This is no reference of a look-up: it begins with LR, and its last character checks the others.",
                                "یہ استفسار کا حوالہ نہیں: وہ LR سے شروع ہوتا ہے اور آخری حرف باقی کی پڑتال کرتا ہے۔")));
    }

    @GetMapping("/lookups/copies")
    @Acts(Action.LOOKUP_COPY_READ)
    ModelAndView copies(Caller caller, @RequestParam(defaultValue = "0") String from) {
        LookupLists.Page listed = lists.readCopies(caller, from(from));
        return LookupPages.page(
                "lookup/list",
                new ListPage(
                        rows(caller, listed, true),
                        listed.from(),
                        listed.all(),
                        true,
                        true,
                        false,
                        UUID.randomUUID(),
                        "",
                        FieldErrors.NONE));
    }

    /** Where a page begins; what is no number is the first page. */
    private static int from(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private List<Row> rows(Caller caller, LookupLists.Page listed, boolean copies) {
        return listed.rows().stream()
                .map(l -> row(caller, l, listed.caseOf(l).orElse(null), copies))
                .toList();
    }

    private Row row(Caller caller, Lookup l, @Nullable CaseLine line, boolean copies) {
        String address = "/lookups/" + (copies ? "copies/" : "") + l.reference().value();
        boolean draft = l.state() instanceof LookupState.Draft;
        boolean over = l.state() instanceof LookupState.Expired;
        return new Row(
                l,
                line,
                over ? "" : draft ? address + "/draft" : address,
                LookupShown.state(l),
                shown.with(l),
                copies ? null : shown.clock(caller, l));
    }
}
