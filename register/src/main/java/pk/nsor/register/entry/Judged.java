package pk.nsor.register.entry;

import pk.nsor.register.kernel.Text;

/** What came of an officer's act on a return. A refusal is a value: the page says it. */
public enum Judged {
    ENTERED(
            Text.of(
                    "Verified and entered. The register number is given.",
                    "تصدیق ہوئی اور اندراج ہو گیا۔ رجسٹر نمبر جاری ہوا۔")),
    TO_OPINION(
            Text.of(
                    "Verified. It needs a legal opinion, which two officers decide.",
                    "تصدیق ہوئی۔ قانونی رائے درکار ہے، جس کا فیصلہ دو افسر کریں گے۔")),
    NOT_ENTERED(
            Text.of(
                    "Verified and not entered. The person is destroyed after 30 days; the reasoning stays.",
                    "تصدیق ہوئی، اندراج نہیں کیا گیا۔ 30 دن بعد کوائف تلف ہوں گے؛ استدلال باقی رہے گا۔")),
    SENT_BACK(Text.of("Sent back with your reasons.", "آپ کی وجوہ کے ساتھ واپس بھیج دیا گیا۔")),
    PROPOSED(
            Text.of(
                    "Proposed. A second officer decides.",
                    "تجویز درج ہوئی۔ دوسرا افسر فیصلہ کرے گا۔")),
    DECLINED(
            Text.of(
                    "Declined. A fresh proposal can be made.",
                    "تجویز رد ہوئی۔ نئی تجویز دی جا سکتی ہے۔")),
    NOT_YOU(
            Text.of(
                    "You entered, edited or proposed this yourself: another officer decides.",
                    "یہ آپ ہی نے درج، ترمیم یا تجویز کیا تھا: فیصلہ کوئی اور افسر کرے گا۔")),
    PAGES_NOT_CONFIRMED(
            Text.of(
                    "Confirm first, page by page, that nobody who must not be named can be read in the copy.",
                    "پہلے ہر صفحے کی توثیق کیجیے کہ نقل میں کسی ایسے شخص کا نام نہیں پڑھا جا سکتا جس کا نام ممنوع ہے۔")),
    TOO_LATE(
            Text.of(
                    "Its state has changed meanwhile; nothing was done.",
                    "اس دوران حالت بدل چکی ہے؛ کوئی عمل نہیں ہوا۔"));

    private final Text text;

    Judged(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    boolean refused() {
        return this == NOT_YOU || this == PAGES_NOT_CONFIRMED || this == TOO_LATE;
    }
}
