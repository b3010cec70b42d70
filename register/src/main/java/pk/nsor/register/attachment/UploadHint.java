package pk.nsor.register.attachment;

import java.time.Duration;
import pk.nsor.register.kernel.Text;

/** What stands under every field for a file, whether or not the browser runs scripts. */
public final class UploadHint {
    /** For the {@code accept} attribute. */
    public static final String ACCEPT = ".pdf,.jpg,.jpeg,.png";

    private static final int MEGABYTE = 1024 * 1024;

    /** The slowest line that the register is made for. */
    private static final long SLOW_BITS_PER_SECOND = 64_000;

    private UploadHint() {}

    /** Kinds, limits and how long a megabyte takes on the slowest line. */
    public static Text text() {
        Duration time = UploadTime.estimate(MEGABYTE, SLOW_BITS_PER_SECOND);
        long minutes = Math.ceilDiv(time.toSeconds(), 60);
        int megabytes = Limits.UPLOAD_BYTES / MEGABYTE;
        return Text.of(
                "PDF, JPEG or PNG, up to "
                        + megabytes
                        + " MB and "
                        + Limits.PAGES
                        + " pages. Only pictures of the pages are kept. On a line of 64 kbit/s, 1 MB takes about "
                        + minutes
                        + " minutes; photographed pages can be sent one by one.",
                "PDF، JPEG یا PNG، زیادہ سے زیادہ "
                        + megabytes
                        + " MB اور "
                        + Limits.PAGES
                        + " صفحات۔ صرف صفحات کی تصویریں رکھی جاتی ہیں۔ 64 kbit/s کی لائن پر 1 MB میں تقریباً "
                        + minutes
                        + " منٹ لگتے ہیں؛ صفحات کی تصویریں ایک ایک کر کے بھی بھیجی جا سکتی ہیں۔");
    }
}
