package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the name of a law in a folded text, in the spellings of the list of other laws. */
final class LawNames {
    /** A name found: the law, and where the name with its year ends. */
    record Found(OtherLaw law, int end) {}

    private record Alias(OtherLaw law, List<String> words, boolean initials, int length) {}

    private static final Pattern YEAR_TAIL =
            Pattern.compile(
                    "[\\s,.]*(?:of\\s+)?[-/]?\\s?(\\()?(?:(?:act|ordinance|order|p\\.?\\s?o\\.?)[\\s,]*)?"
                            + "(?:no\\.?\\s*)?(?:[ivxlcdm]{1,8}\\s*(?:of|/)\\s*)?(\\()?"
                            + "(?:1[89]|20)[0-9]{2}(?![0-9])(?!\\s?[-.]\\s?[0-9]|\\s?/\\s?[0-9]{1,2}\\s?/)",
                    Pattern.CASE_INSENSITIVE);

    /** "PECA Act", "EHO Ordinance": the kind of law again, behind its initials. */
    private static final Pattern KIND_TAIL =
            Pattern.compile(
                    "[\\s,.-]{0,2}(?:act|ord(?!er)[a-z]{0,7})(?![a-z])\\.?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ORDINANCE =
            Pattern.compile("ord(?!er)[a-z]{0,7}(?![a-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER_MARK =
            Pattern.compile("nos?(?![a-z])[\\s.]*", Pattern.CASE_INSENSITIVE);

    /** An enactment cited by its number alone, as the list cites it. */
    private static final Pattern BY_NUMBER =
            Pattern.compile(
                    "(?:Act|Ordinance|Regulation|P\\.O\\.) [IVXLCDM0-9]{1,8} of (?:1[89]|20)[0-9]{2}");

    private static final Set<String> KINDS = Set.of("ACT", "ORDINANCE", "ORDER", "REGULATION");

    private final Map<Character, List<Alias>> byFirst = new HashMap<>();
    private final Map<StatuteCode, OtherLaw> byCode = new HashMap<>();

    LawNames(List<OtherLaw> laws) {
        for (OtherLaw law : laws) {
            byCode.put(law.code(), law);
            for (String name : names(law)) {
                String folded = SectionText.foldName(name).toUpperCase(Locale.ROOT);
                List<String> words =
                        Arrays.stream(folded.split(" ", -1)).filter(w -> !w.isEmpty()).toList();
                if (!words.isEmpty()) {
                    boolean initials = words.stream().allMatch(w -> w.length() == 1);
                    byFirst.computeIfAbsent(words.getFirst().charAt(0), k -> new ArrayList<>())
                            .add(new Alias(law, words, initials, folded.length()));
                }
            }
        }
        byFirst.values().forEach(a -> a.sort(Comparator.comparingInt(Alias::length).reversed()));
    }

    private static List<String> names(OtherLaw law) {
        List<String> names = new ArrayList<>(law.aliases());
        Arrays.stream(law.citation().split(";", -1))
                .map(String::strip)
                .filter(c -> BY_NUMBER.matcher(c).matches())
                .filter(c -> !names.contains(c))
                .forEach(names::add);
        return names;
    }

    Optional<OtherLaw> byCode(StatuteCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The longest name that begins at a place, which the caller knows to begin a word. */
    Optional<Found> at(String text, int start) {
        char first = Character.toUpperCase(text.charAt(start));
        for (Alias alias : byFirst.getOrDefault(first, List.of())) {
            int end = alias.initials() ? initials(text, start, alias) : words(text, start, alias);
            if (end > 0 && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return Optional.of(
                        new Found(alias.law(), withYear(text, withKind(text, end, alias))));
            }
        }
        return Optional.empty();
    }

    /** Either all letters run together, or something stands between each two: "at a" is no ATA. */
    private static int initials(String text, int start, Alias alias) {
        int i = start;
        int gaps = 0;
        boolean blank = false;
        for (int w = 0; w < alias.words().size(); w++) {
            if (w > 0) {
                int next = i;
                while (next < text.length() && " .-".indexOf(text.charAt(next)) >= 0) {
                    blank |= text.charAt(next) == ' ';
                    next++;
                }
                gaps += next > i ? 1 : 0;
                i = next;
            }
            if (i >= text.length()
                    || Character.toUpperCase(text.charAt(i)) != alias.words().get(w).charAt(0)) {
                return -1;
            }
            i++;
        }
        return blank && gaps < alias.words().size() - 1 ? -1 : i;
    }

    private static int words(String text, int start, Alias alias) {
        int i = start;
        for (int w = 0; w < alias.words().size(); w++) {
            String word = alias.words().get(w);
            if (w > 0) {
                i = skipGap(text, i);
                if (!word.equals("THE") && matches(text, i, "THE ")) {
                    i += 4;
                }
                if (KINDS.contains(alias.words().get(w - 1))) {
                    Matcher number = NUMBER_MARK.matcher(text).region(i, text.length());
                    i = number.lookingAt() ? number.end() : i;
                }
            }
            Matcher ordinance = ORDINANCE.matcher(text).region(i, text.length());
            if (word.equals("OF") && i < text.length() && text.charAt(i) == '/') {
                i++;
            } else if (word.equals("AND") && i < text.length() && text.charAt(i) == '&') {
                i++;
            } else if (matches(text, i, word)) {
                i += word.length();
            } else if (word.equals("ORDINANCE") && ordinance.lookingAt()) {
                i = ordinance.end();
            } else {
                return -1;
            }
        }
        return i;
    }

    private static int skipGap(String text, int from) {
        int i = from;
        while (i < text.length() && " .,-'\"()".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean matches(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private static int withKind(String text, int end, Alias alias) {
        Matcher m = KIND_TAIL.matcher(text).region(end, Math.min(text.length(), end + 12));
        boolean named = KINDS.contains(alias.words().getLast());
        return !named && m.lookingAt() ? m.end() : end;
    }

    /** Takes the year in, so that it is not read as a section. */
    private static int withYear(String text, int end) {
        Matcher m = YEAR_TAIL.matcher(text).region(end, Math.min(text.length(), end + 60));
        if (!m.lookingAt()) {
            return end;
        }
        int after = m.end();
        int open = (m.group(1) == null ? 0 : 1) + (m.group(2) == null ? 0 : 1);
        while (open > 0 && after < text.length() && text.charAt(after) == ')') {
            after++;
            open--;
        }
        return after;
    }
}
