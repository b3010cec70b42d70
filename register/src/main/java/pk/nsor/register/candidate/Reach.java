package pk.nsor.register.candidate;

import pk.nsor.register.kernel.Text;

/** How far a question reached into the register. */
public enum Reach {
    /** All that is near was found. */
    FULL(Text.of("The whole register was searched.", "پورے رجسٹر میں تلاش کی گئی۔")),
    /** So many are alike that the work was bounded. */
    CUT(
            Text.of(
                    "Very many in the register are this near. These are the nearest that were found; one more fact (father’s name, CNIC, year of birth) will tell.",
                    "رجسٹر میں بہت سے اشخاص اتنے ہی قریب ہیں۔ یہ ان میں قریب ترین ہیں؛ ایک مزید امر (ولدیت، شناختی کارڈ نمبر، سالِ پیدائش) سے فرق معلوم ہو گا۔")),
    /** Only words that very many carry: nothing was looked for. */
    TOO_COMMON(
            Text.of(
                    "The name alone is carried by too many to search by. Nothing was looked for: one more fact is needed (father’s name, CNIC, year of birth, district or another name).",
                    "یہ نام اتنے لوگوں کا ہے کہ صرف اس سے تلاش ممکن نہیں۔ تلاش نہیں کی گئی: ایک مزید امر درکار ہے (ولدیت، شناختی کارڈ نمبر، سالِ پیدائش، ضلع یا دوسرا نام)۔")),
    /**
     * The name is in letters of another script than Urdu and Roman, which nobody here reads: what
     * else was asked may have found somebody, but nobody was looked for by the name.
     */
    OTHER_SCRIPT(
            Text.of(
                    "The name cannot be read: write it in Urdu or Roman letters. Nobody was looked for by this name, so “no match” cannot be said.",
                    "نام پڑھا نہیں جا سکتا: اسے اردو یا رومن حروف میں لکھیے۔ اس نام سے تلاش نہیں ہوئی، اس لیے عدمِ مطابقت نہیں کہی جا سکتی۔")),
    /** No word that can be looked for. */
    NOTHING(
            Text.of(
                    "There is no word here that can be searched by: a single letter, or signs. Nothing was looked for.",
                    "اس میں کوئی ایسا لفظ نہیں جس سے تلاش ہو سکے: صرف ایک حرف یا علامات۔ تلاش نہیں کی گئی۔"));

    /**
     * Told beside how far the question reached, where a name was longer than what is read of it.
     */
    public static final Text NAME_CUT =
            Text.of(
                    "A name here is longer than can be read: it was searched and compared by its first words only.",
                    "ایک نام اس حد سے لمبا ہے جو پڑھی جا سکتی ہے: تلاش اور موازنہ صرف اس کے ابتدائی الفاظ سے ہوا۔");

    private final Text text;

    Reach(Text text) {
        this.text = text;
    }

    /** As told to an officer. */
    public Text text() {
        return text;
    }

    /** Whether anything was looked for: otherwise “no match” would be untrue. */
    public boolean looked() {
        return this == FULL || this == CUT;
    }

    /** Whether all that is near was looked for: otherwise more may be there than was found. */
    public boolean whole() {
        return this == FULL;
    }
}
