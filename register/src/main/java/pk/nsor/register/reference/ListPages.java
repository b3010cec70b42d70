package pk.nsor.register.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Show;
import pk.nsor.register.page.Told;

/** The administrator's pages of the dated lists: read, upload, compare, apply. */
@Controller
class ListPages {
    private final ListDesk desk;
    private final CurrentLists current;

    ListPages(ListDesk desk, CurrentLists current) {
        this.desk = desk;
        this.current = current;
    }

    private CellWords words() {
        return new CellWords(current.lists());
    }

    @GetMapping("/lists")
    @Acts(Action.LISTS_READ)
    ModelAndView overview(Caller caller) {
        return page("lists", new ListsPage(desk.overview(caller)));
    }

    @GetMapping("/lists/{list}")
    @Acts(Action.LISTS_READ)
    ModelAndView open(
            Caller caller,
            Lang lang,
            @PathVariable String list,
            @RequestParam(defaultValue = "1") int page) {
        return page(
                "list",
                ListPage.of(desk.open(caller, list), words(), page, lang, FieldErrors.NONE));
    }

    @GetMapping("/lists/{list}/versions/{version}")
    @Acts(Action.LISTS_READ)
    ResponseEntity<byte[]> file(
            Caller caller, @PathVariable String list, @PathVariable int version) {
        byte[] content = desk.file(caller, list, version);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(list + "-" + version + ".csv")
                                .build()
                                .toString())
                .body(content);
    }

    @PostMapping("/lists/{list}")
    @Acts(Action.LISTS_CHANGE)
    ModelAndView upload(
            Caller caller,
            Lang lang,
            @PathVariable String list,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        if (file.isEmpty()) {
            return page(
                    "list",
                    ListPage.of(
                            desk.open(caller, list),
                            words(),
                            1,
                            lang,
                            FieldErrors.NONE.and(
                                    "file", Text.of("Choose a file.", "فائل منتخب کیجیے۔"))));
        }
        return uploaded(caller, lang, list, desk.upload(caller, list, file.getBytes()));
    }

    @PostMapping("/lists/{list}/shipped")
    @Acts(Action.LISTS_CHANGE)
    ModelAndView uploadShipped(Caller caller, Lang lang, @PathVariable String list) {
        return uploaded(caller, lang, list, desk.uploadShipped(caller, list));
    }

    private ModelAndView uploaded(
            Caller caller, Lang lang, String list, ListDesk.Uploaded uploaded) {
        return switch (uploaded) {
            case ListDesk.Uploaded.Waiting(UUID id) ->
                    new ModelAndView("redirect:/lists/" + list + "/uploads/" + id);
            case ListDesk.Uploaded.NotInOrder(List<ListProblem> problems) ->
                    page("list-refused", new ListRefusedPage(schema(list), problems));
            case ListDesk.Uploaded.NothingDiffers() ->
                    page(
                            "list",
                            ListPage.of(
                                    desk.open(caller, list),
                                    words(),
                                    1,
                                    lang,
                                    FieldErrors.NONE.and(
                                            "file",
                                            Text.of(
                                                    "The file says what the newest version says:"
                                                            + " there is nothing to apply.",
                                                    "فائل وہی ہے جو تازہ ترین نسخہ ہے: نافذ کرنے کو"
                                                            + " کچھ نہیں۔"))));
        };
    }

    @GetMapping("/lists/{list}/uploads/{id}")
    @Acts(Action.LISTS_CHANGE)
    ModelAndView differences(Caller caller, @PathVariable String list, @PathVariable UUID id) {
        ListDesk.Preview preview = desk.preview(caller, id);
        return page(
                "differences",
                new DifferencesPage(
                        preview,
                        words(),
                        FieldErrors.NONE,
                        DifferencesPage.typed(preview.earliest()),
                        "",
                        List.of()));
    }

    @PostMapping("/lists/{list}/uploads/{id}")
    @Acts(Action.LISTS_CHANGE)
    ModelAndView apply(
            Caller caller,
            @PathVariable String list,
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String fromDay,
            @RequestParam(defaultValue = "") String fromMonth,
            @RequestParam(defaultValue = "") String fromYear,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        DateTyped typed = new DateTyped(fromDay, fromMonth, fromYear, "");
        return switch (desk.apply(caller, id, base, day(typed), reason)) {
            case ListDesk.Applied.InForceFrom(String name, int version, LocalDate day) -> {
                Told.done(done(version, day)).on(flash);
                yield new ModelAndView("redirect:/lists/" + name);
            }
            case ListDesk.Applied.ReadAgain() ->
                    again(
                            caller,
                            id,
                            typed,
                            reason,
                            "base",
                            Text.of(
                                    "Another version was applied in between. Read the differences"
                                            + " again.",
                                    "اس دوران ایک اور نسخہ نافذ ہوا۔ فرق دوبارہ ملاحظہ کیجیے۔"));
            case ListDesk.Applied.ReasonWanting() ->
                    again(
                            caller,
                            id,
                            typed,
                            reason,
                            "reason",
                            Text.of(
                                    "Give the reason, in at most 1,000 characters.",
                                    "وجہ درج کیجیے، زیادہ سے زیادہ 1,000 حروف۔"));
            case ListDesk.Applied.DayWanting(LocalDate earliest) ->
                    again(caller, id, typed, reason, "from", notThatDay(earliest));
            case ListDesk.Applied.NotInOrder(List<ListProblem> problems) ->
                    page(
                            "differences",
                            new DifferencesPage(
                                    desk.preview(caller, id),
                                    words(),
                                    FieldErrors.NONE,
                                    typed,
                                    reason,
                                    problems));
        };
    }

    private ModelAndView again(
            Caller caller, UUID id, DateTyped typed, String reason, String field, Text error) {
        String kept = reason.length() > 2_000 ? reason.substring(0, 2_000) : reason;
        return page(
                "differences",
                new DifferencesPage(
                        desk.preview(caller, id),
                        words(),
                        FieldErrors.NONE.and(field, error),
                        typed,
                        kept,
                        List.of()));
    }

    private static Text notThatDay(LocalDate earliest) {
        return Text.of(
                "Give a day from " + Show.date(earliest, Lang.EN) + " on, at most two years ahead.",
                Show.date(earliest, Lang.UR)
                        + " یا اس کے بعد کا دن دیجیے، زیادہ سے زیادہ دو سال آگے۔");
    }

    private static Text done(int version, LocalDate day) {
        return Text.of(
                "Version "
                        + version
                        + " is applied. It is in force from "
                        + Show.date(day, Lang.EN)
                        + "; nothing needs to be installed.",
                "نسخہ "
                        + version
                        + " منظور ہو گیا۔ یہ "
                        + Show.date(day, Lang.UR)
                        + " سے نافذ ہے؛ کچھ نصب کرنے کی ضرورت نہیں۔");
    }

    /** What cannot be read as a day is before every earliest day. */
    private static LocalDate day(DateTyped typed) {
        try {
            return LocalDate.of(
                    Integer.parseInt(Digits.fold(typed.year()).strip()),
                    Integer.parseInt(Digits.fold(typed.month()).strip()),
                    Integer.parseInt(Digits.fold(typed.day()).strip()));
        } catch (NumberFormatException | DateTimeException e) {
            return LocalDate.MIN;
        }
    }

    private static ListSchema schema(String list) {
        return AllLists.find(list).orElseThrow();
    }

    private static ModelAndView page(String template, Object page) {
        return new ModelAndView("reference/" + template, Map.of("page", page));
    }
}
