package pk.nsor.register.access;

import pk.nsor.register.kernel.Text;

/** What can be asked for. Each route names the one it serves; the policy says who may. */
public enum Action {
    WORKLIST_READ("worklist-read", "read the own worklist", "اپنی فہرستِ کار دیکھنا"),

    RETURN_START("return-start", "begin a conviction return", "گوشوارۂ سزایابی شروع کرنا"),
    RETURN_READ("return-read", "open a conviction return", "گوشوارۂ سزایابی کھولنا"),
    RETURN_EDIT("return-edit", "edit a draft return", "مسودۂ گوشوارہ میں ترمیم"),
    RETURN_SUBMIT("return-submit", "submit a return", "گوشوارہ جمع کرانا"),
    RETURN_VERIFY("return-verify", "verify a return or send it back", "گوشوارے کی تصدیق یا واپسی"),
    RETURN_SEALED_OPEN("return-sealed-open", "open a sealed return", "سربمہر گوشوارہ کھولنا"),
    OPINION_DECIDE("opinion-decide", "decide a legal opinion", "قانونی رائے کا فیصلہ"),

    ENTRY_READ("entry-read", "open an entry of the register", "رجسٹر کا اندراج کھولنا"),
    ENTRY_SEARCH(
            "entry-search",
            "search the register by name or number, with a reason",
            "وجہ کے ساتھ نام یا نمبر سے رجسٹر میں تلاش"),
    IDENTITY_RULE(
            "identity-rule",
            "rule whether two entries are of one person",
            "دو اندراجات کے ایک شخص ہونے کا فیصلہ"),
    REPEAT_READ(
            "repeat-read",
            "read a notice of a possible repeat offender",
            "ممکنہ مکرر مجرم کی اطلاع دیکھنا"),
    ENTRY_WITHHOLD("entry-withhold", "withhold an entry", "اندراج معطل کرنا"),
    ENTRY_WITHHOLD_DECIDE(
            "entry-withhold-decide", "confirm or lift a withholding", "معطلی کی توثیق یا خاتمہ"),

    LOOKUP_APPLY("lookup-apply", "apply for a look-up", "استفسار کی درخواست"),
    LOOKUP_READ("lookup-read", "open a look-up", "استفسار کھولنا"),
    LOOKUP_COPY_READ(
            "lookup-copy-read", "read the copy of an application", "درخواست کی نقل دیکھنا"),
    LOOKUP_DECIDE("lookup-decide", "forward or refuse a look-up", "استفسار بھیجنا یا مسترد کرنا"),
    LOOKUP_COMPARE("lookup-compare", "compare and answer a look-up", "موازنہ اور جوابِ استفسار"),
    LOOKUP_CONFIRM(
            "lookup-confirm",
            "confirm an answer as second officer",
            "بطور دوسرا افسر جواب کی توثیق"),
    LOOKUP_ANSWER_READ("lookup-answer-read", "read an answer", "جواب دیکھنا"),
    LOOKUP_PRINT("lookup-print", "print an application or answer", "درخواست یا جواب چھاپنا"),

    ATTACHMENT_ADD("attachment-add", "add an attachment", "منسلکہ شامل کرنا"),
    ATTACHMENT_READ("attachment-read", "read a page of an attachment", "منسلکہ کا صفحہ دیکھنا"),

    LISTS_READ("lists-read", "read the dated lists", "تاریخ وار فہرستیں دیکھنا"),
    LISTS_CHANGE("lists-change", "change a dated list", "تاریخ وار فہرست بدلنا"),

    EVIDENCE_READ("evidence-read", "read evidence entries", "شہادتی اندراجات دیکھنا");

    private final String code;
    private final Text text;

    Action(String code, String en, String ur) {
        this.code = code;
        this.text = Text.of(en, ur);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
