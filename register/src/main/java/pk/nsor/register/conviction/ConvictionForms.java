package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pk.nsor.register.conviction.Block.Area;
import pk.nsor.register.conviction.Block.Beside;
import pk.nsor.register.conviction.Block.Day;
import pk.nsor.register.conviction.Block.Line;
import pk.nsor.register.conviction.Block.Pick;
import pk.nsor.register.conviction.Block.Radio;
import pk.nsor.register.conviction.Block.Tick;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.VictimCategory;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldKind;
import pk.nsor.register.reference.Lists;
import pk.nsor.register.reference.Reason;

/** The forms of parts 5 to 10: the conviction and its proof. */
final class ConvictionForms {
    private static final Text NOT_LISTED =
            Text.of("another court, or not listed", "کوئی اور عدالت، یا فہرست میں نہیں");

    private final Lists lists;
    private final LocalDate today;
    private final PersonForms person;

    ConvictionForms(Lists lists, LocalDate today) {
        this.lists = lists;
        this.today = today;
        this.person = new PersonForms(lists, today);
    }

    private static List<Choice> stated() {
        return Choices.of(Stated.values(), Stated::code, Stated::text);
    }

    List<Block> court(Answers answers) {
        return List.of(
                Block.group(
                        Text.of("Court", "عدالت"),
                        Block.line(
                                "court",
                                Text.of("As the judgment writes it", "جیسا فیصلے میں درج ہے")),
                        new Pick(
                                "courtCode",
                                Text.of(
                                        "Special Court of the list, if it is that one",
                                        "فہرست کی خصوصی عدالت، اگر وہی ہو"),
                                null,
                                Choices.listed(lists.courts(answers.first("district"), today)),
                                NOT_LISTED),
                        new Pick(
                                "courtType",
                                Text.of("Kind of court", "عدالت کی نوعیت"),
                                null,
                                Choices.of(CourtType.values(), CourtType::code, CourtType::text),
                                Text.of("not stated", "درج نہیں")),
                        person.none(
                                "courtNone",
                                Reason.Field.COURT,
                                "The court is not known because",
                                "عدالت معلوم نہیں، کیونکہ")),
                new Radio(
                        "juvenileCourt",
                        Text.of(
                                "Did it sit as a juvenile court?",
                                "کیا اس نے بطور عدالتِ نابالغان سماعت کی؟"),
                        null,
                        stated(),
                        true),
                Block.group(
                        Text.of("District of the trial", "سماعت کا ضلع"),
                        new Pick(
                                "district",
                                Text.of("District", "ضلع"),
                                null,
                                Choices.listed(lists.districts(today)),
                                PersonForms.CHOOSE),
                        person.none(
                                "districtNone",
                                Reason.Field.DISTRICT,
                                "There is no district because",
                                "کوئی ضلع نہیں، کیونکہ")),
                Block.group(
                        Text.of("Case number", "مقدمہ نمبر عدالت"),
                        new Line(
                                "caseNumber",
                                Text.of("With its own prefix", "اپنے سابقے سمیت"),
                                Text.of(
                                        "Such as Anti-Rape Case No. 914/2026.",
                                        "مثلاً Anti-Rape Case No. 914/2026۔"),
                                FieldKind.ANY,
                                ""),
                        person.none(
                                "caseNone",
                                Reason.Field.CASE_NUMBER,
                                "The number is not known because",
                                "نمبر معلوم نہیں، کیونکہ")),
                new Day(
                        "judgment",
                        Text.of("Date of the judgment", "فیصلے کی تاریخ"),
                        Text.of(
                                "The trial court’s, on which sentence was pronounced.",
                                "عدالتِ سماعت کی، جس دن سزا سنائی گئی۔"),
                        List.of()),
                person.none(
                        "judgmentNone",
                        Reason.Field.JUDGMENT_DATE,
                        "The date is not known because",
                        "تاریخ معلوم نہیں، کیونکہ"),
                Block.number(
                        "coConvicted",
                        Text.of(
                                "How many others were convicted in the same judgment, if stated",
                                "اسی فیصلے میں کتنے اور افراد کو سزا ہوئی، اگر درج ہو")));
    }

    List<Block> fir(Answers answers) {
        List<Choice> districts = new ArrayList<>(Choices.listed(lists.districts(today)));
        districts.add(
                new Choice(
                        FirPart.FEDERAL,
                        Text.of("federal agency, no district", "وفاقی ادارہ، کوئی ضلع نہیں")));
        List<Choice> stations = Choices.listed(lists.stations(answers.first("firDistrict"), today));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Line(
                        "fir",
                        Text.of("FIR number and year", "مقدمہ نمبر (ایف آئی آر) اور سال"),
                        Text.of(
                                "As written, such as 219/26 or 84 of 2013.",
                                "جیسا درج ہے، مثلاً 219/26 یا 84 of 2013۔"),
                        FieldKind.ANY,
                        "ns-w13"));
        blocks.add(
                new Day(
                        "firDate",
                        Text.of("Date of the FIR", "ایف آئی آر کی تاریخ"),
                        Text.of("If it is stated.", "اگر درج ہو۔"),
                        List.of()));
        blocks.add(
                new Pick(
                        "firDistrict",
                        Text.of("District of the police station", "تھانے کا ضلع"),
                        null,
                        districts,
                        PersonForms.CHOOSE));
        if (!stations.isEmpty()) {
            blocks.add(
                    new Pick(
                            "firStation",
                            Text.of("Police station of the list", "فہرست کا تھانہ"),
                            null,
                            stations,
                            Text.of("not listed, written below", "فہرست میں نہیں، نیچے درج ہے")));
        }
        blocks.add(
                Block.line(
                        "firStationWritten",
                        Text.of("Police station as written", "تھانہ جیسا درج ہے"),
                        Text.of(
                                "Also an NCCIA circle or a Levies thana.",
                                "این سی سی آئی اے سرکل یا لیویز تھانہ بھی۔")));
        blocks.add(
                person.none(
                        "firNone",
                        Reason.Field.FIR,
                        "There is no FIR because",
                        "ایف آئی آر نہیں ہے، کیونکہ"));
        return blocks;
    }

    List<Block> sections() {
        return List.of(
                new Area(
                        "charged",
                        Text.of("Sections charged", "عائد دفعات"),
                        Text.of(
                                "As the court wrote them, such as 376(3) r/w 511 PPC, s.22 PECA.",
                                "جیسے عدالت نے لکھیں، مثلاً 376(3) r/w 511 PPC, s.22 PECA۔"),
                        FieldKind.ANY,
                        3),
                new Area(
                        "convicted",
                        Text.of("Sections of conviction", "سزا کی دفعات"),
                        Text.of(
                                "As the court wrote them, slips included. They are kept as written and read beside it.",
                                "جیسے عدالت نے لکھیں، غلطیوں سمیت۔ تحریر محفوظ رہتی ہے اور ساتھ پڑھی جاتی ہے۔"),
                        FieldKind.ANY,
                        3));
    }

    List<Block> sentence(Answers answers) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Area(
                        "sentenceWritten",
                        Text.of("Sentence in the court’s words", "سزا، عدالت کے الفاظ میں"),
                        Text.of(
                                "May be left out when the parts below say all.",
                                "نیچے کے اجزا سب کچھ بتا دیں تو لازمی نہیں۔"),
                        FieldKind.ANY,
                        3));
        for (int n : PersonForms.rows(answers, "part", 2, SentenceForm.COLUMNS)) {
            blocks.add(part("part" + n, n));
        }
        blocks.add(
                new Radio(
                        "run",
                        Text.of("How the parts run", "اجزا کیسے چلیں گے"),
                        null,
                        Choices.of(Sentence.Run.values(), Sentence.Run::code, Sentence.Run::text),
                        false));
        blocks.add(
                new Radio(
                        "credit",
                        Text.of(
                                "Benefit of s. 382-B CrPC given",
                                "دفعہ 382-B ضابطہ فوجداری کا فائدہ دیا گیا"),
                        null,
                        stated(),
                        true));
        blocks.add(
                new Radio(
                        "probation",
                        Text.of(
                                "Released on probation or discharged conditionally",
                                "پروبیشن پر رہائی یا مشروط ڈسچارج"),
                        Text.of("Such a return is held sealed.", "ایسا گوشوارہ سربمہر رہتا ہے۔"),
                        stated(),
                        true));
        blocks.add(
                Block.group(
                        Text.of("Custody, as known", "حراست، جیسا معلوم ہو"),
                        new Radio(
                                "custody",
                                Text.of("Where the person is", "یہ شخص کہاں ہے"),
                                null,
                                Choices.of(
                                        Custody.Place.values(),
                                        Custody.Place::code,
                                        Custody.Place::text),
                                false),
                        new Pick(
                                "custodyPrison",
                                Text.of("Prison", "جیل"),
                                null,
                                Choices.listed(lists.prisons(today)),
                                Text.of("not known or none", "معلوم نہیں یا کوئی نہیں")),
                        new Day(
                                "custodyDate",
                                Text.of("As of which day", "کس دن کی معلومات"),
                                null,
                                List.of())));
        blocks.add(
                new Radio(
                        "appeal",
                        Text.of("Appeal, as known", "اپیل، جیسا معلوم ہو"),
                        null,
                        Choices.of(
                                AppealStanding.values(),
                                AppealStanding::code,
                                AppealStanding::text),
                        false));
        return blocks;
    }

    private static Block part(String stem, int n) {
        List<Choice> manners =
                Choices.of(
                        SentencePart.Manner.values(),
                        SentencePart.Manner::code,
                        SentencePart.Manner::text);
        Text manner = Text.of("Rigorous or simple", "بامشقت یا محض");
        return Block.group(
                Text.of("Part " + n + " of the sentence", "سزا کا جزو " + n),
                new Beside(
                        List.of(
                                new Pick(
                                        stem + "Kind",
                                        Text.of("What it is", "کیا ہے"),
                                        null,
                                        Choices.of(
                                                SentenceForm.Kind.values(),
                                                SentenceForm.Kind::code,
                                                SentenceForm.Kind::text),
                                        Text.of("none", "کوئی نہیں")),
                                new Line(
                                        stem + "Section",
                                        Text.of(
                                                "Under section, if stated",
                                                "زیرِ دفعہ، اگر درج ہو"),
                                        null,
                                        FieldKind.CODE,
                                        ""))),
                new Beside(
                        List.of(
                                Block.number(stem + "Years", Text.of("Years", "سال")),
                                Block.number(stem + "Months", Text.of("Months", "ماہ")),
                                Block.number(stem + "Days", Text.of("Days", "دن")),
                                new Pick(
                                        stem + "Manner",
                                        manner,
                                        null,
                                        manners,
                                        PersonForms.CHOOSE))),
                Block.number(
                        stem + "Rupees",
                        Text.of(
                                "Rupees, for a fine or compensation",
                                "روپے، جرمانہ یا معاوضہ ہو تو")),
                new Beside(
                        List.of(
                                Block.number(
                                        stem + "DefaultYears",
                                        Text.of("In default: years", "عدم ادائیگی پر: سال")),
                                Block.number(
                                        stem + "DefaultMonths",
                                        Text.of("In default: months", "عدم ادائیگی پر: ماہ")),
                                Block.number(
                                        stem + "DefaultDays",
                                        Text.of("In default: days", "عدم ادائیگی پر: دن")),
                                new Pick(
                                        stem + "DefaultManner",
                                        manner,
                                        null,
                                        manners,
                                        PersonForms.CHOOSE))));
    }

    List<Block> victim() {
        return List.of(
                new Radio(
                        "victim",
                        Text.of("The victim is", "متاثرہ"),
                        Text.of(
                                "One category and nothing more: no name, age, address, relation or other detail, here or anywhere else.",
                                "صرف ایک زمرہ: نام، عمر، پتہ، رشتہ یا کوئی اور تفصیل نہیں، نہ یہاں نہ کہیں اور۔"),
                        Choices.of(
                                VictimCategory.values(),
                                VictimCategory::code,
                                VictimCategory::text),
                        false));
    }

    List<Block> proof() {
        return List.of(
                new Tick(
                        "redacted",
                        Text.of(
                                "I have looked at every page: the victim and the complainant cannot be identified from it.",
                                "میں نے ہر صفحہ دیکھ لیا ہے: اس سے متاثرہ یا مستغیث کی شناخت ممکن نہیں۔")));
    }
}
