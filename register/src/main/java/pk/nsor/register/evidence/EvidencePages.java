package pk.nsor.register.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.evidence.proof.ProofPage;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.reference.CurrentLists;

/** The auditor's pages: entries by time, searches with a reason, one entry. */
@Controller
public class EvidencePages {
    private final AuditDesk desk;
    private final CurrentLists lists;

    EvidencePages(AuditDesk desk, CurrentLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /**
     * Entries by time, or what a search found.
     *
     * @param self address of the first page of this list
     * @param older cursor of the next page, empty at the end
     * @param search whether it is what a search found
     * @param asked what was typed to open one entry by its number, kept when it was not opened
     */
    public record ListPage(
            List<EntryLine> lines,
            String self,
            String older,
            boolean search,
            boolean first,
            NumberForm asked,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return search
                    ? Text.of("Evidence found", "تلاش کے نتائج")
                    : Text.of("Evidence", "شہادتی اندراجات");
        }

        @Override
        public Place place() {
            return Place.EVIDENCE;
        }
    }

    /**
     * The form of a search.
     *
     * @param before where its results begin, empty for the newest
     */
    public record SearchPage(CriteriaForm form, String before, FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Search the evidence", "شہادتی اندراجات میں تلاش");
        }

        @Override
        public Place place() {
            return Place.EVIDENCE;
        }

        public List<Choice> purposes() {
            return Arrays.stream(Purpose.Kind.values())
                    .map(k -> new Choice(k.code(), k.text()))
                    .toList();
        }

        public List<Choice> events() {
            return Arrays.stream(Event.values()).map(e -> new Choice(e.code(), e.text())).toList();
        }

        public List<Choice> outcomes() {
            return Arrays.stream(Outcome.values())
                    .map(o -> new Choice(o.code(), o.text()))
                    .toList();
        }
    }

    /** A field of an entry as it stands in its canonical bytes. */
    public record Field(String name, String value) {}

    /** One entry. */
    public record EntryPage(EntryLine line, List<Field> fields, ProofShown proof)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Evidence entry", "شہادتی اندراج");
        }

        @Override
        public Place place() {
            return Place.EVIDENCE;
        }
    }

    /** The newest entries. What lies behind them is read by a search, which needs a reason. */
    @GetMapping("/evidence")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView newest(Caller caller) {
        return newest(caller, NumberForm.EMPTY, FieldErrors.NONE);
    }

    private ModelAndView newest(Caller caller, NumberForm asked, FieldErrors errors) {
        return list(desk.newest(caller), "/evidence", false, true, asked, errors);
    }

    /** Opens one entry by the number at the foot of a page, for a reason. */
    @PostMapping("/evidence/numbers")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView number(Caller caller, @RequestParam Map<String, String> typed) {
        NumberForm form = NumberForm.of(typed);
        FieldErrors errors = form.errors();
        if (!errors.isEmpty()) {
            return newest(caller, form, errors);
        }
        Optional<EntryId> found = desk.find(caller, form.twelve(), form.reason());
        return found.map(id -> new ModelAndView("redirect:/evidence/" + id.value()))
                .orElseGet(
                        () ->
                                newest(
                                        caller,
                                        form,
                                        FieldErrors.NONE.and("number", NumberForm.NOT_FOUND)));
    }

    @GetMapping("/evidence/search")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView form(Caller caller, @RequestParam Map<String, String> given) {
        desk.formOpened(caller);
        return page(
                "search", new SearchPage(CriteriaForm.of(given), before(given), FieldErrors.NONE));
    }

    @PostMapping("/evidence/searches")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView search(Caller caller, @RequestParam Map<String, String> typed) {
        CriteriaForm form = CriteriaForm.of(typed);
        FieldErrors errors = form.errors();
        String before = before(typed);
        if (!errors.isEmpty()) {
            desk.formOpened(caller);
            return page("search", new SearchPage(form, before, errors));
        }
        UUID id = desk.search(caller, form.criteria(), form.reason());
        String found = "redirect:/evidence/searches/" + id;
        return new ModelAndView(before.isEmpty() ? found : found + "?before=" + before);
    }

    private static String before(Map<String, String> typed) {
        return Cursor.read(typed.getOrDefault("before", "")).map(Cursor::text).orElse("");
    }

    @GetMapping("/evidence/searches/{id}")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView found(
            Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String before) {
        Optional<Cursor> behind = Cursor.read(before);
        AuditDesk.Found found = desk.found(caller, id, behind);
        return list(
                found.page(),
                "/evidence/searches/" + id,
                true,
                behind.isEmpty(),
                NumberForm.EMPTY,
                FieldErrors.NONE);
    }

    @GetMapping("/evidence/{id}")
    @Acts(Action.EVIDENCE_READ)
    ModelAndView open(Caller caller, @PathVariable UUID id) {
        AuditDesk.Opened opened = desk.open(caller, new EntryId(id));
        List<Field> fields =
                opened.fields().entrySet().stream()
                        .map(f -> new Field(f.getKey(), f.getValue()))
                        .toList();
        return page(
                "entry",
                new EntryPage(
                        EntryLine.of(opened.entry(), lists),
                        fields,
                        ProofShown.of(opened.proof(), "/evidence/" + id)));
    }

    /** The proof as a file for an expert's program. */
    @GetMapping("/evidence/{id}/proof")
    @Acts(Action.EVIDENCE_READ)
    ResponseEntity<byte[]> proof(Caller caller, @PathVariable UUID id) {
        return desk.prove(caller, new EntryId(id))
                .map(b -> file(b.position(), ".tlog-proof", MediaType.TEXT_PLAIN, b.text()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    /** The page that explains the proof to a court, in both languages. */
    @GetMapping("/evidence/{id}/proof-page")
    @Acts(Action.EVIDENCE_READ)
    ResponseEntity<byte[]> proofPage(Caller caller, @PathVariable UUID id) {
        return desk.prove(caller, new EntryId(id))
                .map(
                        b ->
                                file(
                                        b.position(),
                                        ".html",
                                        MediaType.TEXT_HTML,
                                        ProofPage.html(b, "entry-" + b.position() + ".tlog-proof")))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    private static ResponseEntity<byte[]> file(
            long position, String suffix, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("entry-" + position + suffix)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ModelAndView list(
            AuditDesk.Leafed page,
            String self,
            boolean search,
            boolean first,
            NumberForm asked,
            FieldErrors errors) {
        List<EntryLine> lines = page.entries().stream().map(e -> EntryLine.of(e, lists)).toList();
        String older = page.older().map(Cursor::text).orElse("");
        return page("list", new ListPage(lines, self, older, search, first, asked, errors));
    }

    private static ModelAndView page(String template, Object page) {
        return new ModelAndView("evidence/" + template, Map.of("page", page));
    }
}
