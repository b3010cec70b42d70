package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/**
 * What contradicts itself, is unusual or cannot be read, and is asked about instead of being
 * refused: the facts are kept as written, with a word of explanation.
 */
public enum Doubt {
    BIRTH(
            "wordBirth",
            FormPart.IDENTITY,
            Text.of("date of birth", "تاریخِ پیدائش"),
            Text.of(
                    "By these dates the person was under 10 at the judgment, or not yet born. Both are kept as written; say in a word why they differ.",
                    "ان تاریخوں کے مطابق فیصلے کے وقت یہ شخص 10 سال سے کم عمر کا تھا یا پیدا نہیں ہوا تھا۔ دونوں جوں کی توں رہیں گی؛ مختصر وجہ لکھیے۔")),
    AGE(
            "wordAge",
            FormPart.IDENTITY,
            Text.of("age at the offence", "وقوعے کے وقت کی عمر"),
            Text.of(
                    "The age at the offence does not agree with the birth and the year of the FIR. All are kept as written; say in a word why they differ.",
                    "وقوعے کے وقت کی عمر، پیدائش اور ایف آئی آر کے سال سے نہیں ملتی۔ سب جوں کے توں رہیں گے؛ مختصر وجہ لکھیے۔")),
    AGE_CLASS(
            "wordAgeClass",
            FormPart.IDENTITY,
            Text.of("adult or juvenile", "بالغ یا نابالغ"),
            Text.of(
                    "Adult or juvenile does not agree with the age at the offence or with the kind of court. Both are kept as written; say in a word why they differ.",
                    "بالغ یا نابالغ ہونا وقوعے کے وقت کی عمر یا عدالت کی نوعیت سے نہیں ملتا۔ دونوں جوں کے توں رہیں گے؛ مختصر وجہ لکھیے۔")),
    ADDRESS(
            "wordAddress",
            FormPart.ADDRESSES,
            Text.of("dates of an address", "پتے کی مدت"),
            Text.of(
                    "An address ends before it begins. Both dates are kept as written; say in a word why.",
                    "ایک پتے کی مدت شروع ہونے سے پہلے ختم ہوتی ہے۔ دونوں تاریخیں جوں کی توں رہیں گی؛ مختصر وجہ لکھیے۔")),
    DISTRICT(
            "wordDistrict",
            FormPart.COURT,
            Text.of("district", "ضلع"),
            Text.of(
                    "The office does not serve this district. It is kept as entered; choose another, or say in a word why the trial was held there, for instance because it was transferred.",
                    "یہ ضلع اس دفتر کے دائرۂ کار میں نہیں۔ اندراج جوں کا توں رہے گا؛ درست ضلع منتخب کیجیے، یا مختصر وجہ لکھیے کہ سماعت وہاں کیوں ہوئی، مثلاً مقدمے کی منتقلی۔")),
    ABROAD(
            "wordAbroad",
            FormPart.COURT,
            Text.of("court", "عدالت"),
            Text.of(
                    "The court as written names a place outside Pakistan. It is kept as written; say in a word whether a court outside Pakistan convicted.",
                    "عدالت کی تحریر میں پاکستان سے باہر کی جگہ کا نام ہے۔ تحریر جوں کی توں رہے گی؛ مختصراً بتائیے کہ کیا سزا پاکستان سے باہر کی عدالت نے سنائی۔")),
    JUDGMENT_BEFORE_FIR(
            "wordJudgment",
            FormPart.COURT,
            Text.of("date of the judgment", "فیصلے کی تاریخ"),
            Text.of(
                    "The judgment is earlier than the FIR. Both are kept as written; say in a word why.",
                    "فیصلہ ایف آئی آر سے پہلے کا ہے۔ دونوں جوں کے توں رہیں گے؛ مختصر وجہ لکھیے۔")),
    FIR_FORM(
            "wordFirForm",
            FormPart.FIR,
            Text.of("FIR number", "ایف آئی آر نمبر"),
            Text.of(
                    "Number and year cannot be read from the FIR as written. It is kept as written; say which number and year are meant.",
                    "ایف آئی آر کا نمبر اور سال اس تحریر سے پڑھا نہیں جا سکا۔ تحریر جوں کی توں رہے گی؛ بتائیے کون سا نمبر اور سال مراد ہے۔")),
    FIR_YEAR(
            "wordFirYear",
            FormPart.FIR,
            Text.of("year of the FIR", "ایف آئی آر کا سال"),
            Text.of(
                    "The year in the FIR number is not the year of its date. Both are kept as written; say in a word why.",
                    "ایف آئی آر نمبر کا سال اس کی تاریخ کے سال سے مختلف ہے۔ دونوں جوں کے توں رہیں گے؛ مختصر وجہ لکھیے۔")),
    CHARGED_UNREAD(
            "wordCharged",
            FormPart.SECTIONS,
            Text.of("sections charged", "عائد دفعات"),
            Text.of(
                    "Part of the sections charged cannot be read. It is kept as written; say what is meant.",
                    "عائد دفعات کا کچھ حصہ پڑھا نہیں جا سکا۔ تحریر جوں کی توں رہے گی؛ بتائیے کیا مراد ہے۔")),
    CONVICTED_UNREAD(
            "wordConvicted",
            FormPart.SECTIONS,
            Text.of("sections of conviction", "سزا کی دفعات"),
            Text.of(
                    "Part of the sections of conviction cannot be read. It is kept as written; say what is meant.",
                    "سزا کی دفعات کا کچھ حصہ پڑھا نہیں جا سکا۔ تحریر جوں کی توں رہے گی؛ بتائیے کیا مراد ہے۔")),
    NOT_IN_FORCE(
            "wordInForce",
            FormPart.SECTIONS,
            Text.of("section not in force", "غیر نافذ دفعہ"),
            Text.of(
                    "A section of conviction was not in force at the time of the case, by the FIR or the judgment. All are kept as written; say in a word why.",
                    "سزا کی ایک دفعہ ایف آئی آر یا فیصلے کی رو سے اس مقدمے کے وقت نافذ نہیں تھی۔ سب جوں کے توں رہیں گے؛ مختصر وجہ لکھیے۔")),
    CUSTODY(
            "wordCustody",
            FormPart.SENTENCE,
            Text.of("date of the custody", "حراست کی تاریخ"),
            Text.of(
                    "The date of the custody is earlier than the judgment. Both are kept as written; say in a word why.",
                    "حراست کی تاریخ فیصلے سے پہلے کی ہے۔ دونوں جوں کی توں رہیں گی؛ مختصر وجہ لکھیے۔"));

    private final String field;
    private final FormPart part;
    private final Text about;
    private final Text question;

    Doubt(String field, FormPart part, Text about, Text question) {
        this.field = field;
        this.part = part;
        this.about = about;
        this.question = question;
    }

    /** Field of the form that takes the word of explanation. */
    public String field() {
        return field;
    }

    public FormPart part() {
        return part;
    }

    /** Of its box on the page, which may stand beside that of another doubt. */
    Text label() {
        return Text.of("A word of explanation: " + about.en(), "مختصر وضاحت: " + about.ur());
    }

    public Text question() {
        return question;
    }
}
