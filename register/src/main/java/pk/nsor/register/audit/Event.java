package pk.nsor.register.audit;

import pk.nsor.register.kernel.Text;

/** The catalogue of what can be recorded. Past tense; the code is for ever. */
public enum Event {
    SIGNED_IN("signed-in", "signed in", "داخل ہوئے"),
    SIGNED_OUT("signed-out", "signed out", "خارج ہوئے"),
    WORKLIST_READ("worklist-read", "worklist read", "فہرستِ کار دیکھی گئی"),
    ACCESS_REFUSED("access-refused", "access refused", "رسائی سے انکار"),
    ACT_FAILED("act-failed", "act failed", "عمل ناکام ہوا"),
    ANONYMOUS_COUNTED(
            "anonymous-counted",
            "requests without a session counted",
            "بغیر نشست درخواستیں شمار ہوئیں"),
    SECOND_OFFICER_ASKED("second-officer-asked", "second officer asked", "دوسرے افسر سے رجوع"),
    SECOND_OFFICER_DECIDED(
            "second-officer-decided", "second officer decided", "دوسرے افسر کا فیصلہ"),
    VERIFICATION_OPENED(
            "verification-opened",
            "return opened for verification",
            "تصدیق کے لیے گوشوارہ کھولا گیا"),
    SEALED_PLACE_RELEASED(
            "sealed-place-released",
            "place at a sealed return released",
            "سربمہر گوشوارے پر افسر کی جگہ خالی کی گئی"),
    RETURN_COPY_DESTROYED(
            "return-copy-destroyed",
            "unredacted copy of an entry destroyed",
            "اندراج کی بے پردہ نقل تلف کی گئی"),
    RETURN_JUDGED("return-judged", "return judged", "گوشوارے پر فیصلہ"),
    PERSON_DESTROYED("person-destroyed", "particulars destroyed", "کوائف تلف کیے گئے"),
    ENTRY_READ("entry-read", "entry opened", "اندراج کھولا گیا"),
    ENTRIES_LISTED("entries-listed", "numbers of entries listed", "اندراجات کے نمبر دیکھے گئے"),
    ENTRIES_SEARCHED(
            "entries-searched",
            "register searched by name or number",
            "نام یا نمبر سے رجسٹر میں تلاش کی گئی"),
    SEARCH_KEY_CHANGED(
            "search-key-changed",
            "key of the search's tokens changed",
            "تلاش کے نشانات کی کلید تبدیل ہوئی"),
    ENTRY_VERIFIED("entry-verified", "entry verified", "اندراج کی تصدیق ہوئی"),
    IDENTITY_QUESTIONED(
            "identity-questioned",
            "standing check found two entries near",
            "مستقل پڑتال میں دو اندراجات قریب پائے گئے"),
    STANDING_CHECK_FAILED(
            "standing-check-failed",
            "standing check of an entry could not look, or not to the end",
            "اندراج کی مستقل پڑتال نہ ہو سکی یا مکمل نہ ہوئی"),
    STANDING_CHECK_BY_HAND(
            "standing-check-by-hand",
            "standing check of an entry made by hand",
            "اندراج کی مستقل پڑتال دستی طور پر کی گئی"),
    IDENTITY_OPENED(
            "identity-opened", "two entries set side by side", "دو اندراجات آمنے سامنے دیکھے گئے"),
    IDENTITY_RULED("identity-ruled", "ruled on two entries", "دو اندراجات پر فیصلہ ہوا"),
    RECALL_LISTED("recall-listed", "answers listed for recall", "جوابات واپسی کے لیے درج کیے گئے"),
    RECALL_DEALT(
            "recall-dealt", "recall of answers dealt with", "جوابات کی واپسی پر کارروائی ہوئی"),
    REPEAT_TOLD(
            "repeat-told",
            "prosecution told of a possible repeat offender",
            "استغاثے کو ممکنہ مکرر مجرم کی اطلاع دی گئی"),
    REPEAT_TAKEN_BACK(
            "repeat-taken-back",
            "notice of a possible repeat offender taken back",
            "ممکنہ مکرر مجرم کی اطلاع واپس لی گئی"),
    REPEAT_READ(
            "repeat-read",
            "notice of a possible repeat offender read",
            "ممکنہ مکرر مجرم کی اطلاع دیکھی گئی"),
    REPEAT_NOTED(
            "repeat-noted",
            "notice of a possible repeat offender noted",
            "ممکنہ مکرر مجرم کی اطلاع کا نوٹس لیا گیا"),
    ENTRY_WITHHELD("entry-withheld", "entry withheld", "اندراج معطل ہوا"),
    WITHHOLDING_LIFTED("withholding-lifted", "withholding lifted", "معطلی ختم ہوئی"),
    EVIDENCE_READ("evidence-read", "evidence entries read", "شہادتی اندراجات دیکھے گئے"),
    EVIDENCE_SEARCHED("evidence-searched", "evidence searched", "شہادتی اندراجات میں تلاش کی گئی"),
    EVIDENCE_HEALTH_READ(
            "evidence-health-read",
            "health of the evidence log read",
            "شہادتی سلسلے کی حالت دیکھی گئی"),
    EVIDENCE_PROVED("evidence-proved", "proof of an entry made", "اندراج کا ثبوت تیار ہوا"),
    EVIDENCE_PERSON_SEARCHED(
            "evidence-person-searched",
            "evidence searched for look-ups of a person",
            "کسی شخص کے استفسارات کی شہادت میں تلاش"),
    EVIDENCE_EXPORTED("evidence-exported", "evidence log exported", "شہادتی سلسلہ برآمد کیا گیا"),
    EVIDENCE_ERASED(
            "evidence-erased",
            "contents of old entries erased",
            "پرانے اندراجات کا مواد مٹایا گیا"),
    ALARM_RAISED("alarm-raised", "alarm of the evidence log raised", "شہادتی سلسلے کا الارم بجا"),
    ALARM_ENDED("alarm-ended", "alarm of the evidence log ended", "شہادتی سلسلے کا الارم ختم ہوا"),
    LISTS_READ("lists-read", "dated lists read", "تاریخ وار فہرستیں دیکھی گئیں"),
    LIST_UPLOADED("list-uploaded", "list file uploaded", "فہرست کی فائل بھیجی گئی"),
    LIST_APPLIED("list-applied", "list version applied", "فہرست کا نسخہ نافذ کیا گیا"),
    PLACE_DECIDED("place-decided", "typed place decided", "لکھے ہوئے مقام کا فیصلہ ہوا"),
    ATTACHMENT_ADDED("attachment-added", "attachment added", "منسلکہ شامل ہوا"),
    ATTACHMENT_OPENED("attachment-opened", "attachment opened", "منسلکہ کھولا گیا"),
    ATTACHMENT_PAGE_READ(
            "attachment-page-read", "page of an attachment read", "منسلکہ کا صفحہ دیکھا گیا"),
    ATTACHMENT_PAGE_BLACKED_OUT(
            "attachment-page-blacked-out",
            "page of an attachment blacked out",
            "منسلکہ کے صفحے پر سیاہی پھیری گئی"),
    ATTACHMENT_PAGE_CONFIRMED(
            "attachment-page-confirmed",
            "blacking out of a page confirmed",
            "صفحے کی سیاہ پوشی کی توثیق ہوئی"),
    ATTACHMENT_DESTROYED(
            "attachment-destroyed", "attachment destroyed with its keys", "منسلکہ مع کلید تلف ہوا"),
    RETURNS_LISTED("returns-listed", "conviction returns listed", "گوشوارے دیکھے گئے"),
    RETURN_STARTED("return-started", "conviction return begun", "گوشوارہ شروع ہوا"),
    RETURN_OPENED("return-opened", "conviction return opened", "گوشوارہ کھولا گیا"),
    RETURN_SAVED("return-saved", "part of a return saved", "گوشوارے کا حصہ محفوظ ہوا"),
    RETURN_SUBMITTED("return-submitted", "conviction return submitted", "گوشوارہ ارسال ہوا"),
    RETURN_CALLED_BACK(
            "return-called-back", "conviction return called back", "گوشوارہ واپس منگوایا گیا"),
    LOOKUP_LIST_READ("lookup-list-read", "list of look-ups read", "فہرستِ استفسارات دیکھی گئی"),
    LOOKUP_STARTED("lookup-started", "look-up begun", "استفسار شروع ہوا"),
    LOOKUP_SAVED("lookup-saved", "draft of a look-up saved", "مسودۂ استفسار محفوظ ہوا"),
    LOOKUP_OPENED("lookup-opened", "look-up opened", "استفسار کھولا گیا"),
    LOOKUP_COPY_READ("lookup-copy-read", "copy of an application read", "درخواست کی نقل دیکھی گئی"),
    LOOKUP_APPLIED("lookup-applied", "look-up applied for", "استفسار کی درخواست دی گئی"),
    LOOKUP_FORWARDED("lookup-forwarded", "look-up forwarded", "استفسار بھیجا گیا"),
    LOOKUP_REFUSED("lookup-refused", "look-up refused", "استفسار مسترد کیا گیا"),
    LOOKUP_TAKEN("lookup-taken", "look-up taken", "استفسار زیرِ کار لیا گیا"),
    LOOKUP_CANDIDATES_SHOWN(
            "lookup-candidates-shown", "candidates shown", "ممکنہ ریکارڈ دکھائے گئے"),
    LOOKUP_COMPARED("lookup-compared", "suspect compared", "موازنہ کیا گیا"),
    LOOKUP_CONFIRMED("lookup-confirmed", "answer confirmed", "جواب کی توثیق ہوئی"),
    LOOKUP_SENT_BACK("lookup-sent-back", "comparison sent back", "موازنہ واپس بھیجا گیا"),
    LOOKUP_HELD("lookup-held", "look-up held", "استفسار روکا گیا"),
    LOOKUP_FACT_ASKED("lookup-fact-asked", "one more fact asked for", "مزید امر طلب کیا گیا"),
    LOOKUP_FACT_SUPPLIED("lookup-fact-supplied", "fact supplied", "مزید امر مہیا کیا گیا"),
    LOOKUP_ANSWERED("lookup-answered", "look-up answered", "استفسار کا جواب دیا گیا"),
    LOOKUP_ANSWER_READ("lookup-answer-read", "answer read", "جواب دیکھا گیا"),
    LOOKUP_PRINTED("lookup-printed", "look-up printed", "استفسار چھاپا گیا"),
    LOOKUP_NOTICE_KEPT(
            "lookup-notice-kept",
            "the register changed after an answer",
            "جواب کے بعد رجسٹر میں تبدیلی"),
    LOOKUP_NOTICE_DEALT(
            "lookup-notice-dealt", "change after an answer dealt with", "تبدیلی پر کارروائی ہوئی"),
    LOOKUP_EXPIRED("lookup-expired", "look-up expired", "استفسار کی میعاد ختم ہوئی"),
    PAGE_READ("page-read", "page read", "صفحہ دیکھا گیا");

    private final String code;
    private final Text text;

    Event(String code, String en, String ur) {
        this.code = code;
        this.text = Text.of(en, ur);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** The event of that code; a code of a later version is absent. */
    public static java.util.Optional<Event> find(String code) {
        for (Event e : values()) {
            if (e.code.equals(code)) {
                return java.util.Optional.of(e);
            }
        }
        return java.util.Optional.empty();
    }
}
