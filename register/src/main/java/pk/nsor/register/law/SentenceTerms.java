package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Digits;

/**
 * Reads the terms of imprisonment out of a sentence in the court's words, such as {@code "376:
 * life, fine 50,000 or 2 years SI; 377-B: RI 5 years"}. A term after "or" stands for a fine not
 * paid and is left out. What is not understood gives no term; nothing rests on its absence.
 */
public final class SentenceTerms {
    private static final int MAX_CHARACTERS = 5_000;
    private static final Pattern LABEL =
            Pattern.compile(
                    "^\\s*(?:each\\s+)?([0-9]{1,3}\\s?-?\\s?[A-Za-z]?)(?:\\([^)]{1,6}\\))*[^:;]{0,30}:");
    private static final Pattern YEARS =
            Pattern.compile("(?<!or )(?<![0-9,])([0-9]{1,2})\\s*(?:years?|yrs?)\\b");
    private static final Pattern LIFE = Pattern.compile("\\b(?:life|death|hanged)\\b");

    private SentenceTerms() {}

    /** Terms in the order written. */
    public static List<SentenceTerm> read(String sentence) {
        String text =
                Digits.fold(sentence.substring(0, Math.min(MAX_CHARACTERS, sentence.length())));
        List<SentenceTerm> terms = new ArrayList<>();
        for (String part : text.split(";", -1)) {
            Matcher label = LABEL.matcher(part);
            Optional<SectionCode> section =
                    label.find()
                            ? SectionCode.parse(label.group(1).replaceAll("\\s", ""))
                            : Optional.empty();
            String words = part.toLowerCase(Locale.ROOT);
            int years = LIFE.matcher(words).find() ? SentenceTerm.LIFE : 0;
            Matcher m = YEARS.matcher(words);
            while (m.find()) {
                years = Math.max(years, Integer.parseInt(m.group(1)));
            }
            if (years > 0) {
                terms.add(new SentenceTerm(section, years));
            }
        }
        return terms;
    }
}
