package pk.nsor.register.law;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a section number: 377-B, 377B, 377 B, 337-ADF, 377-بی. */
final class SectionLetters {
    /** Letters as written, Latin, a clause run together with them, and where they end. */
    record Taken(String letters, String clause, int end) {}

    /** What may not follow a letter: more of a word, or another initial. */
    private static final String ENDS = "(?![A-Za-z0-9'])(?!\\.[A-Za-z])";

    private static final Pattern ATTACHED = Pattern.compile("([A-Za-z]{1,5})(?![A-Za-z0-9])");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:\\s?-\\s?|\\s)?([A-WYZa-n])([1-9])(?![A-Za-z0-9])");
    private static final Pattern DASHED =
            Pattern.compile("\\s?-\\s?([A-Z]{1,4}|[a-z]|[ivx]{2,4})(?![A-Za-z0-9])");
    private static final Pattern DOTTED = Pattern.compile("\\.([A-Z])" + ENDS);
    private static final Pattern SPACED =
            Pattern.compile("\\s{1,2}([A-WYZ][ivx]{0,4}|[a-n]|[a-l][ivx]{1,4}|vi{0,3})" + ENDS);
    private static final Pattern STROKE = Pattern.compile("/([A-H])" + ENDS);
    private static final Pattern NO_LETTERS =
            Pattern.compile(
                    "r\\s?[/.]?\\s?w|w\\s?[/.]\\s?r|u\\s?/?\\s?s|[sdw]\\s?/\\s?o(?![a-z])|n\\s?/\\s?a(?![a-z])|six|mix|and(?![a-z])|of(?![a-z])",
                    Pattern.CASE_INSENSITIVE);

    /** The article, and not the letter: "376 a minor". */
    private static final Pattern ARTICLE = Pattern.compile("[ai]\\s+([a-z]{2,})");

    private static final Set<String> BEHIND_LETTERS = Set.of("and", "read", "with", "or");

    private static final Pattern ALONE = Pattern.compile("-?\\s?([A-Z]|[a-n])" + ENDS);

    private static final Pattern[] FORMS = {ATTACHED, NUMBERED, DASHED, DOTTED, SPACED, STROKE};

    private static final Map<String, String> URDU =
            Map.ofEntries(
                    Map.entry("الف", "A"),
                    Map.entry("اے", "A"),
                    Map.entry("ب", "B"),
                    Map.entry("بی", "B"),
                    Map.entry("ج", "C"),
                    Map.entry("سی", "C"),
                    Map.entry("د", "D"),
                    Map.entry("ڈی", "D"),
                    Map.entry("ای", "E"),
                    Map.entry("ایف", "F"),
                    Map.entry("جی", "G"),
                    Map.entry("ایچ", "H"),
                    Map.entry("جے", "J"),
                    Map.entry("کے", "K"),
                    Map.entry("ایل", "L"),
                    Map.entry("ایم", "M"),
                    Map.entry("این", "N"));

    /** Without a dash, کے is the word "of": "376 کے تحت". */
    private static final Pattern URDU_LETTER =
            Pattern.compile(
                    "\\s?[-.]?\\s?(الف|اے|بی|ب|سی|ج|ڈی|د|ایف|ایچ|ایل|ایم|این|ای|جی|جے|(?<=-|-\\s)کے)"
                            + "(?!\\p{L})");

    private SectionLetters() {}

    /** What follows the digits that end at a place; nothing is taken that begins a law's name. */
    static Taken after(String text, int end, LawNames laws) {
        for (Pattern pattern : FORMS) {
            Matcher m = pattern.matcher(text).region(end, text.length());
            if (m.lookingAt() && letters(text, m.start(1), laws)) {
                String clause = m.groupCount() == 1 ? "" : "(" + m.group(2) + ")";
                return new Taken(m.group(1), clause, m.end());
            }
        }
        Matcher urdu = URDU_LETTER.matcher(text).region(end, text.length());
        if (urdu.lookingAt() && laws.at(text, urdu.start(1)).isEmpty()) {
            return new Taken(latin(urdu.group(1)), "", urdu.end());
        }
        return new Taken("", "", end);
    }

    /** A letter that stands alone and repeats the number before it. */
    static Optional<Taken> alone(String text, int start, LawNames laws) {
        for (Pattern pattern : new Pattern[] {NUMBERED, ALONE}) {
            Matcher m = pattern.matcher(text).region(start, text.length());
            if (m.lookingAt() && letters(text, m.start(1), laws)) {
                String clause = m.groupCount() == 1 ? "" : "(" + m.group(2) + ")";
                return Optional.of(new Taken(m.group(1), clause, m.end()));
            }
        }
        Matcher urdu = URDU_LETTER.matcher(text).region(start, text.length());
        return urdu.lookingAt()
                ? Optional.of(new Taken(latin(urdu.group(1)), "", urdu.end()))
                : Optional.empty();
    }

    private static boolean letters(String text, int start, LawNames laws) {
        Matcher other = NO_LETTERS.matcher(text).region(start, text.length());
        Matcher article = ARTICLE.matcher(text).region(start, text.length());
        boolean word =
                article.lookingAt()
                        && !BEHIND_LETTERS.contains(article.group(1))
                        && laws.at(text, article.start(1)).isEmpty();
        return laws.at(text, start).isEmpty() && !other.lookingAt() && !word;
    }

    /** An Urdu letter as the Latin one that statutes use; anything else as it is. */
    static String latin(String letter) {
        return URDU.getOrDefault(letter, letter);
    }
}
