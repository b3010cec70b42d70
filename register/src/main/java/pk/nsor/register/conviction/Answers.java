package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What was typed, as typed: field by field, nothing trimmed, folded or judged. Sealed as JSON.
 *
 * @param typed values of each field; a field left out was never sent
 */
public record Answers(Map<String, List<String>> typed) {
    /** Longest value kept, in characters; a longer one is answered and not kept. */
    public static final int MAX_VALUE_CHARS = 20_000;

    /** Most fields kept. */
    public static final int MAX_FIELDS = 600;

    /** Most rows of a repeated field that are read. */
    public static final int MAX_ROWS = 20;

    /** Nothing typed yet. */
    public static final Answers NONE = new Answers(Map.of());

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,59}");

    public Answers {
        TreeMap<String, List<String>> copy = new TreeMap<>();
        typed.forEach(
                (field, values) -> {
                    if (!FIELD.matcher(field).matches()) {
                        throw new IllegalArgumentException("not a field");
                    }
                    copy.put(field, List.copyOf(values));
                });
        typed = java.util.Collections.unmodifiableSortedMap(copy);
    }

    /** The first value as typed; empty when there is none. */
    public String first(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether something other than white space was typed. */
    public boolean has(String field) {
        return !first(field).isBlank();
    }

    /**
     * These answers with one part replaced by what was sent for it; fields that the part does not
     * own are ignored.
     */
    public Answers withPart(FormPart part, Answers sent) {
        TreeMap<String, List<String>> all = new TreeMap<>(typed);
        all.keySet().removeIf(part::owns);
        sent.part(part).typed.forEach(all::put);
        return new Answers(all);
    }

    /** Only the answers of one part. */
    public Answers part(FormPart part) {
        TreeMap<String, List<String>> own = new TreeMap<>(typed);
        own.keySet().removeIf(f -> !part.owns(f));
        return new Answers(own);
    }

    /** These answers with one field set. */
    public Answers with(String field, String value) {
        TreeMap<String, List<String>> all = new TreeMap<>(typed);
        all.put(field, List.of(value));
        return new Answers(all);
    }

    /** Fields on which the two differ in more than surrounding white space. */
    public List<String> differs(Answers other) {
        TreeSet<String> fields = new TreeSet<>(typed.keySet());
        fields.addAll(other.typed.keySet());
        List<String> differ = new ArrayList<>();
        for (String f : fields) {
            if (!first(f).strip().equals(other.first(f).strip())) {
                differ.add(f);
            }
        }
        return differ;
    }

    /**
     * Numbers of the rows of a repeated group in which any of its columns holds something.
     *
     * @param stem before the number, {@code alias}
     * @param columns after the number, {@code Urdu}, {@code Roman}
     */
    public List<Integer> rows(String stem, String... columns) {
        List<Integer> rows = new ArrayList<>();
        for (int n = 1; n <= MAX_ROWS; n++) {
            for (String c : columns) {
                if (has(stem + n + c)) {
                    rows.add(n);
                    break;
                }
            }
        }
        return rows;
    }

    /** Whether these may be kept: within the limits on fields and lengths. */
    public boolean withinLimits() {
        return typed.size() <= MAX_FIELDS
                && typed.values().stream()
                        .allMatch(
                                vs ->
                                        vs.size() <= MAX_ROWS
                                                && vs.stream()
                                                        .allMatch(
                                                                v ->
                                                                        v.length()
                                                                                <= MAX_VALUE_CHARS));
    }

    @Override
    public String toString() {
        return "Answers[masked]";
    }
}
