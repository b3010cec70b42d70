package pk.nsor.register.attachment;

import pk.nsor.register.kernel.Text;

/**
 * Why an upload is not taken. The message says what to do next and holds nothing of the file, not
 * even its name.
 */
public enum Refusal {
    EMPTY("The file is empty. Choose the file again.", "فائل خالی ہے۔ فائل دوبارہ منتخب کیجیے۔"),
    TOO_LARGE(
            "The file is larger than 10 MB. Scan it at a lower resolution, or send its pages one by one.",
            "فائل 10 MB سے بڑی ہے۔ کم ریزولیوشن پر سکین کیجیے یا صفحات ایک ایک کر کے بھیجیے۔"),
    NOT_A_KNOWN_KIND(
            "The file is not a PDF, JPEG or PNG. Save it as one of these three and choose it again.",
            "فائل PDF، JPEG یا PNG نہیں ہے۔ اسے ان تین میں سے کسی ایک صورت میں محفوظ کر کے دوبارہ منتخب کیجیے۔"),
    DAMAGED(
            "The file is damaged or incomplete and cannot be read in full. Make it again, or photograph the pages.",
            "فائل خراب یا نامکمل ہے اور پوری نہیں پڑھی جا سکتی۔ اسے دوبارہ تیار کیجیے یا صفحات کی تصویر لیں۔"),
    LOCKED(
            "The PDF is locked with a password. Save it without the password and choose it again.",
            "PDF پر پاس ورڈ لگا ہوا ہے۔ اسے پاس ورڈ کے بغیر محفوظ کر کے دوبارہ منتخب کیجیے۔"),
    TOO_MANY_PAGES(
            "The PDF has more than 60 pages. Send the pages that are needed, in parts.",
            "PDF میں 60 سے زیادہ صفحات ہیں۔ ضروری صفحات حصوں میں بھیجیے۔"),
    TOO_MANY_PIXELS(
            "A picture in the file is larger than 64 million pixels. Save it smaller and choose it again.",
            "فائل کی ایک تصویر 64 ملین پکسل سے بڑی ہے۔ اسے چھوٹا کر کے محفوظ کیجیے اور دوبارہ منتخب کیجیے۔"),
    UNREADABLE_PICTURE(
            "The file holds a picture in a form that cannot be read here. Print the file to a new PDF, or photograph the pages.",
            "فائل میں ایسی تصویر ہے جو یہاں نہیں پڑھی جا سکتی۔ فائل کو نئے PDF میں پرنٹ کیجیے یا صفحات کی تصویر لیں۔"),
    TOO_HEAVY(
            "The file takes too much time or memory to open. Print it to a new PDF, or photograph the pages.",
            "فائل کھولنے میں حد سے زیادہ وقت یا میموری درکار ہے۔ اسے نئے PDF میں پرنٹ کیجیے یا صفحات کی تصویر لیں۔"),
    TOO_MUCH_TOGETHER(
            "There are already 120 pages here. Remove what is not needed, then add this one.",
            "یہاں پہلے ہی 120 صفحات موجود ہیں۔ غیر ضروری صفحات ہٹائیے، پھر یہ شامل کریں۔"),
    CLOSED(
            "Nothing can be added here any more, because it is no draft.",
            "یہاں اب کچھ شامل نہیں ہو سکتا کیونکہ یہ مسودہ نہیں رہا۔"),
    BUSY(
            "Other files are being read at the moment. Send this one again in a minute.",
            "اس وقت دوسری فائلیں پڑھی جا رہی ہیں۔ ایک منٹ بعد یہ فائل دوبارہ بھیجیے۔");

    private final Text text;

    Refusal(String en, String ur) {
        this.text = Text.of(en, ur);
    }

    /** What the officer reads beside the field. */
    public Text text() {
        return text;
    }
}
