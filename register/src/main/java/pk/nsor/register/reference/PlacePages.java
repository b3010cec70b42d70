package pk.nsor.register.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;

/** The administrator's pages of typed stations and tehsils: each is joined to a listed one once. */
@Controller
class PlacePages {
    /** What the form sends for a place that stays as written. */
    static final String AS_WRITTEN = "as-written";

    private final TypedPlaces places;
    private final CurrentLists current;

    PlacePages(TypedPlaces places, CurrentLists current) {
        this.places = places;
        this.current = current;
    }

    @GetMapping("/places")
    @Acts(Action.LISTS_READ)
    ModelAndView waiting(Caller caller) {
        TypedPlaces.Waiting waiting = places.waiting(caller);
        List<PlacesPage.Row> rows =
                waiting.places().stream()
                        .map(p -> new PlacesPage.Row(p, district(p.district())))
                        .toList();
        return page("places", new PlacesPage(rows, waiting.all()));
    }

    @GetMapping("/places/{id}")
    @Acts(Action.LISTS_CHANGE)
    ModelAndView open(Caller caller, @PathVariable UUID id) {
        TypedPlace place = places.open(caller, id);
        return page(
                "place",
                new PlacePage(
                        place,
                        district(place.district()),
                        choices(place),
                        place.code().orElse(place.decided() ? AS_WRITTEN : ""),
                        "",
                        FieldErrors.NONE));
    }

    @PostMapping("/places/{id}")
    @Acts(Action.LISTS_CHANGE)
    ModelAndView decide(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        if (code.isEmpty()) {
            return again(
                    caller,
                    id,
                    code,
                    reason,
                    "code",
                    Text.of(
                            "Choose a listed place, or that it stays as written.",
                            "فہرست کا مقام چنیے، یا یہ کہ جوں کا توں رہے۔"));
        }
        Optional<String> listed = Optional.of(code).filter(c -> !c.equals(AS_WRITTEN));
        return switch (places.decide(caller, id, listed, reason)) {
            case TypedPlaces.Decided.Done(TypedPlace place) -> {
                Told.done(
                                place.code().isPresent()
                                        ? Text.of(
                                                "Joined. Every record that was typed so now counts for the"
                                                        + " listed place and goes on showing what was"
                                                        + " written.",
                                                "جوڑ دیا گیا۔ یوں لکھا ہر ریکارڈ اب فہرست کے مقام میں شمار"
                                                        + " ہو گا اور تحریر جوں کی توں دکھائے گا۔")
                                        : Text.of(
                                                "Recorded: the place stays as written.",
                                                "درج ہو گیا: مقام جوں کا توں رہے گا۔"))
                        .on(flash);
                yield new ModelAndView("redirect:/places");
            }
            case TypedPlaces.Decided.NotListed() ->
                    again(
                            caller,
                            id,
                            "",
                            reason,
                            "code",
                            Text.of(
                                    "Choose a place of this district's list.",
                                    "اسی ضلع کی فہرست سے مقام چنیے۔"));
            case TypedPlaces.Decided.ReasonWanting() ->
                    again(
                            caller,
                            id,
                            code,
                            reason,
                            "reason",
                            Text.of(
                                    "Give the reason, in at most 1,000 characters.",
                                    "وجہ درج کیجیے، زیادہ سے زیادہ 1,000 حروف۔"));
        };
    }

    private ModelAndView again(
            Caller caller, UUID id, String code, String reason, String field, Text error) {
        TypedPlace place = places.open(caller, id);
        String kept = reason.length() > 2_000 ? reason.substring(0, 2_000) : reason;
        return page(
                "place",
                new PlacePage(
                        place,
                        district(place.district()),
                        choices(place),
                        code,
                        kept,
                        FieldErrors.NONE.and(field, error)));
    }

    private List<Choice> choices(TypedPlace place) {
        List<Choice> all = new java.util.ArrayList<>();
        for (Listed l : places.listedOf(place.kind(), place.district())) {
            all.add(new Choice(l.code(), text(l.name())));
        }
        all.add(
                new Choice(
                        AS_WRITTEN,
                        Text.of(
                                "None of these: it stays as written",
                                "ان میں سے کوئی نہیں: جوں کا توں رہے")));
        return all;
    }

    private Text district(String code) {
        return current.lists().district(code).map(d -> text(d.name())).orElse(Text.of(code, code));
    }

    private static Text text(ListName name) {
        return Text.of(name.in(Lang.EN), name.in(Lang.UR));
    }

    private static ModelAndView page(String template, Object page) {
        return new ModelAndView("reference/" + template, Map.of("page", page));
    }
}
