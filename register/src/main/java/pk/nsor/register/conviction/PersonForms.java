package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pk.nsor.register.conviction.Block.Area;
import pk.nsor.register.conviction.Block.Beside;
import pk.nsor.register.conviction.Block.Day;
import pk.nsor.register.conviction.Block.Group;
import pk.nsor.register.conviction.Block.Line;
import pk.nsor.register.conviction.Block.Names;
import pk.nsor.register.conviction.Block.None;
import pk.nsor.register.conviction.Block.Pick;
import pk.nsor.register.conviction.Block.Radio;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.AgeClass;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldKind;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.FactSource;
import pk.nsor.register.person.Nationality;
import pk.nsor.register.person.PaperType;
import pk.nsor.register.reference.Lists;
import pk.nsor.register.reference.Reason;

/** The forms of parts 1 to 4: the person. */
final class PersonForms {
    static final Text CHOOSE = Text.of("choose", "منتخب کیجیے");
    private static final Sex[] SEXES = {Sex.MALE, Sex.FEMALE, Sex.X};

    private final Lists lists;
    private final LocalDate today;

    PersonForms(Lists lists, LocalDate today) {
        this.lists = lists;
        this.today = today;
    }

    None none(String field, Reason.Field list, String en, String ur) {
        return new None(field, Text.of(en, ur), Choices.reasons(lists, list, today));
    }

    static List<Choice> sources() {
        return Choices.of(FactSource.values(), FactSource::code, FactSource::text);
    }

    List<Block> identity() {
        return List.of(
                new Names(
                        "name",
                        Text.of("Name", "نام"),
                        Text.of(
                                "As in the judgment. One script is enough; both help to match.",
                                "جیسا فیصلے میں ہے۔ ایک رسم الخط کافی ہے؛ دونوں ہوں تو مطابقت بہتر ہوتی ہے۔")),
                new Names("father", Text.of("Father’s name", "ولدیت"), null),
                none(
                        "fatherNone",
                        Reason.Field.FATHER,
                        "The father’s name is not known because",
                        "والد کا نام معلوم نہیں، کیونکہ"),
                new Names(
                        "husband",
                        Text.of("Husband’s name", "زوجیت"),
                        Text.of("For women, where one is recorded.", "خواتین کے لیے، اگر درج ہو۔")),
                Block.group(
                        Text.of("CNIC", "شناختی کارڈ"),
                        new Line(
                                "cnic",
                                Text.of("CNIC number", "شناختی کارڈ نمبر"),
                                Text.of(
                                        "13 digits; dashes may be left out. Urdu digits are accepted.",
                                        "13 ہندسے؛ ڈیش لازمی نہیں۔ اردو ہندسے بھی قبول ہیں۔"),
                                FieldKind.NUMBER,
                                "ns-w13"),
                        none(
                                "cnicNone",
                                Reason.Field.CNIC,
                                "There is no CNIC because",
                                "شناختی کارڈ نمبر نہیں ہے، کیونکہ")),
                new Names(
                        "cnicName",
                        Text.of("Name as on the CNIC", "نام جیسا شناختی کارڈ پر ہے"),
                        Text.of(
                                "Where it is not the judgment’s. Both names are kept and found.",
                                "اگر فیصلے کے نام سے مختلف ہو۔ دونوں نام محفوظ اور قابلِ تلاش رہتے ہیں۔")),
                new Day("birth", Text.of("Date of birth", "تاریخِ پیدائش"), null, sources()),
                Block.group(
                        Text.of(
                                "Or the age, where only that is stated",
                                "یا عمر، اگر صرف وہی درج ہو"),
                        new Beside(
                                List.of(
                                        Block.number(
                                                "ageYears",
                                                Text.of("Age in years", "عمر سالوں میں")),
                                        Block.number(
                                                "ageAtYear",
                                                Text.of("In which year", "کس سال میں"))))),
                none(
                        "birthNone",
                        Reason.Field.BIRTH,
                        "Neither birth nor age is known because",
                        "نہ پیدائش معلوم ہے نہ عمر، کیونکہ"),
                Block.group(
                        Text.of("At the time of the offence", "وقوعے کے وقت"),
                        Block.number("offenceAge", Text.of("Age in years", "عمر سالوں میں")),
                        none(
                                "offenceAgeNone",
                                Reason.Field.OFFENCE_AGE,
                                "That age is not known because",
                                "وہ عمر معلوم نہیں، کیونکہ")),
                new Radio(
                        "ageClass",
                        Text.of(
                                "Adult or juvenile, by the judgment",
                                "فیصلے کے مطابق بالغ یا نابالغ"),
                        Text.of(
                                "A return on a juvenile is held sealed and is by default not entered.",
                                "نابالغ کا گوشوارہ سربمہر رہتا ہے اور بطورِ اصول رجسٹر میں درج نہیں ہوتا۔"),
                        Choices.of(AgeClass.values(), AgeClass::code, AgeClass::text),
                        false),
                new Radio(
                        "sex",
                        Text.of("Sex on the identity document", "شناختی دستاویز کے مطابق جنس"),
                        null,
                        Choices.of(SEXES, Sex::code, Sex::text),
                        true));
    }

    List<Block> papers(Answers answers) {
        List<Block> blocks = new ArrayList<>();
        for (int n : rows(answers, "alias", 2, "Urdu", "Roman")) {
            blocks.add(
                    new Names(
                            "alias" + n,
                            Text.of("Other name " + n, "دیگر نام " + n),
                            n > 1
                                    ? null
                                    : Text.of(
                                            "Alias, “urf” or “@” name as the court wrote it. Leave empty if there is none.",
                                            "عرف یا @ نام جیسا عدالت نے لکھا۔ نہ ہو تو خالی چھوڑ دیجیے۔")));
        }
        blocks.add(
                new Radio(
                        "nationality",
                        Text.of("Nationality", "قومیت"),
                        null,
                        Choices.of(Nationality.values(), Nationality::code, Nationality::text),
                        true));
        blocks.add(Block.line("country", Text.of("Country, if another", "ملک، اگر کوئی اور ہو")));
        blocks.add(
                Block.group(
                        Text.of("Domicile", "ڈومیسائل"),
                        Block.line(
                                "domicile",
                                Text.of(
                                        "District of domicile, as recorded",
                                        "ضلع ڈومیسائل، جیسا درج ہے")),
                        none(
                                "domicileNone",
                                Reason.Field.DOMICILE,
                                "There is none because",
                                "نہیں ہے، کیونکہ")));
        blocks.add(
                Block.line(
                        "caste",
                        Text.of("Caste or tribe, as recorded", "ذات یا قبیلہ، جیسا درج ہے"),
                        Text.of(
                                "Only helps to tell persons apart; hidden by default. May be left out.",
                                "صرف افراد میں امتیاز کے لیے؛ عام طور پر چھپا رہتا ہے۔ لازمی نہیں۔")));
        for (int n : rows(answers, "paper", 1, "Type", "Number", "IssuedBy")) {
            blocks.add(paper(n));
        }
        return blocks;
    }

    private static Block paper(int n) {
        return new Group(
                Text.of("Other identity or travel paper " + n, "دیگر شناختی یا سفری دستاویز " + n),
                n > 1
                        ? null
                        : Text.of(
                                "NICOP, B-form, Afghan card, passport and the like. May be left out.",
                                "نائیکوپ، ب فارم، افغان کارڈ، پاسپورٹ وغیرہ۔ لازمی نہیں۔"),
                List.of(
                        new Pick(
                                "paper" + n + "Type",
                                Text.of("Kind", "قسم"),
                                null,
                                Choices.of(PaperType.values(), PaperType::code, PaperType::text),
                                Text.of("none", "کوئی نہیں")),
                        new Beside(
                                List.of(
                                        new Line(
                                                "paper" + n + "Number",
                                                Text.of("Number", "نمبر"),
                                                null,
                                                FieldKind.CODE,
                                                ""),
                                        Block.line(
                                                "paper" + n + "IssuedBy",
                                                Text.of("Issuing state", "جاری کرنے والا ملک"))))));
    }

    List<Block> addresses(Answers answers) {
        List<Block> blocks = new ArrayList<>();
        for (int n : rows(answers, "address", 2, AddressesPart.COLUMNS)) {
            blocks.add(address("address" + n, n, answers));
        }
        blocks.add(
                none(
                        "addressNone",
                        Reason.Field.ADDRESS,
                        "There is no address because",
                        "کوئی پتہ نہیں ہے، کیونکہ"));
        for (int n : rows(answers, "phone", 1, "")) {
            blocks.add(
                    new Line(
                            "phone" + n,
                            Text.of("Telephone " + n, "فون " + n),
                            null,
                            FieldKind.TELEPHONE,
                            "ns-w13"));
        }
        return blocks;
    }

    private Block address(String stem, int n, Answers answers) {
        String district = answers.first(stem + "District");
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Pick(
                        stem + "Kind",
                        Text.of("Which address", "کون سا پتہ"),
                        null,
                        Choices.of(Address.Kind.values(), Address.Kind::code, Address.Kind::text),
                        null));
        blocks.add(
                new Area(
                        stem + "Written",
                        Text.of("House, street or village", "مکان، گلی یا گاؤں"),
                        null,
                        FieldKind.ANY,
                        2));
        blocks.add(
                new Pick(
                        stem + "District",
                        Text.of("District", "ضلع"),
                        null,
                        Choices.listed(lists.districts(today)),
                        Text.of("not known", "معلوم نہیں")));
        place(
                blocks,
                stem + "Tehsil",
                Text.of("Tehsil", "تحصیل"),
                district.isEmpty() ? List.of() : Choices.listed(lists.tehsils(district, today)));
        place(
                blocks,
                stem + "Station",
                Text.of("Police station", "تھانہ"),
                district.isEmpty() ? List.of() : Choices.listed(lists.stations(district, today)));
        blocks.add(new Day(stem + "From", Text.of("Since", "کب سے"), null, List.of()));
        blocks.add(
                new Day(
                        stem + "To",
                        Text.of("Until", "کب تک"),
                        Text.of("Leave empty while it lasts.", "جاری ہو تو خالی چھوڑ دیجیے۔"),
                        List.of()));
        blocks.add(
                new Beside(
                        List.of(
                                new Pick(
                                        stem + "Source",
                                        Text.of("Where it is from", "ماخذ"),
                                        null,
                                        sources(),
                                        null),
                                Block.line(
                                        stem + "VerifiedBy",
                                        Text.of(
                                                "Verified by, if anybody did",
                                                "تصدیق کنندہ، اگر کسی نے کی ہو")))));
        return new Group(Text.of("Address " + n, "پتہ " + n), null, blocks);
    }

    /** A place of the district's list, or typed where the list has none or not this one. */
    private static void place(List<Block> blocks, String stem, Text label, List<Choice> listed) {
        if (listed.isEmpty()) {
            blocks.add(Block.line(stem, label));
            return;
        }
        blocks.add(
                new Beside(
                        List.of(
                                new Pick(
                                        stem + "Code",
                                        Text.of(
                                                label.en() + " of the list",
                                                label.ur() + " فہرست سے"),
                                        null,
                                        listed,
                                        Text.of(
                                                "not listed, written beside",
                                                "فہرست میں نہیں، ساتھ درج ہے")),
                                Block.line(
                                        stem,
                                        Text.of(
                                                label.en() + " as written",
                                                label.ur() + " جیسا درج ہے")))));
    }

    List<Block> body() {
        return List.of(
                new Day(
                        "photographTaken",
                        Text.of("Date of the photographs", "تصاویر کی تاریخ"),
                        Text.of("As far as it is known.", "جہاں تک معلوم ہو۔"),
                        List.of()),
                none(
                        "photographNone",
                        Reason.Field.PHOTOGRAPH,
                        "There is no photograph because",
                        "تصویر نہیں ہے، کیونکہ"),
                new Area(
                        "marks",
                        Text.of("Identifying marks", "شناختی نشانات"),
                        Text.of("May be left out.", "لازمی نہیں۔"),
                        FieldKind.ANY,
                        3),
                Block.number("heightCm", Text.of("Height in centimetres", "قد سینٹی میٹر میں")),
                reference(
                        "fingerprint",
                        Text.of("Fingerprint record", "انگلیوں کے نشانات کا ریکارڈ")),
                reference("dna", Text.of("DNA profile", "ڈی این اے پروفائل")));
    }

    private static Block reference(String stem, Text legend) {
        return new Group(
                legend,
                Text.of(
                        "Where it is kept and its number there, never the record itself.",
                        "کہاں محفوظ ہے اور وہاں اس کا نمبر، ریکارڈ خود ہرگز نہیں۔"),
                List.of(
                        new Beside(
                                List.of(
                                        Block.line(
                                                stem + "Holder", Text.of("Kept by", "محفوظ بدست")),
                                        new Line(
                                                stem + "Number",
                                                Text.of("Number", "نمبر"),
                                                null,
                                                FieldKind.CODE,
                                                "")))));
    }

    /** Rows with something in them, and one more to fill in; at least so many. */
    static List<Integer> rows(Answers answers, String stem, int least, String... columns) {
        List<Integer> filled = answers.rows(stem, columns);
        int last = filled.isEmpty() ? 0 : filled.getLast();
        return IntStream.rangeClosed(1, Math.min(Answers.MAX_ROWS, Math.max(least, last + 1)))
                .boxed()
                .toList();
    }
}
