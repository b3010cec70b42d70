package pk.nsor.register.evidence;

import pk.nsor.register.kernel.Text;

/** What can be wrong with the evidence. The code goes into the evidence itself. */
public enum Alarm {
    NOT_WRITTEN(
            "not-written",
            Text.of(
                    "Evidence entries cannot be written; requests are refused.",
                    "شہادتی اندراج نہیں ہو پا رہے؛ درخواستیں مسترد ہو رہی ہیں۔")),
    BEHIND(
            "behind",
            Text.of(
                    "Entries wait too long for their place in the log; reading has stopped.",
                    "اندراجات کو شہادتی سلسلے میں جگہ ملنے میں حد سے زیادہ دیر ہو رہی ہے؛ ملاحظہ بند ہے۔")),
    LOG_UNWRITABLE(
            "log-unwritable",
            Text.of(
                    "The log’s files cannot be written or read.",
                    "شہادتی سلسلے کی فائلیں لکھی یا پڑھی نہیں جا رہیں۔")),
    LOG_DISAGREES(
            "log-disagrees",
            Text.of(
                    "The log’s files and the database hold different entries. Somebody changed one of them.",
                    "شہادتی سلسلے کی فائلوں اور ڈیٹابیس میں اندراجات مختلف ہیں۔ کسی نے ان میں سے ایک کو بدلا ہے۔")),
    ENTRIES_LOST(
            "entries-lost",
            Text.of(
                    "The log holds entries that the database has lost, for instance by a restore of an older backup.",
                    "شہادتی سلسلے میں ایسے اندراجات ہیں جو ڈیٹابیس میں نہیں رہے، مثلاً پرانے بیک اپ کی بحالی سے۔")),
    ENTRY_CHANGED(
            "entry-changed",
            Text.of(
                    "An entry in the database is not what the log committed to.",
                    "ڈیٹابیس میں ایک اندراج وہ نہیں جس کی ضمانت شہادتی سلسلہ دیتا ہے۔")),
    CLOCKS_APART(
            "clocks-apart",
            Text.of(
                    "The register’s clock and the database’s differ by more than half a second. Times of entries cannot be relied on to compare the two.",
                    "رجسٹر اور ڈیٹابیس کی گھڑیوں میں نصف سیکنڈ سے زیادہ فرق ہے۔ دونوں کے اوقات کا باہمی موازنہ قابلِ اعتماد نہیں۔")),
    WITNESS_SILENT(
            "witness-silent",
            Text.of(
                    "A witness has not cosigned for more than the time allowed.",
                    "کسی گواہ ادارے نے مقررہ وقت سے زیادہ عرصے سے توثیقی دستخط نہیں کیے۔")),
    WITNESS_REFUSES(
            "witness-refuses",
            Text.of(
                    "A witness refuses: our log does not extend what it cosigned. Entries were lost or rewritten.",
                    "ایک گواہ ادارہ انکار کر رہا ہے: ہمارا سلسلہ اس کے دستخط شدہ سلسلے سے آگے نہیں بڑھتا۔ اندراجات ضائع یا تبدیل ہوئے ہیں۔"));

    private final String code;
    private final Text text;

    Alarm(String code, Text text) {
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
