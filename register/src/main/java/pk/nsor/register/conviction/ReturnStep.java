package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** What moves a return from one state to another. */
public enum ReturnStep {
    SUBMIT("submit", Text.of("submit to the Bureau", "بیورو کو ارسال")),
    SUBMIT_SEALED(
            "submit-sealed",
            Text.of("submit, sealed: juvenile or probation", "سربمہر ارسال: نابالغ یا پروبیشن")),
    CALL_BACK("call-back", Text.of("call back with a reason", "وجہ بتا کر واپس منگوانا")),
    SEND_BACK(
            "send-back",
            Text.of("send back with a reason beside each field", "ہر خانے کی وجہ کے ساتھ واپسی")),
    ENTER("enter", Text.of("verify and enter", "تصدیق اور اندراج")),
    ASK_OPINION("ask-opinion", Text.of("verify, legal opinion needed", "تصدیق، قانونی رائے درکار")),
    NOT_ENTER("not-enter", Text.of("decide not to enter", "اندراج نہ کرنے کا فیصلہ")),
    ERASE("erase", Text.of("destroy the person's particulars", "کوائف کا اتلاف"));

    private final String code;
    private final Text text;

    ReturnStep(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
