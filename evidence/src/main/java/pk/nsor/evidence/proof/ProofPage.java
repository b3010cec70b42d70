package pk.nsor.evidence.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import pk.nsor.evidence.SealedContent;

/**
 * A page for court that says in English and Urdu what a proof bundle is, what it proves, what it
 * does not, and how an expert checks it without trusting the register. The page explains; the proof
 * is the file beside it.
 */
public final class ProofPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Karachi"));

    private ProofPage() {}

    /**
     * The page as HTML.
     *
     * @param fileName name of the proof file beside it
     */
    public static String html(ProofBundle bundle, String fileName) {
        return html(bundle, fileName, false);
    }

    /**
     * The page as HTML.
     *
     * @param fileName name of the proof file beside it
     * @param takenAway whether the content is missing although its retention has not ended
     */
    public static String html(ProofBundle bundle, String fileName, boolean takenAway) {
        return HEAD
                + (takenAway ? TAKEN_AWAY : "")
                + (witnessed(bundle) ? "" : NO_WITNESS)
                + english(bundle, fileName)
                + urdu(bundle, fileName)
                + content(bundle, takenAway)
                + TAIL;
    }

    private static String english(ProofBundle bundle, String fileName) {
        return ENGLISH.formatted(
                bundle.position(),
                bundle.position(),
                time(bundle.leaf().recordedAt()),
                bundle.checkpoint().head().size(),
                escape(bundle.checkpoint().origin().text()),
                bundle.checkpoint().head().root().toBase64(),
                signers(bundle),
                escape(fileName),
                escape(fileName));
    }

    private static String urdu(ProofBundle bundle, String fileName) {
        return URDU.formatted(
                bundle.position(),
                bundle.position(),
                time(bundle.leaf().recordedAt()),
                bundle.checkpoint().head().size(),
                escape(bundle.checkpoint().origin().text()),
                bundle.checkpoint().head().root().toBase64(),
                signers(bundle),
                escape(fileName),
                escape(fileName));
    }

    private static String content(ProofBundle bundle, boolean takenAway) {
        String none =
                takenAway
                        ? "(missing before the end of its period of retention / میعادِ نگہداشت ختم ہونے سے پہلے غائب)"
                        : "(erased after its period of retention / میعادِ نگہداشت کے بعد مٹا دیا گیا)";
        String text =
                bundle.content()
                        .map(SealedContent::content)
                        .map(bytes -> escape(new String(bytes, StandardCharsets.UTF_8)))
                        .orElse(none);
        return "<h2>Recorded content / درج شدہ مواد</h2>\n<pre dir=\"ltr\">" + text + "</pre>\n";
    }

    private static boolean witnessed(ProofBundle bundle) {
        String log = bundle.checkpoint().origin().text();
        return bundle.checkpoint().signatureLines().stream()
                .anyMatch(line -> !line.split(" ", 3)[1].equals(log));
    }

    private static String signers(ProofBundle bundle) {
        List<String> names =
                bundle.checkpoint().signatureLines().stream()
                        .map(line -> line.split(" ", 3)[1])
                        .distinct()
                        .map(name -> "<bdi>" + escape(name) + "</bdi>")
                        .toList();
        return String.join(", ", names);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Evidence entry / شہادتی اندراج</title>
            <style>
            body { font-family: sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }
            section[lang=ur] { font-family: "Noto Nastaliq Urdu", "Noto Naskh Arabic", serif; line-height: 2.2; }
            code, pre { font-family: monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
            </style>
            </head>
            <body>
            """;

    private static final String TAKEN_AWAY =
            """
            <section lang="en" dir="ltr">
            <p><strong>Warning: the content of this entry is missing although its period of retention has
            not ended. This proof shows only that an entry stood in the log at this position and was
            recorded at this time; what it said has been taken away.</strong></p>
            </section>
            <section lang="ur" dir="rtl">
            <p><strong>انتباہ: اس اندراج کا مواد موجود نہیں، حالانکہ اس کی میعادِ نگہداشت ابھی ختم نہیں ہوئی۔
            یہ ثبوت صرف یہ ظاہر کرتا ہے کہ ریکارڈ میں اس مقام پر ایک اندراج موجود تھا اور اس وقت درج ہوا تھا؛
            اس کا مواد ہٹا دیا گیا ہے۔</strong></p>
            </section>
            """;

    private static final String NO_WITNESS =
            """
            <section lang="en" dir="ltr">
            <p><strong>Warning: no witness has signed this proof, only the log itself. It shows that the
            register says so, not that its administrators cannot have rewritten the log.</strong></p>
            </section>
            <section lang="ur" dir="rtl">
            <p><strong>انتباہ: اس ثبوت پر کسی گواہ ادارے کے دستخط نہیں، صرف ریکارڈ کے اپنے دستخط ہیں۔ اس سے یہ
            ظاہر ہوتا ہے کہ رجسٹر ایسا کہتا ہے؛ یہ ثابت نہیں ہوتا کہ اس کے منتظمین ریکارڈ کو ازسرِنو نہیں لکھ
            سکتے تھے۔</strong></p>
            </section>
            """;

    private static final String ENGLISH =
            """
            <section lang="en" dir="ltr">
            <h1>Evidence entry no. %d</h1>
            <p>This page explains a proof about one entry in the evidence log of the National Sex
            Offenders Register. The proof itself is the file beside this page; the page can be lost
            without harm.</p>
            <dl>
            <dt>Position in the log, counted from zero</dt><dd>%d</dd>
            <dt>Recorded at (Pakistan time)</dt><dd><bdi>%s</bdi></dd>
            <dt>Entries in the log when the proof was made</dt><dd>%d</dd>
            <dt>Name of the log</dt><dd><code>%s</code></dd>
            <dt>Root of the log at that size</dt><dd><code>%s</code></dd>
            <dt>Signed by</dt><dd>%s</dd>
            </dl>
            <h2>What it proves</h2>
            <p>If the check below succeeds, then the entry with exactly the content shown at the foot of
            this page stood in the log at that position, and the institutions named as witnesses have
            each confirmed a log that contains it. Nobody, the administrators of the register
            included, can have changed, removed or inserted it afterwards without those witnesses
            noticing.</p>
            <h2>What it does not prove</h2>
            <p>It does not prove that what was recorded is true, only that it was recorded then and is
            unaltered since. A witness named on this page counts only if its signature verifies
            against a public key that the court obtained from that institution itself.</p>
            <h2>How an expert checks it</h2>
            <ol>
            <li>Obtain the policy file with the public keys of the log and the witnesses from the
            institutions, not from whoever handed over this proof.</li>
            <li>On any computer, without a network: <code>./nsor verify --proof %s --policy policy.txt</code></li>
            <li>Or write your own check from the published specification
            <code>docs/spec/evidence-log.md</code>; <code>%s</code> is a text file in the public format
            c2sp.org/tlog-proof.</li>
            </ol>
            </section>
            """;

    private static final String URDU =
            """
            <section lang="ur" dir="rtl">
            <h1>شہادتی اندراج نمبر <bdi>%d</bdi></h1>
            <p>یہ صفحہ قومی رجسٹر برائے جنسی مجرمان کے شہادتی ریکارڈ کے ایک اندراج کے ثبوت کی وضاحت کرتا
            ہے۔ اصل ثبوت وہ فائل ہے جو اس صفحے کے ساتھ دی گئی ہے؛ یہ صفحہ گم ہو جائے تو ثبوت پر کوئی اثر
            نہیں پڑتا۔</p>
            <dl>
            <dt>ریکارڈ میں مقام (شمار صفر سے)</dt><dd><bdi>%d</bdi></dd>
            <dt>وقتِ اندراج (پاکستانی وقت)</dt><dd><bdi>%s</bdi></dd>
            <dt>ثبوت بناتے وقت ریکارڈ کے کل اندراجات</dt><dd><bdi>%d</bdi></dd>
            <dt>ریکارڈ کا نام</dt><dd><code dir="ltr">%s</code></dd>
            <dt>اس تعداد پر ریکارڈ کا اصل خلاصہ (روٹ)</dt><dd><code dir="ltr">%s</code></dd>
            <dt>دستخط کنندگان</dt><dd>%s</dd>
            </dl>
            <h2>اس سے کیا ثابت ہوتا ہے</h2>
            <p>اگر نیچے دی گئی جانچ کامیاب ہو تو ثابت ہوتا ہے کہ اس صفحے کے آخر میں دکھائے گئے عین اسی مواد
            کا اندراج ریکارڈ میں اسی مقام پر موجود تھا، اور گواہ اداروں میں سے ہر ایک نے ایسے ریکارڈ کی
            توثیق کی ہے جس میں یہ اندراج شامل ہے۔ اس کے بعد کوئی شخص، خود رجسٹر کے منتظمین بھی، ان گواہوں
            کے علم میں آئے بغیر اسے نہ بدل سکتا تھا، نہ حذف کر سکتا تھا، نہ بعد میں داخل کر سکتا تھا۔</p>
            <h2>اس سے کیا ثابت نہیں ہوتا</h2>
            <p>یہ ثابت نہیں ہوتا کہ درج شدہ بات درست ہے؛ صرف یہ کہ وہ اس وقت درج ہوئی اور اس کے بعد تبدیل
            نہیں ہوئی۔ اس صفحے پر کسی گواہ کا نام تبھی معتبر ہے جب اس کے دستخط اُس عوامی کلید سے درست
            نکلیں جو عدالت نے براہِ راست اُسی ادارے سے حاصل کی ہو۔</p>
            <h2>ماہر اسے کیسے جانچے</h2>
            <ol>
            <li>ریکارڈ اور گواہوں کی عوامی کلیدوں والی پالیسی فائل متعلقہ اداروں سے حاصل کریں، نہ کہ اُس سے
            جس نے یہ ثبوت پیش کیا۔</li>
            <li>کسی بھی کمپیوٹر پر، نیٹ ورک کے بغیر: <code dir="ltr">./nsor verify --proof %s --policy policy.txt</code></li>
            <li>یا شائع شدہ تصریح <code dir="ltr">docs/spec/evidence-log.md</code> کے مطابق اپنی جانچ خود لکھیں؛
            <code dir="ltr">%s</code> عوامی وضع c2sp.org/tlog-proof کی متنی فائل ہے۔</li>
            </ol>
            </section>
            """;

    private static final String TAIL = "</body>\n</html>\n";
}
