package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import pk.nsor.register.conviction.AnswerRow.Shown;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.Reading;
import pk.nsor.register.page.Show;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.LabReference;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.person.ReasonCode;
import pk.nsor.register.reference.Listed;
import pk.nsor.register.reference.Lists;

/** A complete return as rows of label and value, for checking it, comparing it and reading it. */
public final class AnswerRows {
    private final Lists lists;

    public AnswerRows(Lists lists) {
        this.lists = lists;
    }

    /** The person, in the order of the form. */
    public List<AnswerRow> person(Particulars p) {
        Rows rows = new Rows();
        rows.one("name", "Name", "نام", new Shown.Name(p.name()));
        rows.add(
                "father",
                "Father’s name",
                "ولدیت",
                known(p.father(), n -> List.of(new Shown.Name(n))));
        p.husband()
                .ifPresent(
                        h ->
                                rows.one(
                                        "husbandRoman",
                                        "Husband’s name",
                                        "زوجیت",
                                        new Shown.Name(h)));
        rows.add(
                "cnic",
                "CNIC",
                "شناختی کارڈ نمبر",
                known(p.cnic(), c -> List.of(new Shown.Number(c.dashed()))));
        p.cnicName()
                .ifPresent(
                        n ->
                                rows.one(
                                        "cnicNameRoman",
                                        "Name on the CNIC",
                                        "شناختی کارڈ پر نام",
                                        new Shown.Name(n)));
        rows.add("birth", "Birth", "پیدائش", known(p.birth(), AnswerRows::birth));
        rows.add(
                "offenceAge",
                "Age at the offence",
                "وقوعے کے وقت عمر",
                known(p.ageAtOffence(), a -> List.of(new Shown.Words(years(a)))));
        rows.one(
                "sex",
                "Sex on the identity document",
                "شناختی دستاویز کے مطابق جنس",
                new Shown.Words(p.sex().text()));
        if (p.aliases().isEmpty()) {
            rows.one(
                    "alias1Urdu",
                    "Other names",
                    "دیگر نام",
                    new Shown.Beside(Text.of("none given", "کوئی درج نہیں")));
        }
        each(rows, "alias%dUrdu", "Other name", "دیگر نام", p.aliases(), Shown.Name::new);
        rows.add("nationality", "Nationality", "قومیت", nationality(p));
        rows.add(
                "domicile",
                "Domicile",
                "ڈومیسائل",
                known(p.domicile(), d -> List.of(new Shown.Written(d))));
        rows.written("caste", "Caste or tribe", "ذات یا قبیلہ", p.caste());
        for (int n = 1; n <= p.papers().size(); n++) {
            rows.add(
                    "paper" + n + "Number",
                    "Other paper",
                    "دیگر دستاویز",
                    paper(p.papers().get(n - 1)));
        }
        addresses(rows, p);
        body(rows, p);
        return rows.all;
    }

    private void addresses(Rows rows, Particulars p) {
        List<Address> all = p.addresses().found().orElse(List.of());
        for (int n = 1; n <= all.size(); n++) {
            rows.add("address" + n + "Written", "Address", "پتہ", address(all.get(n - 1)));
        }
        if (all.isEmpty()) {
            rows.add("address1Written", "Address", "پتہ", known(p.addresses(), a -> List.of()));
        }
        each(rows, "phone%d", "Telephone", "فون", p.phones(), Shown.Number::new);
    }

    /** A row for each, so that each can be given its own reason. */
    private static <T> void each(
            Rows rows, String field, String en, String ur, List<T> all, Function<T, Shown> shown) {
        for (int n = 1; n <= all.size(); n++) {
            rows.one(field.replace("%d", Integer.toString(n)), en, ur, shown.apply(all.get(n - 1)));
        }
    }

    private void body(Rows rows, Particulars p) {
        p.body()
                .photograph()
                .ifPresent(
                        k ->
                                rows.add(
                                        "photograph",
                                        "Photograph",
                                        "تصویر",
                                        known(
                                                k,
                                                id ->
                                                        List.of(
                                                                new Shown.Words(
                                                                        Text.of(
                                                                                "attached, sealed",
                                                                                "منسلک، سربمہر"))))));
        if (p.body().profile().isPresent()) {
            rows.one(
                    "photographProfile",
                    "Photograph in profile",
                    "پہلو سے تصویر",
                    new Shown.Words(Text.of("attached, sealed", "منسلک، سربمہر")));
        }
        p.body()
                .taken()
                .ifPresent(
                        d ->
                                rows.one(
                                        "photographTaken",
                                        "Photographs taken",
                                        "تصاویر کی تاریخ",
                                        new Shown.Day(d)));
        rows.written("marks", "Marks", "شناختی نشانات", p.body().marks());
        OptionalInt height = p.body().heightCm();
        if (height.isPresent()) {
            rows.one(
                    "heightCm",
                    "Height",
                    "قد",
                    new Shown.Words(
                            Text.of(height.getAsInt() + " cm", height.getAsInt() + " سینٹی میٹر")));
        }
        reference(
                rows,
                "fingerprintNumber",
                "Fingerprint record",
                "انگلیوں کے نشانات",
                p.body().fingerprints());
        reference(rows, "dnaNumber", "DNA profile", "ڈی این اے پروفائل", p.body().dna());
    }

    private static void reference(
            Rows rows, String field, String en, String ur, Optional<LabReference> ref) {
        ref.ifPresent(
                r -> {
                    List<Shown> line = new ArrayList<>();
                    if (!r.holder().isEmpty()) {
                        line.add(new Shown.Written(r.holder()));
                    }
                    line.add(new Shown.Number(r.number()));
                    rows.add(field, en, ur, line);
                });
    }

    /** The conviction, in the order of the form. */
    public List<AnswerRow> conviction(ConvictionFacts c) {
        Rows rows = new Rows();
        rows.add(
                "ageClass",
                "Adult or juvenile",
                "بالغ یا نابالغ",
                List.of(new Shown.Words(c.age().text())));
        rows.add("court", "Court", "عدالت", known(c.court(), this::court));
        rows.one(
                "juvenileCourt",
                "Juvenile court",
                "عدالتِ نابالغان",
                new Shown.Words(c.juvenileCourt().text()));
        rows.add(
                "district",
                "District",
                "ضلع",
                known(c.district(), d -> List.of(new Shown.Words(district(d)))));
        rows.add(
                "caseNumber",
                "Case",
                "مقدمۂ عدالت",
                known(c.caseNumber(), n -> List.of(new Shown.Written(n.written()))));
        rows.add(
                "judgment",
                "Judgment",
                "فیصلہ",
                known(c.judgment(), d -> List.of(new Shown.Day(d))));
        if (c.coConvicted().isPresent()) {
            rows.one(
                    "coConvicted",
                    "Others convicted",
                    "دیگر سزا یافتہ",
                    new Shown.Number(Show.number(c.coConvicted().getAsInt())));
        }
        rows.add("fir", "FIR", "مقدمہ نمبر", known(c.fir(), this::fir));
        rows.add("charged", "Sections charged", "عائد دفعات", sections(c.charged()));
        rows.add("convicted", "Sections of conviction", "سزا کی دفعات", sections(c.convicted()));
        new SentenceRows(lists).add(rows, c);
        rows.one(
                "victim",
                "Category of victim",
                "متاثرہ کا زمرہ",
                new Shown.Words(c.victim().text()));
        rows.one(
                "judgmentCopy",
                "Judgment copy",
                "نقلِ فیصلہ",
                new Shown.Words(
                        Text.of(
                                "attached, sealed; redaction confirmed by the office",
                                "منسلک، سربمہر؛ دفتر نے شناخت حذف ہونے کی تصدیق کی")));
        for (Explanation e : c.explanations()) {
            rows.add(
                    e.about().field(),
                    "Explanation",
                    "وضاحت",
                    List.of(new Shown.Written(e.words()), new Shown.Beside(e.about().question())));
        }
        return rows.all;
    }

    private List<Shown> court(CourtWritten court) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Written(court.written()));
        court.type().ifPresent(t -> line.add(new Shown.Words(t.text())));
        lists.court(court.code())
                .ifPresent(
                        listed ->
                                line.add(new Shown.Beside(Choices.text(((Listed) listed).name()))));
        return line;
    }

    Text district(String code) {
        return lists.district(code)
                .map(d -> Choices.text(d.name()))
                .orElse(Text.of("not on the list", "فہرست میں نہیں"));
    }

    private List<Shown> fir(Fir fir) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Written(fir.reference().written()));
        if (!fir.stationWritten().isEmpty()) {
            line.add(new Shown.Marked(Text.of("PS", "تھانہ"), fir.stationWritten()));
        } else {
            lists.station(fir.stationCode())
                    .ifPresent(s -> line.add(new Shown.Words(Choices.text(s.name()))));
        }
        line.add(
                new Shown.Words(
                        fir.district().isEmpty()
                                ? Text.of("federal", "وفاقی")
                                : district(fir.district())));
        fir.date().ifPresent(d -> line.add(new Shown.Day(d)));
        return line;
    }

    private static List<Shown> sections(Reading read) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Written(read.asWritten()));
        String normalised = read.normalised();
        line.add(
                normalised.isEmpty()
                        ? new Shown.Beside(Text.of("nothing could be read", "کچھ پڑھا نہیں جا سکا"))
                        : new Shown.ReadAs(normalised));
        return line;
    }

    private List<Shown> address(Address a) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Words(a.kind().text()));
        line.add(new Shown.Written(a.written()));
        lists.tehsil(a.tehsilCode())
                .ifPresent(t -> line.add(new Shown.Words(named("tehsil", "تحصیل", t))));
        if (!a.tehsil().isEmpty()) {
            line.add(new Shown.Marked(Text.of("tehsil", "تحصیل"), a.tehsil()));
        }
        if (!a.district().isEmpty()) {
            line.add(new Shown.Words(district(a.district())));
        }
        lists.station(a.stationCode())
                .ifPresent(s -> line.add(new Shown.Words(named("PS", "تھانہ", s))));
        if (!a.station().isEmpty()) {
            line.add(new Shown.Marked(Text.of("PS", "تھانہ"), a.station()));
        }
        a.from().ifPresent(d -> line.add(new Shown.MarkedDay(Text.of("since", "از"), d)));
        a.to().ifPresent(d -> line.add(new Shown.MarkedDay(Text.of("until", "تا"), d)));
        if (!a.verifiedBy().isEmpty()) {
            line.add(new Shown.Marked(Text.of("verified by", "تصدیق کنندہ"), a.verifiedBy()));
        }
        line.add(new Shown.Beside(a.source().text()));
        return line;
    }

    private static Text named(String en, String ur, Listed place) {
        Text name = Choices.text(place.name());
        return Text.of(en + " " + name.en(), ur + " " + name.ur());
    }

    private static List<Shown> birth(Birth birth) {
        return switch (birth) {
            case Birth.On(PartialDate date, var source) ->
                    List.of(new Shown.Day(date), new Shown.Beside(source.text()));
            case Birth.AgeStated(int years, PartialDate asAt, var source) ->
                    List.of(
                            new Shown.Words(
                                    Text.of(
                                            years + " years old in " + asAt.year(),
                                            asAt.year() + " میں عمر " + years + " سال")),
                            new Shown.Beside(source.text()));
        };
    }

    private static List<Shown> nationality(Particulars p) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Words(p.nationality().text()));
        if (!p.country().isEmpty()) {
            line.add(new Shown.Written(p.country()));
        }
        return line;
    }

    private static List<Shown> paper(IdentityPaper paper) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Words(paper.type().text()));
        line.add(new Shown.Number(paper.number()));
        if (!paper.issuedBy().isEmpty()) {
            line.add(new Shown.Written(paper.issuedBy()));
        }
        return line;
    }

    static Text years(int n) {
        return Text.of(n == 1 ? "1 year" : n + " years", n + " سال");
    }

    private <T> List<Shown> known(Known<T> fact, Function<T, List<Shown>> shown) {
        return switch (fact) {
            case Known.Value<T>(T value) -> shown.apply(value);
            case Known.NotKnown<T>(ReasonCode reason) ->
                    List.of(new Shown.Absent(reason(reason), false));
            case Known.DoesNotApply<T>(ReasonCode reason) ->
                    List.of(new Shown.Absent(reason(reason), true));
        };
    }

    private Text reason(ReasonCode code) {
        return lists.reason(code.value())
                .map(r -> Choices.text(r.name()))
                .orElse(Text.of("reason not on the list", "وجہ فہرست میں نہیں"));
    }

    /** Collects rows; each names the field of the form that it shows. */
    static final class Rows {
        final List<AnswerRow> all = new ArrayList<>();

        void one(String field, String en, String ur, Shown shown) {
            add(field, en, ur, List.of(shown));
        }

        void add(String field, String en, String ur, List<Shown> line) {
            all.add(new AnswerRow(field, Text.of(en, ur), List.of(line)));
        }

        void written(String field, String en, String ur, String text) {
            if (!text.isEmpty()) {
                one(field, en, ur, new Shown.Written(text));
            }
        }
    }
}
