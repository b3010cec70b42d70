package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.AgeClass;
import pk.nsor.register.law.Reading;
import pk.nsor.register.law.VictimCategory;
import pk.nsor.register.person.Body;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.reference.Lists;

/**
 * Reads typed answers into a typed return, or says field by field what stands against it. Pure: the
 * lists, the reader of sections and the day come in. Only a date in the future is refused; what
 * contradicts itself is asked about and kept as written.
 */
public final class ReturnReader {
    private final Lists lists;
    private final Function<String, Reading> sections;

    /**
     * @param lists districts, courts, stations, prisons and reasons
     * @param sections reads sections as courts write them
     */
    public ReturnReader(Lists lists, Function<String, Reading> sections) {
        this.lists = lists;
        this.sections = sections;
    }

    /**
     * @param held the attachments that the return holds
     * @param office the prosecution office whose return it is
     * @param today the day in Asia/Karachi
     */
    public ReturnReading read(Answers answers, Held held, OfficeId office, LocalDate today) {
        Typed t = new Typed(answers, lists, today);
        IdentityPart identity = IdentityPart.read(t);
        PapersPart papers = PapersPart.read(t);
        AddressesPart addresses = AddressesPart.read(t);
        Body body = BodyPart.read(t, held.photograph(), held.profile());
        CourtPart court = CourtPart.read(t);
        Optional<Known<Fir>> fir = FirPart.read(t);
        SectionsPart read = SectionsPart.read(t, sections);
        SentenceForm sentence = SentenceForm.read(t);
        Optional<VictimCategory> victim =
                t.choice(
                        "victim",
                        VictimCategory.values(),
                        VictimCategory::code,
                        Text.of(
                                "Choose the category of the victim; nothing more is asked.",
                                "متاثرہ کا زمرہ منتخب کیجیے؛ اس سے زیادہ کچھ نہیں پوچھا جاتا۔"));
        proof(t, held);
        Contradictions.ask(t, identity, court, fir, sentence.custody());
        Contradictions.askDistrict(t, court, office);
        Contradictions.askForce(t, court, fir, read.convicted());
        if (t.problems().stream().anyMatch(Problem::blocks)) {
            return new ReturnReading(Optional.empty(), t.problems(), t.open());
        }
        Particulars person = person(identity, papers, addresses, body);
        ConvictionFacts facts =
                new ConvictionFacts(
                        court.court().orElseThrow(),
                        court.juvenileCourt().orElseThrow(),
                        court.district().orElseThrow(),
                        court.caseNumber().orElseThrow(),
                        court.judgment().orElseThrow(),
                        court.coConvicted(),
                        fir.orElseThrow(),
                        read.charged().orElseThrow(),
                        read.convicted().orElseThrow(),
                        victim.orElseThrow(),
                        identity.ageClass().orElseThrow(),
                        minor(identity, court, fir)
                                ? Optional.of(AgeClass.MINORITY_UNDECIDED)
                                : Optional.empty(),
                        sentence.sentence().orElseThrow(),
                        sentence.custody().orElseThrow(),
                        sentence.appeal().orElseThrow(),
                        held.judgment(),
                        true,
                        List.copyOf(t.explanations()));
        return new ReturnReading(
                Optional.of(new ConvictionReturn(person, facts)), t.problems(), t.open());
    }

    private static boolean minor(IdentityPart identity, CourtPart court, Optional<Known<Fir>> fir) {
        return Minority.implied(
                identity.offenceAge().flatMap(Known::found),
                identity.birth().flatMap(Known::found),
                fir.flatMap(Known::found),
                court.judgment().flatMap(Known::found));
    }

    private static Particulars person(
            IdentityPart identity, PapersPart papers, AddressesPart addresses, Body body) {
        return new Particulars(
                identity.name().orElseThrow(),
                papers.aliases(),
                identity.father().orElseThrow(),
                identity.husband(),
                identity.cnic().orElseThrow(),
                papers.papers(),
                identity.birth().orElseThrow(),
                identity.offenceAge().orElseThrow(),
                identity.sex().orElseThrow(),
                papers.nationality().orElseThrow(),
                papers.country(),
                papers.domicile().orElseThrow(),
                papers.caste(),
                body,
                addresses.addresses().orElseThrow(),
                addresses.phones(),
                identity.cnicName());
    }

    private static void proof(Typed t, Held held) {
        if (held.judgment().isEmpty()) {
            t.missing(
                    "judgmentCopy",
                    Text.of(
                            "Attach the copy of the judgment, redacted.",
                            "فیصلے کی نقل منسلک کیجیے جس میں متاثرہ کی شناخت حذف ہو۔"));
        }
        if (held.paperNeeded() && held.paper().isEmpty()) {
            t.missing(
                    "paperReturn",
                    Text.of("Attach the paper return.", "کاغذی گوشوارہ منسلک کیجیے۔"));
        }
        if (!t.has("redacted")) {
            t.missing(
                    "redacted",
                    Text.of(
                            "Confirm that the victim cannot be identified from the copy.",
                            "تصدیق کیجیے کہ نقل سے متاثرہ کی شناخت ممکن نہیں۔"));
        }
    }
}
