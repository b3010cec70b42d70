package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.ListName;

/** Words for pages: names from the lists in force, and a request in what a page shows of it. */
@Component
class OfficeWords {
    private static final Text BUREAU = Text.of("National Police Bureau", "نیشنل پولیس بیورو");

    private final CurrentLists current;
    private final Clock clock;

    OfficeWords(CurrentLists current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    Text bureau() {
        return BUREAU;
    }

    Text name(OfficeId office) {
        return current.lists()
                .office(office)
                .map(o -> text(o.name()))
                .orElseGet(() -> Text.of(office.value(), office.value()));
    }

    /** A district, or its code where the list does not know it. */
    Text district(String code) {
        return current.lists()
                .district(code)
                .map(d -> text(d.name()))
                .orElseGet(() -> Text.of(code, code));
    }

    /** The station of a case: as listed, or as typed. */
    Text station(CaseForm form) {
        return current.lists()
                .station(form.station())
                .map(s -> text(s.name()))
                .orElseGet(
                        () ->
                                form.stationTyped().isBlank()
                                        ? Text.of("not known", "معلوم نہیں")
                                        : Text.of(form.stationTyped(), form.stationTyped()));
    }

    /** By what a list tells a case; empty while no FIR is written. */
    Optional<CaseLine> line(CaseForm form) {
        return form.fir().isBlank()
                ? Optional.empty()
                : Optional.of(new CaseLine(form.fir().strip() + year(form), station(form)));
    }

    private static String year(CaseForm form) {
        return form.firYear().isBlank() ? "" : " (" + Digits.fold(form.firYear()).strip() + ")";
    }

    /** Which case a request is about. */
    CaseHead head(ApplicationView view) {
        CaseForm form = view.form();
        return new CaseHead(
                view.lookup().reference().value(),
                form.fir().isBlank() ? "—" : form.fir().strip() + year(form),
                station(form),
                view.lookup().district().isEmpty()
                        ? Text.of("not chosen", "منتخب نہیں")
                        : district(view.lookup().district()),
                view.counts().isEmpty()
                        ? form.sections().strip()
                        : String.join("; ", view.counts()),
                view.lookup()
                        .purpose()
                        .map(LookupPurpose::text)
                        .orElse(Text.of("not chosen", "منتخب نہیں")),
                view.lookup().urgent());
    }

    /** The suspects of a request for a page. */
    List<SuspectFacts> suspects(ApplicationView view) {
        return view.suspects().stream()
                .map(s -> SuspectFacts.of(s, view.position(s.number()), this))
                .toList();
    }

    SuspectFacts suspect(ApplicationView view, SuspectView suspect) {
        return SuspectFacts.of(suspect, view.position(suspect.number()), this);
    }

    /** The districts of today, for a select. */
    List<Choice> districts() {
        return districts(code -> true);
    }

    /** Those of today's districts that may be chosen, for a select. */
    List<Choice> districts(Predicate<String> may) {
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        return current.lists().districts(today).stream()
                .filter(d -> may.test(d.code()))
                .map(d -> new Choice(d.code(), text(d.name())))
                .sorted(Comparator.comparing(c -> c.label().en()))
                .toList();
    }

    /** The stations that a form offers for a district. */
    List<Choice> stations(String district) {
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        return current.lists().stations(district, today).stream()
                .map(s -> new Choice(s.code(), text(s.name())))
                .toList();
    }

    /** The tehsils that a form offers for a district, by name. */
    List<Text> tehsils(String district) {
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        return current.lists().tehsils(district, today).stream().map(t -> text(t.name())).toList();
    }

    static Text text(ListName name) {
        return Text.of(name.in(Lang.EN), name.in(Lang.UR));
    }
}
