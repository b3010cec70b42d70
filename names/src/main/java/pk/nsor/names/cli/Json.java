package pk.nsor.names.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the one flat JSON object that ends a report. */
final class Json {

    private Json() {}

    /** An object of names and numbers; what is not a number becomes null. */
    static String object(Map<String, Object> figures) {
        return figures.entrySet().stream()
                .map(figure -> "\"" + figure.getKey() + "\": " + number(figure.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String number(Object value) {
        if (value instanceof Double figure) {
            return Double.isFinite(figure) ? String.format(Locale.ROOT, "%.4f", figure) : "null";
        }
        return value.toString();
    }
}
