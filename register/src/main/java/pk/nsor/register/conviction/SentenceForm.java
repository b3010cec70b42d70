package pk.nsor.register.conviction;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.SectionCode;

/** Part 8: sentence parts, how they run, custody, appeal. */
record SentenceForm(
        Optional<Sentence> sentence, Optional<Custody> custody, Optional<AppealStanding> appeal) {
    /** Kinds of a row of the form. */
    enum Kind {
        DEATH("death", Text.of("death", "سزائے موت")),
        NATURAL_LIFE(
                "natural-life", Text.of("imprisonment for the rest of natural life", "تاحیات قید")),
        LIFE("life", Text.of("imprisonment for life", "عمر قید")),
        TERM("term", Text.of("imprisonment for a term", "معینہ مدت کی قید")),
        FINE("fine", Text.of("fine", "جرمانہ")),
        COMPENSATION("compensation", Text.of("compensation (CrPC 544-A)", "معاوضہ (ض ف 544-A)")),
        OTHER("other", Text.of("something else, as written above", "کچھ اور، جیسا اوپر درج ہے"));

        private final String code;
        private final Text text;

        Kind(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        String code() {
            return code;
        }

        Text text() {
            return text;
        }
    }

    private static final int MAX_WRITTEN_CHARS = 2_000;
    private static final int MAX_SECTION_CHARS = 30;
    private static final int MAX_YEARS = 999;
    private static final long MAX_RUPEES = 999_999_999_999L;

    /** Columns of which one filled in makes a row. */
    static final String[] COLUMNS = {
        "Kind",
        "Section",
        "Years",
        "Months",
        "Days",
        "Rupees",
        "DefaultYears",
        "DefaultMonths",
        "DefaultDays"
    };

    static SentenceForm read(Typed t) {
        String written = t.optional("sentenceWritten", MAX_WRITTEN_CHARS);
        List<Integer> rows = t.answers().rows("part", COLUMNS);
        List<Sentence.Part> parts = new ArrayList<>();
        for (int n : rows) {
            Optional<SectionCode> section = section(t, "part" + n + "Section");
            part(t, "part" + n).ifPresent(p -> parts.add(new Sentence.Part(section, p)));
        }
        Optional<Stated> probation =
                t.choice(
                        "probation",
                        Stated.values(),
                        Stated::code,
                        Text.of(
                                "Say whether the person was released on probation.",
                                "بتائیے کہ کیا اس شخص کو پروبیشن پر رہا کیا گیا۔"));
        if (rows.isEmpty() && !probation.equals(Optional.of(Stated.YES))) {
            t.missing(
                    "part1Kind",
                    Text.of(
                            "Enter at least one part of the sentence.",
                            "سزا کا کم از کم ایک جزو لکھیے۔"));
        }
        Optional<Sentence.Run> run =
                t.choice(
                        "run",
                        Sentence.Run.values(),
                        Sentence.Run::code,
                        Text.of(
                                "Say how the parts of the sentence run.",
                                "بتائیے سزا کے اجزا کیسے چلیں گے۔"));
        Optional<Stated> credit =
                t.choice(
                        "credit",
                        Stated.values(),
                        Stated::code,
                        Text.of(
                                "Say whether the benefit of section 382-B was given.",
                                "بتائیے کہ کیا دفعہ 382-B کا فائدہ دیا گیا۔"));
        Optional<Sentence> sentence =
                run.isPresent() && credit.isPresent() && probation.isPresent()
                        ? Optional.of(
                                new Sentence(
                                        written, parts, run.get(), credit.get(), probation.get()))
                        : Optional.empty();
        return new SentenceForm(
                sentence,
                custody(t),
                t.choice(
                        "appeal",
                        AppealStanding.values(),
                        AppealStanding::code,
                        Text.of(
                                "Say what is known of an appeal.",
                                "بتائیے اپیل کے بارے میں کیا معلوم ہے۔")));
    }

    private static Optional<SentencePart> part(Typed t, String stem) {
        Optional<Kind> kind =
                t.choice(
                        stem + "Kind",
                        Kind.values(),
                        Kind::code,
                        Text.of("Choose what this part is.", "منتخب کیجیے یہ جزو کیا ہے۔"));
        SentencePart.Manner manner = manner(t, stem + "Manner");
        Optional<Period> term = period(t, stem);
        OptionalLong rupees = t.number(stem + "Rupees", 1, MAX_RUPEES);
        Optional<SentencePart.InDefault> inDefault =
                period(t, stem + "Default")
                        .map(p -> new SentencePart.InDefault(p, manner(t, stem + "DefaultManner")));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case DEATH -> Optional.of(new SentencePart.Death());
            case NATURAL_LIFE -> Optional.of(new SentencePart.NaturalLife());
            case LIFE -> Optional.of(new SentencePart.Life(manner));
            case TERM -> {
                if (term.isEmpty() && !hasPeriod(t, stem)) {
                    t.missing(
                            stem + "Years",
                            Text.of("Enter the length of the term.", "قید کی مدت لکھیے۔"));
                }
                yield term.map(p -> new SentencePart.Term(p, manner));
            }
            case FINE -> amount(t, stem, rupees).map(r -> new SentencePart.Fine(r, inDefault));
            case OTHER -> {
                if (!t.has("sentenceWritten")) {
                    t.missing(
                            "sentenceWritten",
                            Text.of(
                                    "Enter the court’s words for the part that is something else.",
                                    "جو جزو کچھ اور ہے اس کے لیے عدالت کے الفاظ لکھیے۔"));
                }
                yield Optional.of(new SentencePart.Other());
            }
            case COMPENSATION ->
                    amount(t, stem, rupees).map(r -> new SentencePart.Compensation(r, inDefault));
        };
    }

    private static Optional<SectionCode> section(Typed t, String field) {
        Optional<String> typed = t.words(field, MAX_SECTION_CHARS);
        Optional<SectionCode> section =
                typed.flatMap(w -> SectionCode.parse(Digits.fold(w).replaceAll("[(].*|\\s", "")));
        if (typed.isPresent() && section.isEmpty()) {
            t.wrong(
                    field,
                    Text.of(
                            "Enter one section, such as 376 or 377-B, or leave it empty.",
                            "ایک دفعہ لکھیے، مثلاً 376 یا 377-B، یا خالی چھوڑ دیجیے۔"));
        }
        return section;
    }

    private static Optional<Long> amount(Typed t, String stem, OptionalLong rupees) {
        if (!t.has(stem + "Rupees")) {
            t.missing(
                    stem + "Rupees",
                    Text.of("Enter the amount in rupees.", "رقم روپوں میں لکھیے۔"));
        }
        return rupees.isPresent() ? Optional.of(rupees.getAsLong()) : Optional.empty();
    }

    private static SentencePart.Manner manner(Typed t, String field) {
        return t.optionalChoice(field, SentencePart.Manner.values(), SentencePart.Manner::code)
                .orElse(SentencePart.Manner.NOT_STATED);
    }

    private static boolean hasPeriod(Typed t, String stem) {
        return t.has(stem + "Years") || t.has(stem + "Months") || t.has(stem + "Days");
    }

    private static Optional<Period> period(Typed t, String stem) {
        OptionalInt years = t.small(stem + "Years", 0, MAX_YEARS);
        OptionalInt months = t.small(stem + "Months", 0, MAX_YEARS);
        OptionalInt days = t.small(stem + "Days", 0, MAX_YEARS);
        Period p = Period.of(years.orElse(0), months.orElse(0), days.orElse(0));
        if (p.isZero() && hasPeriod(t, stem) && years.orElse(0) == 0) {
            if (years.isPresent() || months.isPresent() || days.isPresent()) {
                t.wrong(
                        stem + "Years",
                        Text.of(
                                "A term has a length; leave it empty if there is none.",
                                "مدت صفر نہیں ہو سکتی؛ نہ ہو تو خالی چھوڑ دیجیے۔"));
            }
        }
        return p.isZero() ? Optional.empty() : Optional.of(p);
    }

    private static Optional<Custody> custody(Typed t) {
        Optional<Custody.Place> place =
                t.choice(
                        "custody",
                        Custody.Place.values(),
                        Custody.Place::code,
                        Text.of(
                                "Say where the person is held, or that it is not recorded.",
                                "بتائیے یہ شخص کہاں ہے، یا یہ کہ درج نہیں۔"));
        String prison = t.optional("custodyPrison", MAX_WRITTEN_CHARS);
        if (!prison.isEmpty() && t.lists().prison(prison).isEmpty()) {
            t.wrong("custodyPrison", Say.NOT_A_CHOICE);
        }
        Optional<PartialDate> asAt = t.date("custodyDate");
        if (place.isPresent()
                && place.get() != Custody.Place.NOT_RECORDED
                && !t.hasDate("custodyDate")) {
            t.missing(
                    "custodyDate",
                    Text.of("Enter the day on which this was so.", "وہ دن لکھیے جس دن ایسا تھا۔"));
        }
        return place.map(p -> new Custody(p, prison, asAt));
    }
}
