package pk.nsor.register.law;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a section number: 377-B, 377B, 377 B, 337-ADF, 377-بی. */
final class SectionLetters {
    /** Letters as written, Latin, and where they end. */
    record Taken(String letters, int end) {}

    private static final Pattern ATTACHED = Pattern.compile("[A-Za-z]{1,5}(?![A-Za-z0-9])");
    private static final Pattern DASHED =
            Pattern.compile("\\s?-\\s?([A-Z]{1,4}|[a-z]|[ivx]{2,4})(?![A-Za-z0-9])");
    private static final Pattern DOTTED = Pattern.compile("\\.([A-Z])(?![A-Za-z0-9.])");
    private static final Pattern SPACED =
            Pattern.compile("\\s([A-WYZ][ivx]{0,4})(?![A-Za-z0-9./'])");
    private static final Pattern NO_LETTERS =
            Pattern.compile(
                    "r\\s?[/.]?\\s?w|u/?s|and(?![a-z])|of(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile("-?\\s?([A-Z])(?![A-Za-z0-9./'])");

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
    private static final Pattern URDU_LETTER =
            Pattern.compile(
                    "\\s?[-.]?\\s?(الف|اے|بی|ب|سی|ج|ڈی|د|ایف|ایچ|ایل|ایم|این|ای|جی|جے|کے)(?!\\p{L})");

    private SectionLetters() {}

    /** What follows the digits that end at a place; nothing is taken that begins a law's name. */
    static Taken after(String text, int end, LawNames laws) {
        for (Pattern pattern : new Pattern[] {ATTACHED, DASHED, DOTTED, SPACED}) {
            Matcher m = pattern.matcher(text).region(end, text.length());
            if (m.lookingAt()) {
                int start = m.groupCount() == 0 ? m.start() : m.start(1);
                if (laws.at(text, start).isEmpty()
                        && !NO_LETTERS
                                .matcher(text.substring(start, Math.min(text.length(), start + 4)))
                                .lookingAt()) {
                    return new Taken(text.substring(start, m.end()), m.end());
                }
            }
        }
        Matcher urdu = URDU_LETTER.matcher(text).region(end, text.length());
        if (urdu.lookingAt() && laws.at(text, urdu.start(1)).isEmpty()) {
            return new Taken(latin(urdu.group(1)), urdu.end());
        }
        return new Taken("", end);
    }

    /** A letter that stands alone and repeats the number before it. */
    static Optional<Taken> alone(String text, int start) {
        Matcher m = ALONE.matcher(text).region(start, text.length());
        if (m.lookingAt()) {
            return Optional.of(new Taken(m.group(1), m.end()));
        }
        Matcher urdu = URDU_LETTER.matcher(text).region(start, text.length());
        return urdu.lookingAt()
                ? Optional.of(new Taken(latin(urdu.group(1)), urdu.end()))
                : Optional.empty();
    }

    /** An Urdu letter as the Latin one that statutes use; anything else as it is. */
    static String latin(String letter) {
        return URDU.getOrDefault(letter, letter);
    }
}
