package pk.nsor.register.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether words of a conviction name a place outside Pakistan. The lists of the Act name offences
 * under laws of Pakistan; a court abroad convicts under another, whatever number is written. Names
 * that are also those of places or people here (Bahrain in Swat, Madina, Riaz) are left out: this
 * finds what is written plainly and is no gazetteer.
 */
public enum Abroad {
    /** None is named. */
    NOT,
    /** One is named, of a road or a bazaar here, or of where somebody lives: only asked about. */
    PERHAPS,
    /** One is named, and nothing says that it is not where the court sat. */
    NAMED;

    private static final String PLACES =
            """
            abroad|outside pakistan|foreign court|foreign country
            dubai|sharjah|abu dhabi|ajman|fujairah|uae|emirates|united arab emirates
            saudi|saudia|saudi arabia|ksa|riyadh|jeddah|jiddah|dammam|oman|muscat|qatar|doha|kuwait|manama|yemen
            iran|tehran|iraq|afghanistan|kabul|turkey|turkiye|istanbul|ankara|lebanon|syria|egypt|libya
            india|delhi|new delhi|mumbai|bangladesh|dhaka|sri lanka|nepal|china|beijing|hong kong
            malaysia|kuala lumpur|singapore|thailand|bangkok|indonesia|japan|korea
            greece|athens|italy|spain|barcelona|portugal|germany|france|paris|belgium|netherlands|holland
            austria|switzerland|norway|sweden|denmark|cyprus|russia|ukraine
            uk|united kingdom|britain|england|scotland|london|birmingham|bradford|ireland
            usa|united states|america|new york|canada|toronto|australia|sydney|south africa
            بیرون ملک|بیرون پاکستان|غیر ملکی عدالت
            دبئی|دبئ|دوبئی|شارجہ|ابوظہبی|ابو ظہبی|ابوظبی|عجمان|فجیرہ|امارات|متحدہ عرب امارات
            سعودی|سعودیہ|سعودی عرب|جدہ|دمام|عمان|مسقط|قطر|دوحہ|کویت|یمن
            ایران|تہران|عراق|افغانستان|کابل|ترکی|ترکیہ|استنبول|لبنان|لیبیا
            بھارت|ہندوستان|دہلی|ممبئی|بنگلہ دیش|ڈھاکہ|سری لنکا|نیپال
            ملائیشیا|ملائشیا|سنگاپور|تھائی لینڈ|بنکاک|انڈونیشیا|یونان|اٹلی|اسپین|سپین|پرتگال|جرمنی|فرانس
            ناروے|سویڈن|ڈنمارک|برطانیہ|انگلینڈ|انگلستان|لندن|امریکہ|امریکا|کینیڈا|آسٹریلیا
            """;

    /** Behind the name: a road, a bazaar, a quarter of a town here. */
    private static final Set<String> OF_A_STREET =
            words(
                    "CHOWK ROAD RD STREET BAZAR BAZAAR MARKET COLONY TOWN PLAZA CENTRE CENTER GATE"
                            + " MOHALLA MOHALLAH HOUSE HOTEL TOWER TOWERS SCHEME PARK STOP MORR"
                            + " چوک روڈ سڑک گلی بازار مارکیٹ کالونی ٹاؤن پلازہ سنٹر گیٹ محلہ موڑ دروازہ");

    /** In front of the name, up to three words: where somebody lives, or whence somebody came. */
    private static final Set<String> OF_A_PERSON =
            words(
                    "RESIDENT RESIDENTS RESIDING RESIDES LIVING LIVES SETTLED RESIDENCE O NATIONAL"
                            + " CITIZEN RETURNED RETURNING EXTRADITED DEPORTED BORN GONE WENT FLED ABSCONDED"
                            + " ESCAPED ساکن مقیم رہائشی");

    /** Behind the name, up to two words. */
    private static final Set<String> OF_A_PERSON_BEHIND =
            words("RESIDENT NATIONAL CITIZEN RETURNED ساکن مقیم رہائشی شہری");

    private static final Pattern NAME = names();

    /** Reads the words of a court, or those round a section. */
    public static Abroad in(String written) {
        String words =
                SectionText.foldName(written)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("(?<=\\p{L})\\.(?=\\p{L})", "")
                        .replaceAll("[^\\p{L}]+", " ")
                        .strip();
        Abroad found = NOT;
        for (Matcher m = NAME.matcher(words); m.find(); ) {
            if (!here(words.substring(0, m.start()), words.substring(m.end()))) {
                return NAMED;
            }
            found = PERHAPS;
        }
        return found;
    }

    private static boolean here(String before, String behind) {
        List<String> front = List.of(before.strip().split(" ", -1));
        List<String> back = List.of(behind.strip().split(" ", -1));
        return OF_A_STREET.contains(back.getFirst())
                || back.stream().limit(2).anyMatch(OF_A_PERSON_BEHIND::contains)
                || front.reversed().stream().limit(3).anyMatch(OF_A_PERSON::contains);
    }

    private static Pattern names() {
        return Pattern.compile(
                Arrays.stream(PLACES.strip().split("[|\\n]", -1))
                        .map(p -> SectionText.foldName(p).toUpperCase(Locale.ROOT))
                        .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
    }

    private static Set<String> words(String all) {
        return Arrays.stream(all.split(" ", -1))
                .map(SectionText::foldName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
