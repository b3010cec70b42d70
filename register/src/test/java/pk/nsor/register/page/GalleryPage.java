package pk.nsor.register.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;

/** One of everything, for the gallery of tags. */
public record GalleryPage(
        List<ClockFace> clocks,
        List<StateWord> states,
        FieldErrors errors,
        NameTyped name,
        PersonName person,
        DateTyped birth,
        List<Choice> reasons,
        List<TimelineItem> timeline,
        String evil) {
    static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    static Shell shell(Lang lang) {
        return Shell.in(lang, NOW, Text.of("Gallery", "مرقع"))
                .who(
                        Text.of("NPB operator", "این پی بی آپریٹر"),
                        Text.of("Gender Crime Cell, Islamabad", "جینڈر کرائم سیل، اسلام آباد"))
                .switchUrl(lang == Lang.EN ? "gallery.ur.html" : "gallery.en.html")
                .csrf("_csrf", "token")
                .nav(
                        List.of(
                                new NavItem("/worklist", Text.of("Worklist", "کام کی فہرست"), true),
                                new NavItem("/returns", Text.of("Returns", "گوشوارے"), false)))
                .evidence("48A0-91C3-7B2E", NOW)
                .foot(
                        Text.of(
                                "Worklist of NPB operator 3. It shows references, never names.",
                                "این پی بی آپریٹر 3 کی فہرست۔ اس میں صرف حوالہ نمبر ہیں، نام نہیں۔"))
                .told(
                        Told.done(
                                Text.of(
                                        "Return CR-8F2K-6M was sent. NPB checks it within 3 working days.",
                                        "گوشوارہ CR-8F2K-6M ارسال ہو گیا۔ این پی بی 3 ایامِ کار میں پڑتال کرے گا۔")))
                .demo(true)
                .nonce("n0nce")
                .build();
    }

    static GalleryPage filled() {
        return new GalleryPage(
                someClocks(),
                someStates(),
                someErrors(),
                new NameTyped("سلیم اختر گل", "Saleem Akhtar Gul"),
                new PersonName("Saleem Akhtar Gul", "سلیم اختر گل"),
                new DateTyped("", "3", "2062", "never"),
                List.of(
                        new Choice("never", Text.of("never issued one", "کبھی جاری نہیں ہوا")),
                        new Choice(
                                "foreign", Text.of("PoR or ACC card", "PoR یا ACC کارڈ کا حامل"))),
                someTimeline(),
                "</textarea><script>alert(1)</script>");
    }

    private static List<ClockFace> someClocks() {
        ClockLength days = new ClockLength(3, ClockLength.Unit.WORKING_DAYS);
        ClockLength hours = new ClockLength(48, ClockLength.Unit.HOURS);
        return List.of(
                ClockFace.of(
                        Instant.parse("2026-11-15T19:00:00Z"),
                        Instant.parse("2026-11-19T19:00:00Z"),
                        NOW,
                        days,
                        Basis.ASSUMPTION),
                ClockFace.of(
                        Instant.parse("2026-11-22T04:10:00Z"),
                        Instant.parse("2026-11-24T04:10:00Z"),
                        NOW,
                        hours,
                        Basis.ASSUMPTION),
                ClockFace.of(
                        Instant.parse("2026-11-23T03:05:00Z"),
                        Instant.parse("2026-11-26T03:05:00Z"),
                        NOW,
                        new ClockLength(72, ClockLength.Unit.HOURS),
                        Basis.LAW),
                ClockFace.of(
                                Instant.parse("2026-11-20T04:45:00Z"),
                                Instant.parse("2026-12-04T19:00:00Z"),
                                NOW,
                                new ClockLength(14, ClockLength.Unit.DAYS),
                                Basis.POLICY)
                        .withOthers());
    }

    private static List<StateWord> someStates() {
        return List.of(
                StateWord.late(Text.of("Not taken, 3 days", "وصول نہیں ہوئی، 3 دن")),
                StateWord.soon(Text.of("One possible duplicate", "ایک ممکنہ تکرار")),
                StateWord.done(Text.of("Eligible under s. 2(h)", "دفعہ 2(h) کے تحت قابلِ اندراج")),
                StateWord.inTime(Text.of("in time", "میعاد باقی")),
                StateWord.waiting(Text.of("not started", "شروع نہیں ہوا")),
                StateWord.part(Text.of("in part", "جزوی")),
                StateWord.half(Text.of("opened 19 Nov", "19 نومبر کو کھولا گیا")),
                StateWord.unknown(Text.of("14 districts", "14 اضلاع")),
                StateWord.noBearing(Text.of("not yet", "ابھی نہیں")));
    }

    private static FieldErrors someErrors() {
        return FieldErrors.NONE
                .and(
                        "cnic",
                        Text.of(
                                "It has 12 digits; 13 are needed.",
                                "اس میں 12 ہندسے ہیں؛ 13 درکار ہیں۔"))
                .and("birthYear", Text.of("The year is in the future.", "سنِ پیدائش مستقبل کا ہے۔"))
                .warn(
                        "why",
                        Text.of("The other return says otherwise.", "دوسرے گوشوارے میں مختلف ہے۔"));
    }

    private static List<TimelineItem> someTimeline() {
        return List.of(
                new TimelineItem(
                        LocalDate.of(2027, 2, 24),
                        TimelineItem.Kind.NEXT,
                        Icon.WAIT,
                        Text.of("Visit due", "ملاقات واجب"),
                        Text.of("every 6 months", "ہر 6 ماہ بعد"),
                        Basis.ASSUMPTION,
                        ""),
                new TimelineItem(
                        LocalDate.of(2026, 11, 23),
                        TimelineItem.Kind.NOW,
                        Icon.DASH,
                        Text.of("today", "آج"),
                        null,
                        null,
                        ""),
                new TimelineItem(
                        LocalDate.of(2026, 11, 2),
                        TimelineItem.Kind.LATE,
                        Icon.LATE,
                        Text.of(
                                "Fingerprint reference asked, no answer",
                                "فنگر پرنٹ حوالہ طلب، جواب نہیں آیا"),
                        null,
                        null,
                        "47Q2-30AB"),
                new TimelineItem(
                        LocalDate.of(2025, 2, 14),
                        TimelineItem.Kind.PAST,
                        Icon.DONE,
                        Text.of("Released, Central Jail", "رہائی، سینٹرل جیل"),
                        null,
                        null,
                        "36K2-91CD"));
    }
}
