package pk.nsor.journeys;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an officer types, by the names of the fields and in their order. */
final class Fields {
    private Fields() {}

    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            fields.put(namesAndValues[n], namesAndValues[n + 1]);
        }
        return fields;
    }
}
