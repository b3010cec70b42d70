package pk.nsor.register.site;

import pk.nsor.register.kernel.Text;

/** The fixed catalogue of what can be answered instead of a page. */
public enum Problem {
    NOT_FOUND(
            404,
            Text.of("There is no such page for you", "آپ کے لیے ایسا کوئی صفحہ نہیں"),
            Text.of(
                    "Either it does not exist, or it belongs to another office. The two are answered alike.",
                    "یا تو یہ موجود نہیں، یا کسی اور دفتر کا ہے۔ دونوں صورتوں میں جواب یکساں ہے۔")),
    NOT_ALLOWED(
            403,
            Text.of("Your office does not do this", "یہ کام آپ کے دفتر کا نہیں"),
            Text.of(
                    "The refusal is recorded. If your office should do this, tell the National Police Bureau.",
                    "انکار کا اندراج ہو چکا ہے۔ اگر یہ کام آپ کے دفتر کا ہے تو نیشنل پولیس بیورو کو مطلع کیجیے۔")),
    TOO_LARGE(
            413,
            Text.of("The file is too large", "فائل بہت بڑی ہے"),
            Text.of(
                    "A file may have up to 10 MB. Send the pages one by one, or photograph them at a lower size.",
                    "فائل زیادہ سے زیادہ 10 ایم بی کی ہو سکتی ہے۔ صفحات ایک ایک کر کے بھیجیے، یا کم حجم کی تصویر لیجیے۔")),
    BUSY(
            429,
            Text.of(
                    "Too many files are being sent just now",
                    "اس وقت بہت سی فائلیں بھیجی جا رہی ہیں"),
            Text.of(
                    "Nothing of yours was taken. Go back and send it again in a minute.",
                    "آپ کی فائل موصول نہیں ہوئی۔ واپس جا کر ایک منٹ بعد دوبارہ بھیجیے۔")),
    FAULT(
            500,
            Text.of("Something went wrong here", "یہاں کوئی خرابی پیش آئی"),
            Text.of(
                    "It is not your doing. What you had saved is kept; try again in a minute, and quote the entry below if it comes again.",
                    "اس میں آپ کا قصور نہیں۔ محفوظ شدہ مواد برقرار ہے؛ ایک منٹ بعد دوبارہ کوشش کیجیے، اور خرابی دہرائی جائے تو ذیل کا اندراج نمبر بتائیے۔")),
    NO_EVIDENCE(
            503,
            Text.of("The register cannot answer now", "رجسٹر اس وقت جواب نہیں دے سکتا"),
            Text.of(
                    "Evidence of this request could not be written, and without evidence there is no answer. It comes back by itself. If you were sending something, look at its page before you send it again.",
                    "اس درخواست کا شہادتی اندراج نہ ہو سکا، اور شہادت کے بغیر کوئی جواب نہیں دیا جاتا۔ خدمت ازخود بحال ہو جائے گی۔ اگر آپ کچھ بھیج رہے تھے تو دوبارہ بھیجنے سے پہلے اس کا صفحہ دیکھ لیجیے۔"));

    private final int status;
    private final Text heading;
    private final Text words;

    Problem(int status, Text heading, Text words) {
        this.status = status;
        this.heading = heading;
        this.words = words;
    }

    public int status() {
        return status;
    }

    public Text heading() {
        return heading;
    }

    public Text words() {
        return words;
    }

    static Problem ofStatus(int status) {
        return switch (status) {
            case 403 -> NOT_ALLOWED;
            case 404, 400, 405 -> NOT_FOUND;
            case 413 -> TOO_LARGE;
            case 429 -> BUSY;
            case 503 -> NO_EVIDENCE;
            default -> FAULT;
        };
    }
}
