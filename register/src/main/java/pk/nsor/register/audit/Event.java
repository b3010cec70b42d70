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
    EVIDENCE_READ("evidence-read", "evidence entries read", "شہادتی اندراجات دیکھے گئے"),
    LISTS_READ("lists-read", "dated lists read", "مؤرخہ فہرستیں دیکھی گئیں"),
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
}
