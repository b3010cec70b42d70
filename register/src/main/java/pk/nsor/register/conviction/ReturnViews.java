package pk.nsor.register.conviction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Show;
import pk.nsor.register.page.StateWord;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.Lists;

/** Makes the pages of returns out of what the front door gave. */
@Component
class ReturnViews {
    private final CurrentLists current;
    private final Clocks clocks;
    private final Clock clock;
    private final Attachments attachments;
    private final LawInForce law;

    ReturnViews(
            CurrentLists current,
            Clocks clocks,
            Clock clock,
            Attachments attachments,
            LawInForce law) {
        this.current = current;
        this.clocks = clocks;
        this.clock = clock;
        this.attachments = attachments;
        this.law = law;
    }

    static ModelAndView view(String template, PageModel page) {
        return new ModelAndView("conviction/" + template, Map.of("page", page));
    }

    private Lists lists() {
        return current.lists();
    }

    /**
     * @param cases whether the list tells the case of each
     * @param mayHand whether the officer hands returns over, and so may see where a closed one of
     *     the own office stands
     */
    ReturnPage.Listing listing(
            Caller caller,
            Returns.Listed listed,
            boolean cases,
            boolean mayBegin,
            boolean mayHand) {
        return new ReturnPage.Listing(
                listed.rows().stream()
                        .map(
                                r ->
                                        new ReturnPage.Listing.Item(
                                                r,
                                                listed.cases().get(r.id()),
                                                state(r.state()),
                                                lists().office(r.office())
                                                        .map(o -> Choices.text(o.name()))
                                                        .orElse(
                                                                Text.of(
                                                                        "not on the list",
                                                                        "فہرست میں نہیں")),
                                                shownAt(caller, r, mayHand)))
                        .toList(),
                listed.from(),
                listed.all(),
                cases,
                mayBegin);
    }

    private static @Nullable String shownAt(Caller caller, ReturnRow row, boolean mayHand) {
        String home = "/returns/" + row.reference().value();
        if (!row.closed()) {
            return home;
        }
        return mayHand && caller.office().equals(row.entryOffice()) ? home + "/submitted" : null;
    }

    static StateWord state(ReturnState state) {
        return switch (state) {
            case DRAFT -> StateWord.part(state.text());
            case CALLED_BACK, SENT_BACK -> StateWord.soon(state.text());
            case SUBMITTED, SEALED, OPINION -> StateWord.waiting(state.text());
            case ENTERED -> StateWord.done(state.text());
            case NOT_ENTERED, ERASED -> StateWord.unknown(state.text());
        };
    }

    ReturnPage.Tasks tasks(ReturnFile file) {
        return TaskList.of(file, clock(file), back(file));
    }

    /** The clock of the return: it runs from the judgment while the office has the return. */
    @Nullable ClockFace clock(ReturnFile file) {
        return file.row().state().editable()
                ? JudgedFrom.of(file.answers(), lists(), law.today()).map(this::clock).orElse(null)
                : null;
    }

    /** A clock from the earliest day of a date known in part says so. */
    private ClockFace clock(JudgedFrom from) {
        ClockFace face = ClockFace.of(clocks.start("return", from.day()), clock.instant());
        return from.exactly()
                ? face
                : face.saying(
                        Text.of(
                                face.state().text().en()
                                        + ", counted from the earliest day that the judgment can be of (assumption)",
                                face.state().text().ur()
                                        + "، فیصلے کی ممکنہ اولین تاریخ سے شمار (مفروضہ)"));
    }

    ReturnPage.@Nullable Back back(ReturnFile file) {
        ReturnState state = file.row().state();
        if (state != ReturnState.CALLED_BACK && state != ReturnState.SENT_BACK) {
            return null;
        }
        return file.note()
                .map(
                        n -> {
                            List<ReturnPage.Back.Reasoned> fields = new ArrayList<>();
                            List<String> whole = new ArrayList<>();
                            n.reasons()
                                    .forEach(
                                            (field, reason) ->
                                                    reasoned(field, reason, fields, whole));
                            fields.sort(
                                    java.util.Comparator.comparing(
                                            (ReturnPage.Back.Reasoned r) ->
                                                    r.part().number() + r.field()));
                            return new ReturnPage.Back(n.step(), String.join("\n", whole), fields);
                        })
                .orElse(null);
    }

    /** A reason beside no field of the form is one for the whole: none is dropped. */
    private void reasoned(
            String field,
            String reason,
            List<ReturnPage.Back.Reasoned> fields,
            List<String> whole) {
        Optional<FormPart> part = FormPart.owner(field);
        if (part.isEmpty()) {
            whole.add(reason);
            return;
        }
        FormPart p = part.get();
        fields.add(new ReturnPage.Back.Reasoned(p, field, label(p, field), reason));
    }

    /** What a field is called. */
    Text label(FormPart part, String field) {
        return new PartForms(lists(), law.today()).label(part, field).orElse(part.title());
    }

    private List<Attached> attached(ReturnFile file) {
        return attachments.of(ReturnDesk.KIND, file.row().reference().value());
    }

    /** Check-your-answers, or the return as handed over; empty while it is not complete. */
    Optional<ReturnPage.Check> check(
            Returns.Checked checked, FieldErrors errors, boolean mayCallBack) {
        ReturnFile file = checked.file();
        Optional<ConvictionReturn> read =
                file.row().state().editable() ? file.reading().complete() : file.submitted();
        if (read.isEmpty() || checked.decision().isEmpty()) {
            return Optional.empty();
        }
        AnswerRows rows = new AnswerRows(lists());
        ConvictionReturn r = read.get();
        return Optional.of(
                new ReturnPage.Check(
                        file,
                        rows.person(r.person()),
                        rows.conviction(r.conviction()),
                        checked.decision().get(),
                        checked.duplicates().orElse(null),
                        unknown(r),
                        attached(file),
                        errors,
                        clock(file),
                        mayCallBack));
    }

    private static List<Text> unknown(ConvictionReturn r) {
        List<Text> all = new ArrayList<>();
        absent(all, r.person().father(), Text.of("father’s name", "ولدیت"));
        absent(all, r.person().cnic(), Text.of("CNIC", "شناختی کارڈ نمبر"));
        absent(all, r.person().birth(), Text.of("birth", "پیدائش"));
        absent(all, r.person().ageAtOffence(), Text.of("age at the offence", "وقوعے کے وقت عمر"));
        absent(all, r.person().domicile(), Text.of("domicile", "ڈومیسائل"));
        absent(all, r.person().addresses(), Text.of("address", "پتہ"));
        r.person()
                .body()
                .photograph()
                .ifPresent(p -> absent(all, p, Text.of("photograph", "تصویر")));
        absent(all, r.conviction().court(), Text.of("court", "عدالت"));
        absent(all, r.conviction().district(), Text.of("district", "ضلع"));
        absent(all, r.conviction().caseNumber(), Text.of("case number", "مقدمہ نمبر عدالت"));
        absent(all, r.conviction().judgment(), Text.of("judgment date", "تاریخِ فیصلہ"));
        absent(all, r.conviction().fir(), Text.of("FIR", "ایف آئی آر"));
        return all;
    }

    private static void absent(List<Text> all, Known<?> fact, Text name) {
        if (fact.found().isEmpty()) {
            all.add(name);
        }
    }

    ReturnPage.Handed handed(ReturnRow row) {
        Instant from = row.submittedAt().orElse(clock.instant());
        LocalDate due = clocks.start("verification", from).due().atZone(Show.ZONE).toLocalDate();
        return new ReturnPage.Handed(
                row,
                state(row.state()),
                Text.of(
                        Show.date(due, pk.nsor.register.kernel.Lang.EN),
                        Show.date(due, pk.nsor.register.kernel.Lang.UR)));
    }
}
