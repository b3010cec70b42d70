package pk.nsor.register.identity;

import pk.nsor.register.kernel.Text;

/** What came of an act on a pair; a refusal is a value, and the page says it. */
public enum Answer {
    PROPOSED(
            Text.of(
                    "Proposed. Another officer of the Bureau decides.",
                    "تجویز درج ہوئی۔ فیصلہ بیورو کا کوئی اور افسر کرے گا۔")),
    JOINED(
            Text.of(
                    "Confirmed: the two entries are of one person. Both keep their history. The prosecution is told of a possible repeat offender.",
                    "توثیق ہوئی: دونوں اندراجات ایک ہی شخص کے ہیں۔ دونوں کی تاریخ برقرار ہے۔ استغاثے کو ممکنہ مکرر مجرم کی اطلاع دے دی گئی۔")),
    JOINED_UNTOLD(
            Text.of(
                    "Confirmed: the two entries are of one person. Both keep their history. Nobody is told: no prosecution office is known for the later return.",
                    "توثیق ہوئی: دونوں اندراجات ایک ہی شخص کے ہیں۔ دونوں کی تاریخ برقرار ہے۔ کسی کو اطلاع نہیں دی گئی: بعد کے گوشوارے کا دفترِ استغاثہ معلوم نہیں۔")),
    DIFFERENT(
            Text.of(
                    "Confirmed: two different persons. The pair is not put forward again.",
                    "توثیق ہوئی: دو مختلف اشخاص۔ یہ جوڑا دوبارہ پیش نہیں ہو گا۔")),
    PARTED(
            Text.of(
                    "Confirmed: parted again. Answers given in between are listed below for recall.",
                    "توثیق ہوئی: دوبارہ الگ کر دیے گئے۔ درمیان میں دیے گئے جوابات واپسی کے لیے نیچے درج ہیں۔")),
    UNMARKED(
            Text.of(
                    "Confirmed: the mark “different persons” is taken back.",
                    "توثیق ہوئی: ”مختلف اشخاص“ کا نشان واپس لیا گیا۔")),
    DECLINED(Text.of("Declined: nothing changed.", "تجویز مسترد: کچھ نہیں بدلا۔")),
    NOT_YOU(
            Text.of(
                    "You proposed it yourself: another officer decides.",
                    "تجویز آپ نے دی تھی: فیصلہ کوئی اور افسر کرے گا۔")),
    TOO_LATE(
            Text.of(
                    "Another officer was quicker; this is how it stands now.",
                    "کوئی اور افسر پہلے عمل کر چکا؛ اب صورت یہ ہے۔")),
    ALREADY_ONE(
            Text.of(
                    "They already stand as one person, directly or through other entries.",
                    "یہ براہِ راست یا دوسرے اندراجات کے ذریعے پہلے ہی ایک شخص شمار ہیں۔")),
    MARKED_DIFFERENT(
            Text.of(
                    "Two officers have marked them, or entries joined with them, as different persons. That mark must be taken back first.",
                    "دو افسران انھیں یا ان سے ملے ہوئے اندراجات کو مختلف اشخاص قرار دے چکے ہیں۔ پہلے وہ نشان واپس لینا ہو گا۔")),
    TOO_MANY(
            Text.of(
                    "Together they would be more than 50 entries of one person, more than are followed as one. Tell the register's administrator.",
                    "یہ مل کر ایک شخص کے 50 سے زیادہ اندراجات ہوں گے، جتنے ایک شمار نہیں ہو سکتے۔ رجسٹر کے منتظم کو بتائیے۔"));

    private final Text text;

    Answer(Text text) {
        this.text = text;
    }

    /** Whether nothing of what the officer asked was done. */
    boolean refused() {
        return switch (this) {
            case PROPOSED, JOINED, JOINED_UNTOLD, DIFFERENT, PARTED, UNMARKED, DECLINED -> false;
            case NOT_YOU, TOO_LATE, ALREADY_ONE, MARKED_DIFFERENT, TOO_MANY -> true;
        };
    }

    public Text text() {
        return text;
    }
}
