package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import pk.nsor.names.Aspect;
import pk.nsor.names.Finding;
import pk.nsor.names.Fold;
import pk.nsor.names.Part;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate.Comparison;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Weight;
import pk.nsor.register.candidate.Value;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Show;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Kin;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * Sets each fact of an entry beside the same fact as asked, as the matcher of names compares them:
 * same, close, differs, not recorded, not asked. Pure.
 */
final class FieldMarks {
    private static final Text NOT_ASKED =
            Text.of("the question does not give it", "پوچھتے وقت نہیں دیا گیا");
    private static final Text NONE_RECORDED =
            Text.of("the return gives none", "گوشوارے میں درج نہیں");

    private static final Text UNLIKE_KIND =
            Text.of("the two are not of one kind", "دونوں ایک نوع کے نہیں");

    /** Stands for the name where a person is asked about by a number alone. */
    static final PersonName NO_NAME = new PersonName("–", "");

    private static final int AFTER_CNIC = Field.PAPER.ordinal();

    private FieldMarks() {}

    /**
     * All fields, in the order of the page.
     *
     * @param r what the matcher makes of the two
     * @param districtName names a district code
     */
    static List<Comparison> of(
            Asked asked, Particulars entry, Resemblance r, Function<String, Text> districtName) {
        List<Comparison> fields = new ArrayList<>(compared(asked, entry, r, districtName));
        paper(asked, entry, r).ifPresent(p -> fields.add(AFTER_CNIC, p));
        return fields;
    }

    /** Another paper than the CNIC: only where one was asked for, or met under that number. */
    private static Optional<Comparison> paper(Asked asked, Particulars entry, Resemblance r) {
        if (asked.paper().isBlank() && !r.samePaper()) {
            return Optional.empty();
        }
        List<IdentityPaper> papers = entry.papers();
        if (r.samePaper()) {
            Value shown = papers.isEmpty() ? cnic(entry) : Value.same(written(papers));
            return Optional.of(
                    new Comparison(
                            Field.PAPER,
                            shown,
                            FieldMark.SAME,
                            Weight.STRONG,
                            Text.of("the same number", "نمبر یکساں")));
        }
        return Optional.of(
                papers.isEmpty()
                        ? new Comparison(
                                Field.PAPER,
                                Value.NONE,
                                FieldMark.NOT_RECORDED,
                                Weight.NONE,
                                NONE_RECORDED)
                        : new Comparison(
                                Field.PAPER,
                                Value.same(written(papers)),
                                FieldMark.DIFFERS,
                                Weight.LITTLE,
                                Text.of(
                                        "another number, perhaps of another paper",
                                        "نمبر مختلف، شاید کسی اور دستاویز کا")));
    }

    private static String written(List<IdentityPaper> papers) {
        return papers.stream().map(IdentityPaper::number).collect(Collectors.joining(", "));
    }

    private static Value cnic(Particulars entry) {
        return entry.cnic().found().map(c -> Value.same(c.dashed())).orElse(Value.NONE);
    }

    private static List<Comparison> compared(
            Asked asked, Particulars entry, Resemblance r, Function<String, Text> districtName) {
        return List.of(
                name(asked, entry, r),
                father(asked, entry, r),
                names(
                        Field.HUSBAND,
                        asked.husband().stream().toList(),
                        entry.husband().stream().toList()),
                names(Field.OTHER_NAMES, asked.aliases(), entry.aliases()),
                fact(
                        Field.CNIC,
                        cnic(entry),
                        asked.cnic().isPresent() || !r.parts(Aspect.CNIC).isEmpty(),
                        r,
                        Aspect.CNIC),
                fact(
                        Field.AGE,
                        entry.birth().found().map(FieldMarks::born).orElse(Value.NONE),
                        asked.birth().isPresent() || asked.age().isPresent(),
                        r,
                        Aspect.BIRTH),
                fact(
                        Field.SEX,
                        entry.sex() == Sex.NOT_KNOWN ? Value.NONE : Value.of(entry.sex().text()),
                        asked.sex() != Sex.NOT_KNOWN,
                        r,
                        Aspect.SEX),
                fact(
                        Field.HOME,
                        home(asked, entry, districtName),
                        !asked.district().isEmpty(),
                        r,
                        Aspect.DISTRICT),
                marks(asked.marks(), entry.body().marks()));
    }

    /** Name against name, by the matcher's own parts, which know the fathers' words too. */
    private static Comparison name(Asked asked, Particulars entry, Resemblance r) {
        if (asked.name().equals(NO_NAME)) {
            return new Comparison(
                    Field.NAME,
                    Value.of(entry.name()),
                    FieldMark.NOT_ASKED,
                    Weight.NONE,
                    NOT_ASKED);
        }
        return said(
                Field.NAME, Value.of(entry.name()), NameWords.of(r.parts(Aspect.NAME), r.kin()));
    }

    private static Comparison father(Asked asked, Particulars entry, Resemblance r) {
        List<PersonName> theirs = entry.father().found().stream().toList();
        boolean exchanged =
                r.parts(Aspect.NAME).stream()
                        .anyMatch(p -> p.finding() == Finding.PARENT_EXCHANGED);
        NameWords.Said name = NameWords.of(r.parts(Aspect.NAME), r.kin());
        boolean agrees = name.mark() != FieldMark.DIFFERS;
        if (exchanged && agrees && !theirs.isEmpty() && asked.father().isPresent()) {
            return new Comparison(
                    Field.FATHER,
                    Value.of(theirs.getFirst()),
                    FieldMark.CLOSE,
                    Weight.SOME,
                    name.why());
        }
        return names(Field.FATHER, asked.father().stream().toList(), theirs);
    }

    /** The best of all pairs of names; the first of the entry's is shown unless another is best. */
    private static Comparison names(Field field, List<PersonName> asked, List<PersonName> entry) {
        if (entry.isEmpty()) {
            return new Comparison(
                    field, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        if (asked.isEmpty()) {
            return new Comparison(
                    field, Value.of(entry.getFirst()), FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        PersonName shown = entry.getFirst();
        List<Part> best = List.of();
        for (PersonName a : asked) {
            for (PersonName e : entry) {
                List<Part> parts = Likeness.names(a, e);
                if (best.isEmpty() || nats(parts) > nats(best)) {
                    best = parts;
                    shown = e;
                }
            }
        }
        return said(field, Value.of(shown), NameWords.of(best, Kin.NONE));
    }

    private static double nats(List<Part> parts) {
        return parts.stream().mapToDouble(Part::nats).sum();
    }

    private static Comparison said(Field field, Value shown, NameWords.Said said) {
        return new Comparison(field, shown, said.mark(), said.weight(), said.why());
    }

    /** A fact that the matcher compares, or why it could not. */
    private static Comparison fact(
            Field field, Value shown, boolean asked, Resemblance r, Aspect aspect) {
        if (shown.isEmpty()) {
            return new Comparison(
                    field, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        List<Part> parts = r.parts(aspect);
        if (!asked || parts.isEmpty()) {
            return new Comparison(
                    field,
                    shown,
                    FieldMark.NOT_ASKED,
                    Weight.NONE,
                    asked ? UNLIKE_KIND : NOT_ASKED);
        }
        return said(field, shown, FactWords.of(parts.getFirst()));
    }

    private static Value born(Birth born) {
        return switch (born) {
            case Birth.On on ->
                    new Value(
                            "born " + Show.partial(on.date(), Lang.EN),
                            "پیدائش " + Show.partial(on.date(), Lang.UR));
            case Birth.AgeStated age ->
                    Value.of(
                            Text.of(
                                    "age " + age.years() + " in " + age.asAt().year(),
                                    age.asAt().year() + " میں عمر " + age.years() + " سال"));
        };
    }

    /** The address in the district asked about where there is one, else the first. */
    private static Value home(Asked asked, Particulars entry, Function<String, Text> districtName) {
        List<Address> addresses = entry.addresses().found().orElse(List.of());
        return addresses.stream()
                .filter(a -> a.district().equals(asked.district()))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .map(
                        a ->
                                a.district().isEmpty()
                                        ? Value.same(a.written())
                                        : Value.of(districtName.apply(a.district())))
                .orElse(Value.NONE);
    }

    private static Comparison marks(String asked, String entry) {
        if (entry.isBlank()) {
            return new Comparison(
                    Field.MARKS, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        if (asked.isBlank()) {
            return new Comparison(
                    Field.MARKS, Value.same(entry), FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        return Fold.normal(asked).equals(Fold.normal(entry))
                ? new Comparison(
                        Field.MARKS,
                        Value.same(entry),
                        FieldMark.SAME,
                        Weight.STRONG,
                        Text.of("written the same", "املا یکساں"))
                : new Comparison(
                        Field.MARKS,
                        Value.same(entry),
                        FieldMark.CLOSE,
                        Weight.LITTLE,
                        Text.of("read the two against each other", "دونوں کو ملا کر دیکھیے"));
    }
}
