package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Value;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.conviction.Fir;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Show;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.person.ReasonCode;
import pk.nsor.register.reference.CurrentLists;

/**
 * Lays the facts of a return or an entry out as rows for a page: label, value or why there is none,
 * source.
 */
@Component
public class FactSheet {
    private final CurrentLists lists;

    FactSheet(CurrentLists lists) {
        this.lists = lists;
    }

    /**
     * One fact.
     *
     * @param field of the return's form, so that a reason beside the fact reaches its page
     * @param value empty where it is not known
     * @param absent why it is not known, null where it is there
     * @param source where it is from, null where nothing more is to be said
     */
    public record Row(
            String field, Text label, Value value, @Nullable Text absent, @Nullable Text source) {
        /** Whether the value is a person's name, shown in both scripts. */
        public boolean person() {
            return field.equals("name") || field.equals("father") || field.equals("husbandRoman");
        }

        @Override
        public String toString() {
            return "Row[masked]";
        }
    }

    /** Identity and whereabouts as returned. */
    public List<Row> person(Particulars p) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("name", "Name", "نام", Value.of(p.name())));
        rows.add(known("father", "Father’s name", "ولدیت", p.father(), Value::of));
        p.husband()
                .ifPresent(
                        h -> rows.add(row("husbandRoman", "Husband’s name", "زوجیت", Value.of(h))));
        p.cnicName()
                .ifPresent(
                        n ->
                                rows.add(
                                        row(
                                                "cnicNameRoman",
                                                "Name on the CNIC",
                                                "شناختی کارڈ پر نام",
                                                Value.of(n))));
        rows.add(names(p.aliases()));
        rows.add(known("cnic", "CNIC", "شناختی کارڈ نمبر", p.cnic(), c -> Value.same(c.dashed())));
        for (int n = 1; n <= p.papers().size(); n++) {
            IdentityPaper x = p.papers().get(n - 1);
            String issuedBy = x.issuedBy().isEmpty() ? "" : ", " + x.issuedBy();
            rows.add(
                    row(
                            "paper" + n + "Number",
                            x.type().text(),
                            Value.same(x.number() + issuedBy)));
        }
        rows.add(birth(p.birth()));
        rows.add(
                known(
                        "offenceAge",
                        "Age at the offence",
                        "بوقتِ جرم عمر",
                        p.ageAtOffence(),
                        a -> Value.same(Integer.toString(a))));
        rows.add(row("sex", "Sex", "جنس", Value.of(p.sex().text())));
        rows.add(
                row(
                        "nationality",
                        "Nationality",
                        "قومیت",
                        p.country().isEmpty()
                                ? Value.of(p.nationality().text())
                                : Value.same(p.country())));
        rows.add(known("domicile", "Domicile", "ڈومیسائل", p.domicile(), Value::same));
        p.body().photograph().ifPresent(x -> rows.add(photograph(x)));
        if (!p.body().marks().isEmpty()) {
            rows.add(
                    row("marks", "Identifying marks", "شناختی نشان", Value.same(p.body().marks())));
        }
        rows.addAll(addresses(p.addresses()));
        for (int n = 1; n <= p.phones().size(); n++) {
            rows.add(row("phone" + n, "Phone", "فون", Value.same(p.phones().get(n - 1))));
        }
        return rows;
    }

    /** The conviction as returned. */
    public List<Row> conviction(ConvictionFacts c) {
        List<Row> rows = new ArrayList<>();
        rows.add(known("court", "Court", "عدالت", c.court(), x -> Value.same(x.written())));
        rows.add(
                known(
                        "district",
                        "District of the trial",
                        "ضلعِ سماعت",
                        c.district(),
                        d -> Value.of(DistrictNames.of(lists, d))));
        rows.add(
                known("caseNumber", "Case", "مقدمہ", c.caseNumber(), x -> Value.same(x.written())));
        rows.add(known("judgment", "Judgment", "فیصلہ", c.judgment(), FactSheet::date));
        rows.add(known("fir", "FIR", "مقدمہ نمبر", c.fir(), this::fir));
        rows.add(
                row(
                        "charged",
                        "Sections charged",
                        "دفعاتِ فردِ جرم",
                        Value.same(written(c.charged().asWritten()))));
        rows.add(
                new Row(
                        "convicted",
                        Text.of("Sections as the court wrote them", "دفعات جیسے عدالت نے لکھیں"),
                        Value.same(written(c.convicted().asWritten())),
                        null,
                        c.convicted().counts().isEmpty()
                                ? null
                                : Text.of(
                                        "read as " + c.convicted().normalised(),
                                        "پڑھا گیا: " + c.convicted().normalised())));
        rows.add(sentence(c));
        rows.add(
                row("victim", "Category of victim", "متاثرہ کا زمرہ", Value.of(c.victim().text())));
        rows.add(
                row(
                        "ageClass",
                        "Age class at the offence",
                        "بوقتِ جرم بلوغت",
                        Value.of(c.age().text())));
        rows.add(
                row(
                        "juvenileCourt",
                        "Juvenile court",
                        "عدالتِ نابالغان",
                        Value.of(c.juvenileCourt().text())));
        rows.add(
                row(
                        "custody",
                        "Custody as stated",
                        "تحویل جیسے بیان ہوئی",
                        Value.of(c.custody().place().text())));
        rows.add(row("appeal", "Appeal", "اپیل", Value.of(c.appeal().text())));
        c.explanations()
                .forEach(
                        e ->
                                rows.add(
                                        new Row(
                                                e.about().field(),
                                                Text.of(
                                                        "Explanation by the office",
                                                        "دفتر کی وضاحت"),
                                                Value.same(e.words()),
                                                null,
                                                null)));
        return rows;
    }

    private Row sentence(ConvictionFacts c) {
        String parts =
                c.sentence().parts().stream()
                        .map(p -> part(p, Lang.EN))
                        .collect(Collectors.joining("; "));
        String urdu =
                c.sentence().parts().stream()
                        .map(p -> part(p, Lang.UR))
                        .collect(Collectors.joining("؛ "));
        String written = c.sentence().asWritten();
        Text run = c.sentence().run().text();
        Text source =
                parts.isEmpty() ? null : Text.of(parts + " · " + run.en(), urdu + " · " + run.ur());
        return written.isEmpty() && source != null
                ? new Row(
                        "sentenceWritten", Text.of("Sentence", "سزا"), Value.of(source), null, null)
                : new Row(
                        "sentenceWritten",
                        Text.of("Sentence", "سزا"),
                        Value.same(written),
                        null,
                        source);
    }

    private static String part(pk.nsor.register.conviction.Sentence.Part p, Lang lang) {
        return SentenceWords.of(p.what()).in(lang);
    }

    private Value fir(Fir f) {
        return new Value(fir(f, Lang.EN), fir(f, Lang.UR));
    }

    private String fir(Fir f, Lang lang) {
        String comma = lang == Lang.EN ? ", " : "، ";
        String station =
                lists.lists()
                        .station(f.stationCode())
                        .map(s -> s.name().in(lang))
                        .orElse(f.stationWritten());
        String date = f.date().map(d -> comma + Show.partial(d, lang)).orElse("");
        return f.reference().written() + comma + station + date;
    }

    private List<Row> addresses(Known<List<Address>> known) {
        Optional<List<Address>> found = known.found();
        if (found.isEmpty()) {
            return List.of(known("addressNone", "Address", "پتہ", known, a -> Value.NONE));
        }
        List<Row> rows = new ArrayList<>();
        for (int n = 1; n <= found.get().size(); n++) {
            Address a = found.get().get(n - 1);
            Text kind = a.kind().text();
            Text district =
                    a.district().isEmpty()
                            ? Text.of("–", "–")
                            : DistrictNames.of(lists, a.district());
            rows.add(
                    new Row(
                            "address" + n + "Written",
                            Text.of(
                                    switch (a.kind()) {
                                        case PERMANENT -> "Permanent address";
                                        case PRESENT -> "Present address";
                                        case FORMER -> "Former address";
                                    },
                                    kind.ur() + " پتہ"),
                            new Value(written(a, district, Lang.EN), written(a, district, Lang.UR)),
                            null,
                            a.source().text()));
        }
        return rows;
    }

    private String written(Address a, Text district, Lang lang) {
        String comma = lang == Lang.EN ? ", " : "، ";
        String tehsil =
                lists.lists().tehsil(a.tehsilCode()).map(t -> t.name().in(lang)).orElse(a.tehsil());
        return a.written() + (tehsil.isEmpty() ? "" : comma + tehsil) + comma + district.in(lang);
    }

    private Row photograph(Known<UUID> known) {
        return known(
                "photograph",
                "Photograph",
                "تصویر",
                known,
                x -> Value.of(Text.of("sent with the return", "گوشوارے کے ساتھ بھیجی گئی")));
    }

    private Row birth(Known<Birth> known) {
        Row plain =
                known(
                        "birth",
                        "Born",
                        "پیدائش",
                        known,
                        b ->
                                switch (b) {
                                    case Birth.On on -> date(on.date());
                                    case Birth.AgeStated age ->
                                            new Value(
                                                    "age "
                                                            + age.years()
                                                            + ", stated "
                                                            + Show.partial(age.asAt(), Lang.EN),
                                                    "عمر "
                                                            + age.years()
                                                            + " سال، بیان کردہ "
                                                            + Show.partial(age.asAt(), Lang.UR));
                                });
        return known.found()
                .map(
                        b ->
                                new Row(
                                        plain.field(),
                                        plain.label(),
                                        plain.value(),
                                        plain.absent(),
                                        b.source().text()))
                .orElse(plain);
    }

    private static Row names(List<PersonName> aliases) {
        Text label = Text.of("Other names", "دیگر نام");
        if (aliases.isEmpty()) {
            return new Row(
                    "alias1Urdu",
                    label,
                    Value.NONE,
                    Text.of("the return gives none", "گوشوارے میں درج نہیں"),
                    null);
        }
        return new Row(
                "alias1Urdu",
                label,
                new Value(
                        aliases.stream().map(PersonName::either).collect(Collectors.joining(", ")),
                        aliases.stream()
                                .map(n -> n.urdu().isEmpty() ? n.roman() : n.urdu())
                                .collect(Collectors.joining("، "))),
                null,
                null);
    }

    private <T> Row known(
            String field, String en, String ur, Known<T> known, Function<T, Value> show) {
        Text label = Text.of(en, ur);
        return known.found()
                .map(v -> new Row(field, label, show.apply(v), null, null))
                .orElseGet(
                        () ->
                                new Row(
                                        field,
                                        label,
                                        Value.NONE,
                                        reason(known.absentBecause().orElseThrow()),
                                        null));
    }

    private Text reason(ReasonCode code) {
        return lists.lists()
                .reason(code.value())
                .map(r -> Text.of(r.name().in(Lang.EN), r.name().in(Lang.UR)))
                .orElseGet(() -> Text.of(code.value(), code.value()));
    }

    private static Value date(PartialDate d) {
        return new Value(Show.partial(d, Lang.EN), Show.partial(d, Lang.UR));
    }

    private static String written(String text) {
        return text.isBlank() ? "–" : text;
    }

    private static Row row(String field, String en, String ur, Value value) {
        return row(field, Text.of(en, ur), value);
    }

    private static Row row(String field, Text label, Value value) {
        return new Row(field, label, value, null, null);
    }
}
