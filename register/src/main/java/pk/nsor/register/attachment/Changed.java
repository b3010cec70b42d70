package pk.nsor.register.attachment;

import pk.nsor.register.kernel.Text;

/** What became of a change to a page. */
public enum Changed {
    DONE(Text.of("The page is changed.", "صفحہ تبدیل ہو گیا۔")),
    /** Someone changed the page since it was shown. */
    STALE(
            Text.of(
                    "The page was changed meanwhile. Look at it as it is now.",
                    "اس دوران صفحہ تبدیل ہو چکا ہے۔ اسے موجودہ صورت میں دیکھیے۔")),
    /** The work is submitted or ended. */
    CLOSED(
            Text.of(
                    "This can no longer be changed, because the work that it belongs to is no draft any more.",
                    "اس میں اب تبدیلی نہیں ہو سکتی، کیونکہ متعلقہ کام اب مسودہ نہیں رہا۔"));

    private final Text text;

    Changed(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
