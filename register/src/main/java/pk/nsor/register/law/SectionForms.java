package pk.nsor.register.law;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms in which courts write what stands round a section. All are bounded. */
final class SectionForms {
    static final Pattern READ_WITH =
            Pattern.compile(
                    "(?:r\\s?[/.]?\\s?w|rws|w/r|coupled with|together with|read\\s?-?\\s?with|read\\s?/\\s?with|along\\s?-?\\s?with|"
                            + "in conjunction with|as well as under)(?![a-z])\\.?"
                            + "|بشمول|بمعہ|معہ|مع(?!\\p{L})|بہمراہ|ہمراہ|کے ساتھ پڑھ|ملا کر",
                    Pattern.CASE_INSENSITIVE);
    static final Pattern SECTION_MARK =
            Pattern.compile(
                    "(?:u\\s?/?\\s?sec(?:tion)?s?|u/?\\s?ss?|under\\s?-?\\s?sec(?:tion)?s?|sections?|secs?|ss|s)(?![a-z])\\.?"
                            + "(?:\\s?nos?(?![a-z])\\.?)?"
                            + "|(?:زیر\\s?)?(?:دفعات|دفعہ)|زیر",
                    Pattern.CASE_INSENSITIVE);
    static final Pattern DATE =
            Pattern.compile(
                    "(?:1[89]|20)[0-9]{2}\\s?[-/.]\\s?(?:0?[1-9]|1[0-2])(?![0-9])(?:\\s?[-/.]\\s?[0-9]{1,2}(?![0-9]))?"
                            + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:1[89]|20)[0-9]{2}(?![0-9])");
    static final Pattern ARMS_1965 =
            Pattern.compile(
                    "([0-9]{1,2})\\s?-?([A-Ea-e]?)((?:\\([a-z0-9]{1,3}\\))*)\\s?[/-]\\s?20\\s?[/-]\\s?(?:19)?65(?![0-9])");
    static final Pattern CLAUSE =
            Pattern.compile(
                    "\\s?-?\\s?/?\\(\\s?([0-9]{1,3}[A-Za-z]?|[ivxIVX]{1,5}|([A-Za-z])\\2?|الف|ب|ج|د)\\s?\\)");

    /** "sub-section (2)" behind a section. */
    static final Pattern CLAUSE_NAMED =
            Pattern.compile(
                    "[,\\s]{0,3}(?:of\\s)?(?:sub[\\s-]?sections?|sub[\\s-]?clauses?|clauses?|cl\\.|parts?)[\\s-]{0,2}\\(?\\s?"
                            + "([0-9]{1,2}|[ivx]{1,5}|[a-z])\\s?(?:\\)|(?![a-z0-9]))"
                            + "(?!\\s?,?\\s?of\\s(?:the\\s)?(?:said\\s)?(?:sub|section|sec|s\\.))",
                    Pattern.CASE_INSENSITIVE);

    /** "sub-section (2) of section" in front of one. */
    static final Pattern CLAUSE_BEFORE =
            Pattern.compile(
                    "(?:sub[\\s-]?section|sub[\\s-]?clause|clause|cl\\.)\\s{0,2}\\(?\\s?([0-9]{1,2}|[ivx]{1,5}|[a-z])\\s?\\)?"
                            + "\\s?,?\\s?(?:of|to)\\s(?:the\\s)?(?:said\\s)?(?=sub|section|sec|s\\.|u/|[0-9])",
                    Pattern.CASE_INSENSITIVE);

    /** 376-1 and 337-F-5: a small number behind a dash is a clause. */
    static final Pattern CLAUSE_DASHED =
            Pattern.compile(
                    "\\s?-\\s?([1-9])(?![0-9A-Za-z])"
                            + "(?!\\s?(?:counts?|times|charges|years?|yrs?|months?|days?|persons?|accused|lacs?|lakhs?|others?))",
                    Pattern.CASE_INSENSITIVE);

    /** 337-A-i, 337 A i: behind a letter, a small Roman number is a clause. */
    static final Pattern CLAUSE_ROMAN =
            Pattern.compile("(?:\\s?-\\s?|\\s)([ivx]{1,5})(?![A-Za-z0-9'])(?!\\s?[0-9])");

    /** 2 x 376. */
    static final Pattern TIMES_BEFORE =
            Pattern.compile("\\s?x\\s?(?=[0-9])", Pattern.CASE_INSENSITIVE);

    /** A section in brackets, where none stands before it: "rape (376 PPC)". */
    static final Pattern SECTION_INSIDE =
            Pattern.compile(
                    "\\(\\s?(?:(?:u/?s|ss?|sections?)[\\s.]*[0-9]{1,3}(?![0-9])|[0-9]{3}(?![0-9,]))",
                    Pattern.CASE_INSENSITIVE);

    static final Pattern MONEY_TAIL =
            Pattern.compile("(?:,[0-9]{3})*(?:/-|/=|\\s?rupees|\\s?rs)", Pattern.CASE_INSENSITIVE);
    static final Pattern UNIT =
            Pattern.compile(
                    "\\s?-?\\s?(years?|yrs?|months?|weeks?|days?|hours?|stripes|lashes|rupees"
                            + "|lacs?|lakhs?|st|nd|rd|th|سال|ماہ|روپے|کوڑے)(?![a-z])",
                    Pattern.CASE_INSENSITIVE);

    /** Behind a number of one or two digits: so many people. */
    static final Pattern PEOPLE =
            Pattern.compile(
                    "\\s?(?:persons?|accused|victims?|convicts?|others?)(?![a-z])",
                    Pattern.CASE_INSENSITIVE);

    static final Pattern COUNTS =
            Pattern.compile("\\s?(?:counts?|times|charges)(?![a-z])", Pattern.CASE_INSENSITIVE);

    /** A number after one of these words is a sum, a term, a serial: no section. */
    static final Set<String> BEFORE_OTHER_NUMBERS =
            Set.of(
                    "FINE",
                    "RS",
                    "RUPEES",
                    "COMPENSATION",
                    "DIYAT",
                    "ARSH",
                    "RI",
                    "SI",
                    "NO",
                    "NOS",
                    "FIR",
                    "CHAPTER",
                    "PARA",
                    "PAGE",
                    "DATED",
                    "AGED",
                    "COUNT",
                    "CASE");

    /** A small number after one of these words tells persons or parts apart. */
    static final Set<String> BEFORE_ORDINALS =
            Set.of("CONVICT", "ACCUSED", "APPELLANT", "VICTIM", "PART", "PERSON", "CHARGE");

    static final Map<String, Integer> NUMBER_WORDS =
            Map.ofEntries(
                    Map.entry("ONE", 1),
                    Map.entry("SINGLE", 1),
                    Map.entry("TWO", 2),
                    Map.entry("BOTH", 2),
                    Map.entry("THREE", 3),
                    Map.entry("FOUR", 4),
                    Map.entry("FIVE", 5),
                    Map.entry("SIX", 6),
                    Map.entry("SEVEN", 7),
                    Map.entry("EIGHT", 8),
                    Map.entry("NINE", 9),
                    Map.entry("TEN", 10));

    private SectionForms() {}
}
