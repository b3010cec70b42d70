package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.candidate.Card;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Show;
import pk.nsor.register.page.StateWord;

/** The answer and its print, and the print of the application: one page each, in both languages. */
@Controller
public class AnswerPages {
    /** So many suspects are printed in the larger type; more, in the smaller. */
    private static final int MOST_IN_LARGER_TYPE = 4;

    private final Answers answers;
    private final LookupClocks clocks;
    private final OfficeWords words;
    private final Clock clock;

    AnswerPages(Answers answers, LookupClocks clocks, OfficeWords words, Clock clock) {
        this.answers = answers;
        this.clocks = clocks;
        this.words = words;
        this.clock = clock;
    }

    /** One suspect's line with its facts. */
    public record Line(SuspectFacts suspect, Answers.Line line) {}

    /** One step of the way, with the share of its clock. */
    public record Passed(Instant at, Text what, @Nullable Text took, @Nullable Basis basis) {}

    /**
     * The answer.
     *
     * @param office the applicant's office
     * @param silent names of the districts that have sent none
     * @param copy which printed copy, 0 on the screen
     */
    public record AnswerPage(
            CaseHead head,
            Answers.Answer answer,
            List<Line> lines,
            Text office,
            List<Text> silent,
            List<Passed> passed,
            ClockFace clock,
            Districts districts,
            int copy)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Answer", "جواب");
        }

        @Override
        public Place place() {
            return Place.LOOKUPS;
        }

        @Override
        public Text foot() {
            return Text.of(
                    "Purpose: " + head.purpose().en() + ", " + head.reference(),
                    "غرض: " + head.purpose().ur() + "، " + head.reference());
        }

        /** Districts from which at least one return has come. */
        public int heard() {
            return answer.coverage().districts() - answer.coverage().silent().size();
        }

        /** How the print sets its lines. */
        public @Nullable String many() {
            return AnswerPages.many(lines.size());
        }

        /** Whether a suspect is not matched, so that coverage decides how it is read. */
        public boolean anyMatch() {
            return lines.stream().anyMatch(l -> l.line() instanceof Answers.Line.Match);
        }
    }

    /** Offences that were judged together and stand alike, so that both are said once. */
    public record Judgment(
            List<Card.Offence> offences, Optional<PartialDate> judged, Card.Standing standing) {}

    /** The offences of a card by judgment, in their order. */
    public static List<Judgment> judgments(Card card) {
        Map<Judgment, List<Card.Offence>> together = new LinkedHashMap<>();
        for (Card.Offence o : card.offences()) {
            together.computeIfAbsent(
                            new Judgment(List.of(), o.judged(), o.standing()),
                            j -> new ArrayList<>())
                    .add(o);
        }
        return together.entrySet().stream()
                .map(e -> new Judgment(e.getValue(), e.getKey().judged(), e.getKey().standing()))
                .toList();
    }

    /**
     * How a sheet holds so many suspects in both languages: one with the languages side by side,
     * which is null; more with one under the other, and many in smaller type.
     */
    private static @Nullable String many(int suspects) {
        return suspects == 1 ? null : suspects > MOST_IN_LARGER_TYPE ? "dense" : "";
    }

    /** Names of districts for cards. */
    public interface Districts {
        /** The name, or that it is not recorded. */
        Text name(String code);
    }

    /** An application to print. */
    public record PrintedApplicationPage(
            CaseHead head, ApplicationView view, List<SuspectFacts> suspects, Text office, int copy)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Application", "درخواست");
        }

        /** How the print sets its lines. */
        public @Nullable String many() {
            return AnswerPages.many(suspects.size());
        }

        @Override
        public Place place() {
            return Place.LOOKUPS;
        }

        @Override
        public Text foot() {
            return Text.of(
                    "Copy " + copy + " of " + head.reference(),
                    "نقل " + copy + "، " + head.reference());
        }
    }

    @GetMapping("/lookups/{reference}/answer")
    @Acts(Action.LOOKUP_ANSWER_READ)
    ModelAndView read(Caller caller, @PathVariable String reference) {
        return LookupPages.page("lookup/answer", page(answers.read(caller, reference), 0));
    }

    /** The photograph on the card of one suspect: a reading of its own. */
    @GetMapping("/lookups/{reference}/answer/photograph/{number}")
    @Acts(Action.LOOKUP_ANSWER_READ)
    ResponseEntity<byte[]> photograph(
            Caller caller, @PathVariable String reference, @PathVariable int number) {
        Picture picture = answers.photograph(caller, reference, number);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(picture.bytes());
    }

    /** Printing is an act: the page that comes back is the numbered copy. */
    @PostMapping("/lookups/{reference}/answer/print")
    @Acts(Action.LOOKUP_PRINT)
    ModelAndView print(Caller caller, @PathVariable String reference) {
        Answers.Answer answer = answers.print(caller, reference);
        return LookupPages.page("lookup/print-answer", page(answer, answer.prints()));
    }

    /** Printing is an act: the page that comes back is the numbered copy. */
    @PostMapping("/lookups/{reference}/print")
    @Acts(Action.LOOKUP_PRINT)
    ModelAndView printApplication(Caller caller, @PathVariable String reference) {
        Answers.PrintedApplication printed = answers.printApplication(caller, reference);
        return LookupPages.page(
                "lookup/print-application",
                new PrintedApplicationPage(
                        words.head(printed.view()),
                        printed.view(),
                        words.suspects(printed.view()),
                        words.name(printed.view().lookup().applicantOffice()),
                        printed.copy()));
    }

    private AnswerPage page(Answers.Answer answer, int copy) {
        ApplicationView view = answer.view();
        Deadline open = clocks.open(answer.answered());
        ClockFace face =
                ClockFace.of(open, clock.instant())
                        .saying(left(Duration.between(clock.instant(), answer.closes())));
        return new AnswerPage(
                words.head(view),
                answer,
                answer.lines().stream()
                        .map(l -> new Line(words.suspect(view, l.suspect()), l))
                        .toList(),
                words.name(view.lookup().applicantOffice()),
                answer.coverage().silent().stream().map(words::district).toList(),
                passed(view.lookup(), answer.answered()),
                face,
                code -> code.isEmpty() ? Text.of("not recorded", "درج نہیں") : words.district(code),
                copy);
    }

    private static Text left(Duration left) {
        Text t = Show.duration(left);
        return Text.of("open to you, " + t.en() + " left", "آپ کے لیے کھلا، " + t.ur() + " باقی");
    }

    private List<Passed> passed(Lookup lookup, Instant answered) {
        List<Passed> way = new ArrayList<>();
        Optional<Instant> applied = lookup.times().applied();
        Optional<Instant> decided = lookup.times().decided();
        applied.ifPresent(
                at -> way.add(new Passed(at, Text.of("Applied", "درخواست دی گئی"), null, null)));
        if (applied.isPresent() && decided.isPresent()) {
            Deadline d = clocks.forwarding(applied.get());
            way.add(
                    new Passed(
                            decided.get(),
                            Text.of("Prosecutor forwarded it", "پراسیکیوٹر نے بھیجا"),
                            took(applied.get(), decided.get(), d),
                            d.rule().basis()));
        }
        lookup.times()
                .replyFrom()
                .ifPresent(
                        from -> {
                            Deadline d = clocks.reply(lookup, from);
                            way.add(
                                    new Passed(
                                            answered,
                                            Text.of("The Bureau answered", "بیورو نے جواب دیا"),
                                            took(from, answered, d),
                                            d.rule().basis()));
                        });
        return way;
    }

    private static Text took(Instant from, Instant to, Deadline d) {
        Text t = Show.duration(Duration.between(from, to));
        Text of = Show.hours(d.length().toHours());
        return Text.of(t.en() + " of " + of.en(), of.ur() + " میں سے " + t.ur());
    }

    /**
     * How a conviction stands as known, in words. A window that has closed says nothing of an
     * appeal that may have been filed within it.
     */
    public static StateWord standing(Card.Standing standing, LocalDate today) {
        return switch (standing) {
            case Card.Standing.AppealableUntil a when a.last().isBefore(today) ->
                    StateWord.unknown(
                            Text.of(
                                    "time for appeal ended "
                                            + Show.date(a.last(), Lang.EN)
                                            + "; whether one was filed is not known",
                                    "میعادِ اپیل "
                                            + Show.date(a.last(), Lang.UR)
                                            + " کو ختم؛ اپیل دائر ہوئی یا نہیں، معلوم نہیں"));
            case Card.Standing.AppealableUntil a ->
                    StateWord.part(
                            Text.of(
                                    "appealable until " + Show.date(a.last(), Lang.EN),
                                    "قابلِ اپیل تا " + Show.date(a.last(), Lang.UR)));
            case Card.Standing.UnderAppeal u ->
                    StateWord.part(Text.of("under appeal", "زیرِ اپیل"));
            case Card.Standing.Final f -> StateWord.done(Text.of("final", "حتمی"));
            case Card.Standing.NotKnown n ->
                    StateWord.unknown(
                            Text.of("whether it is final is not known", "حتمی ہونا معلوم نہیں"));
        };
    }
}
