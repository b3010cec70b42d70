package pk.nsor.register.conviction;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import pk.nsor.register.kernel.Text;

/**
 * The parts of the return in the order of the task list. Each owns its fields: a save of one part
 * touches no other. Repeated fields carry a number, {@code alias2Urdu}, which is left out here.
 */
public enum FormPart {
    IDENTITY(
            "identity",
            Text.of("Name, parentage and identity", "نام، ولدیت اور شناخت"),
            "name nameUrdu nameRoman father fatherUrdu fatherRoman fatherNone husbandUrdu husbandRoman cnic"
                    + " cnicNone cnicName cnicNameUrdu cnicNameRoman birth birthDay birthMonth birthYear birthSource ageYears ageAtYear"
                    + " birthNone offenceAge offenceAgeNone ageClass sex wordBirth wordAge"
                    + " wordAgeClass"),
    PAPERS(
            "papers",
            Text.of("Other names, nationality and papers", "دیگر نام، قومیت اور دستاویزات"),
            "aliasUrdu aliasRoman nationality country domicile domicileNone caste paperType"
                    + " paperNumber paperIssuedBy"),
    ADDRESSES(
            "addresses",
            Text.of("Addresses and telephones", "پتے اور فون"),
            "addressKind addressWritten addressDistrict addressTehsil addressStation"
                    + " addressFromDay addressFromMonth addressFromYear addressToDay addressToMonth"
                    + " addressToYear addressSource addressTehsilCode addressStationCode addressVerifiedBy addressNone phone wordAddress"),
    BODY(
            "body",
            Text.of("Photograph and marks", "تصویر اور شناختی نشانات"),
            "photograph photographNone photographProfile photographTaken photographTakenDay photographTakenMonth"
                    + " photographTakenYear marks heightCm fingerprintHolder fingerprintNumber dnaHolder"
                    + " dnaNumber"),
    COURT(
            "court",
            Text.of("Court and judgment", "عدالت اور فیصلہ"),
            "court courtCode courtType courtNone juvenileCourt district districtNone caseNumber caseNone"
                    + " judgment judgmentDay judgmentMonth judgmentYear judgmentNone coConvicted"
                    + " wordJudgment wordDistrict wordAbroad"),
    FIR(
            "fir",
            Text.of("FIR", "ایف آئی آر"),
            "fir firNone firDateDay firDateMonth firDateYear firDistrict firStation firStationWritten wordFirForm"
                    + " wordFirYear"),
    SECTIONS(
            "sections",
            Text.of("Sections as the court wrote them", "دفعات، جیسا عدالت نے لکھا"),
            "charged convicted wordCharged wordConvicted wordInForce"),
    SENTENCE(
            "sentence",
            Text.of("Sentence, custody and appeal", "سزا، حراست اور اپیل"),
            "sentenceWritten partKind partSection partYears partMonths partDays partManner partRupees"
                    + " partDefaultYears partDefaultMonths partDefaultDays partDefaultManner run"
                    + " credit probation custody custodyPrison custodyDate custodyDateDay custodyDateMonth custodyDateYear"
                    + " appeal wordCustody"),
    VICTIM("victim", Text.of("Category of victim", "متاثرہ کا زمرہ"), "victim"),
    PROOF(
            "judgment-copy",
            Text.of("Judgment copy, redacted", "نقلِ فیصلہ، متاثرہ کی شناخت حذف شدہ"),
            "judgmentCopy paperReturn redacted"),
    CHECK("check", Text.of("Check your answers and submit", "جوابات کی پڑتال اور ارسال"), "");

    private final String slug;
    private final Text title;
    private final Set<String> fields;

    FormPart(String slug, Text title, String fields) {
        this.slug = slug;
        this.title = title;
        this.fields = fields.isEmpty() ? Set.of() : Set.of(fields.split(" "));
    }

    /** Its word in an address. */
    public String slug() {
        return slug;
    }

    public Text title() {
        return title;
    }

    /** 1 to 11. */
    public int number() {
        return ordinal() + 1;
    }

    /** Names of its fields, numbers left out. */
    Set<String> fields() {
        return fields;
    }

    /** Whether the field, its number left out, is one of this part's. */
    public boolean owns(String field) {
        return fields.contains(field.replaceAll("[0-9]+", ""));
    }

    /** The part after this one. */
    public FormPart next() {
        return this == CHECK ? CHECK : values()[ordinal() + 1];
    }

    public static Optional<FormPart> bySlug(String slug) {
        return Arrays.stream(values()).filter(p -> p.slug.equals(slug)).findFirst();
    }

    /** The part that owns a field. */
    public static Optional<FormPart> owner(String field) {
        return Arrays.stream(values()).filter(p -> p.owns(field)).findFirst();
    }
}
