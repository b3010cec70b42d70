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
import pk.nsor.register.attachment.UploadHint;
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

    private PartForms forms() {
        return new PartForms(lists(), law.today());
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
        ReturnPage.@Nullable Back back = back(file);
        List<ReturnPage.Tasks.Task> tasks = new ArrayList<>();
        int done = 0;
        boolean all = true;
        for (FormPart part : FormPart.values()) {
            if (part == FormPart.CHECK) {
                tasks.add(checkTask(file, all));
                continue;
            }
            ReturnPage.Tasks.Task task = task(file, part, back);
            boolean good = file.reading().done(part);
            all &= good;
            done += good && file.version(part) > 0 ? 1 : 0;
            tasks.add(task);
        }
        return new ReturnPage.Tasks(file, tasks, done, clock(file), back);
    }

    private static ReturnPage.Tasks.Task task(
            ReturnFile file, FormPart part, ReturnPage.@Nullable Back back) {
        int wrong = file.reading().of(part, Problem.Kind.WRONG).size();
        int asked = file.reading().of(part, Problem.Kind.ASKED).size();
        int missing = file.reading().of(part, Problem.Kind.MISSING).size();
        boolean begun = file.version(part) > 0;
        Text sub;
        StateWord state;
        if (wrong > 0) {
            sub =
                    wrong == 1
                            ? Text.of("1 answer needs correcting", "1 جواب درست کرنا ہو گا")
                            : Text.of(
                                    wrong + " answers need correcting",
                                    wrong + " جوابات درست کرنا ہوں گے");
            state = StateWord.late(Text.of("Correct", "درستی درکار"));
        } else if (back != null && !back.of(part).isEmpty()) {
            sub = Text.of("the Bureau asks about it", "بیورو نے اس کے بارے میں پوچھا ہے");
            state = StateWord.late(Text.of("Correct", "درستی درکار"));
        } else if (asked > 0) {
            sub = Text.of("a word of explanation is needed", "مختصر وضاحت درکار ہے");
            state = StateWord.soon(Text.of("Explain", "وضاحت درکار"));
        } else if (missing == 0 && (begun || part != FormPart.BODY)) {
            sub = Text.of("nothing is missing", "کچھ باقی نہیں");
            state = StateWord.done(Text.of("Done", "مکمل"));
        } else if (begun) {
            sub =
                    missing == 1
                            ? Text.of("1 answer to come", "1 جواب باقی")
                            : Text.of(missing + " answers to come", missing + " جوابات باقی");
            state = StateWord.part(Text.of("In part", "جزوی"));
        } else {
            sub = about(part);
            state = StateWord.waiting(Text.of("Not started", "شروع نہیں ہوا"));
        }
        return new ReturnPage.Tasks.Task(part, sub, state, true);
    }

    private static Text about(FormPart part) {
        return switch (part) {
            case IDENTITY -> Text.of("CNIC, birth and sex too", "شناختی کارڈ، پیدائش اور جنس بھی");
            case PAPERS -> Text.of("aliases, passport, domicile", "عرف، پاسپورٹ، ڈومیسائل");
            case ADDRESSES -> Text.of("permanent and present", "مستقل اور موجودہ");
            case BODY -> Text.of("may be left out", "لازمی نہیں");
            case COURT -> Text.of("title, district, case, date", "نام، ضلع، مقدمہ، تاریخ");
            case FIR -> Text.of("station, year and number", "تھانہ، سال اور نمبر");
            case SECTIONS -> Text.of("charged and convicted", "عائد اور سزا کی");
            case SENTENCE -> Text.of("part by part", "جزو بہ جزو");
            case VICTIM -> Text.of("one category, nothing more", "صرف ایک زمرہ");
            case PROOF, CHECK ->
                    Text.of(
                            "PDF, JPEG or PNG, up to 10 MB",
                            "PDF، JPEG یا PNG، زیادہ سے زیادہ 10 MB");
        };
    }

    private static ReturnPage.Tasks.Task checkTask(ReturnFile file, boolean all) {
        if (all) {
            return new ReturnPage.Tasks.Task(
                    FormPart.CHECK,
                    Text.of("every part is done", "تمام حصے مکمل ہیں"),
                    StateWord.inTime(Text.of("Ready", "تیار")),
                    true);
        }
        List<String> open = new ArrayList<>();
        for (FormPart p : FormPart.values()) {
            if (p != FormPart.CHECK && !file.reading().done(p)) {
                open.add(Integer.toString(p.number()));
            }
        }
        String numbers = String.join(", ", open);
        return new ReturnPage.Tasks.Task(
                FormPart.CHECK,
                Text.of(
                        "opens when these parts are done: " + numbers,
                        "ان حصوں کے مکمل ہونے پر کھلے گا: " + numbers),
                StateWord.waiting(Text.of("Not yet", "ابھی نہیں")),
                false);
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

    private Text label(FormPart part, String field) {
        return forms().label(part, field).orElse(part.title());
    }

    /** The form of a part as it is saved. */
    ReturnPage.Part part(ReturnFile file, FormPart part, boolean checked) {
        ReturnReading reading = file.reading();
        boolean show =
                file.version(part) > 0
                        && (checked
                                || !reading.of(part, Problem.Kind.WRONG).isEmpty()
                                || !reading.of(part, Problem.Kind.ASKED).isEmpty());
        FieldErrors errors =
                show
                        ? reading.errors(part)
                        : new FieldErrors(List.of(), reading.errors(part).warnings());
        Answers answers = file.version(part) > 0 ? file.answers() : prefilled(file, part);
        return form(file, part, answers, errors, List.of());
    }

    /** The form with what was sent and could not be saved. */
    ReturnPage.Part again(ReturnFile file, FormPart part, Answers sent, FieldErrors errors) {
        return form(file, part, file.answers().withPart(part, sent), errors, List.of());
    }

    /** The form with what was sent, beside what another officer saved meanwhile. */
    ReturnPage.Part beside(ReturnFile theirs, FormPart part, Answers sent) {
        List<ReturnPage.Part.Theirs> fields = new ArrayList<>();
        Answers saved = theirs.answers().part(part);
        Answers mine = sent.part(part);
        for (String field : saved.differs(mine)) {
            fields.add(
                    new ReturnPage.Part.Theirs(
                            field, label(part, field), mine.first(field), saved.first(field)));
        }
        Answers both = theirs.answers().withPart(part, sent);
        return form(theirs, part, both, FieldErrors.NONE, fields);
    }

    private ReturnPage.Part form(
            ReturnFile file,
            FormPart part,
            Answers answers,
            FieldErrors errors,
            List<ReturnPage.Part.Theirs> theirs) {
        return new ReturnPage.Part(
                file.row(),
                part,
                forms().of(part, answers, file.reading().open()),
                answers,
                errors,
                file.version(part),
                theirs,
                part == FormPart.SECTIONS ? asked(answers) : List.of(),
                uploads(file, part),
                back(file),
                !errors.isEmpty());
    }

    private List<ReturnPage.Part.Asked> asked(Answers answers) {
        List<ReturnPage.Part.Asked> all = new ArrayList<>();
        ask(all, answers.first("charged"), Text.of("Charged", "عائد"));
        ask(all, answers.first("convicted"), Text.of("Convicted", "سزا"));
        return all;
    }

    private void ask(List<ReturnPage.Part.Asked> all, String written, Text where) {
        if (!written.isBlank() && written.length() <= SectionsPart.MAX_CHARS) {
            law.sections(written.strip())
                    .questions()
                    .forEach(
                            q ->
                                    all.add(
                                            new ReturnPage.Part.Asked(
                                                    where, q.kind().text(), q.asWritten())));
        }
    }

    /** What a first look at a part can already know: the district of the office. */
    private static Answers prefilled(ReturnFile file, FormPart part) {
        String district = file.row().district();
        if (district.isEmpty()) {
            return file.answers();
        }
        return switch (part) {
            case COURT -> file.answers().with("district", district);
            case FIR -> file.answers().with("firDistrict", district);
            default -> file.answers();
        };
    }

    private List<ReturnPage.Part.Upload> uploads(ReturnFile file, FormPart part) {
        List<ReturnPage.Part.Upload> uploads = new ArrayList<>();
        if (part == FormPart.PROOF) {
            if (file.row().origin() == Origin.PAPER) {
                uploads.add(
                        upload(
                                file,
                                ReturnOwning.PAPER,
                                Text.of("The paper return", "کاغذی گوشوارہ")));
            }
            uploads.add(
                    upload(file, ReturnOwning.JUDGMENT, Text.of("Judgment copy", "نقلِ فیصلہ")));
        } else if (part == FormPart.BODY) {
            uploads.add(
                    upload(
                            file,
                            ReturnOwning.PHOTOGRAPH,
                            Text.of("Photograph from the front", "سامنے سے تصویر")));
            uploads.add(
                    upload(
                            file,
                            ReturnOwning.PROFILE,
                            Text.of("Photograph in profile", "پہلو سے تصویر")));
        }
        return uploads;
    }

    private ReturnPage.Part.Upload upload(ReturnFile file, String kind, Text label) {
        return new ReturnPage.Part.Upload(
                kind,
                label,
                UploadHint.text(),
                attached(file).stream().filter(a -> a.owner().part().equals(kind)).toList());
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
