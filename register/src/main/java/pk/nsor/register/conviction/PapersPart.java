package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.Nationality;
import pk.nsor.register.person.PaperType;
import pk.nsor.register.reference.Reason;

/** Part 2: aliases, nationality, domicile, caste, other papers. */
record PapersPart(
        List<PersonName> aliases,
        Optional<Nationality> nationality,
        String country,
        Optional<Known<String>> domicile,
        String caste,
        List<IdentityPaper> papers) {
    private static final int MAX_CHARS = 100;

    static PapersPart read(Typed t) {
        List<PersonName> aliases = new ArrayList<>();
        for (int n : t.answers().rows("alias", "Urdu", "Roman")) {
            t.name("alias" + n).ifPresent(aliases::add);
        }
        Optional<Nationality> nationality =
                t.choice(
                        "nationality",
                        Nationality.values(),
                        Nationality::code,
                        Text.of("Choose the nationality.", "قومیت منتخب کیجیے۔"));
        String country = t.optional("country", MAX_CHARS);
        if (nationality.equals(Optional.of(Nationality.OTHER)) && !t.has("country")) {
            t.missing("country", Text.of("Enter the country.", "ملک کا نام لکھیے۔"));
        }
        Optional<Known<String>> domicile =
                t.known(
                        "domicile",
                        t.has("domicile"),
                        t.words("domicile", MAX_CHARS),
                        "domicileNone",
                        Reason.Field.DOMICILE,
                        Text.of(
                                "Enter the domicile, or say why there is none.",
                                "ڈومیسائل لکھیے، یا بتائیے کیوں نہیں ہے۔"));
        return new PapersPart(
                aliases, nationality, country, domicile, t.optional("caste", MAX_CHARS), papers(t));
    }

    private static List<IdentityPaper> papers(Typed t) {
        List<IdentityPaper> papers = new ArrayList<>();
        for (int n : t.answers().rows("paper", "Type", "Number", "IssuedBy")) {
            String stem = "paper" + n;
            Optional<PaperType> type =
                    t.choice(
                            stem + "Type",
                            PaperType.values(),
                            PaperType::code,
                            Text.of("Choose the kind of paper.", "دستاویز کی قسم منتخب کیجیے۔"));
            Optional<String> number = t.words(stem + "Number", IdentityPaper.MAX_CHARS);
            if (!t.has(stem + "Number")) {
                t.missing(
                        stem + "Number",
                        Text.of(
                                "Enter the number of the paper, or clear its kind.",
                                "دستاویز کا نمبر لکھیے، یا قسم خالی کیجیے۔"));
            }
            String issuedBy = t.optional(stem + "IssuedBy", IdentityPaper.MAX_CHARS);
            if (type.isPresent() && number.isPresent()) {
                papers.add(new IdentityPaper(type.get(), number.get(), issuedBy));
            }
        }
        return papers;
    }
}
