package pk.nsor.register.law;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section number in one spelling: {@code 377B}, never {@code 377-b}.
 *
 * @param number 1 to 999
 * @param letters up to four capitals, or empty
 */
public record SectionCode(int number, String letters) implements Comparable<SectionCode> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})-?([A-Za-z]{0,4})");
    private static final Comparator<SectionCode> ORDER =
            Comparator.comparingInt(SectionCode::number)
                    .thenComparingInt(s -> s.letters().length())
                    .thenComparing(SectionCode::letters);

    public SectionCode {
        if (number < 1
                || number > 999
                || letters.length() > 4
                || !letters.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("not a section code");
        }
    }

    /** Reads {@code 377B}, {@code 377-b} and the like; empty when the text is no section code. */
    public static Optional<SectionCode> parse(String text) {
        Matcher m = FORM.matcher(text.strip());
        return m.matches()
                ? Optional.of(
                        new SectionCode(
                                Integer.parseInt(m.group(1)), m.group(2).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** As {@link #parse}, for text known to be a code. */
    public static SectionCode of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a section code"));
    }

    public String value() {
        return number + letters;
    }

    @Override
    public int compareTo(SectionCode other) {
        return ORDER.compare(this, other);
    }
}
