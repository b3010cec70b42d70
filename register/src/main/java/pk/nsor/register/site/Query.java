package pk.nsor.register.site;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What of a page's query goes along when its reader changes the language: filters and places in a
 * list, by name and in a form that can name nobody. Whatever else stands there is dropped.
 */
final class Query {
    private static final Map<String, Pattern> KEPT =
            Map.of(
                    "show", Pattern.compile("[a-z]{1,12}"),
                    "whole", Pattern.compile("on"),
                    "from", Pattern.compile("[0-9]{1,6}"),
                    "page", Pattern.compile("[0-9]{1,6}"),
                    "before", Pattern.compile("[A-Za-z0-9_.:-]{1,64}"));

    private static final Pattern OURS = Pattern.compile("/[A-Za-z0-9/_.-]*");

    private Query() {}

    /** The query that is kept, with its question mark; empty where nothing is. */
    static String kept(Map<String, String[]> sent) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        new TreeMap<>(sent)
                .forEach(
                        (name, values) -> {
                            if (values.length == 1 && keeps(name, values[0])) {
                                query.add(name + "=" + values[0]);
                            }
                        });
        return query.toString();
    }

    private static boolean keeps(String name, String value) {
        Pattern form = KEPT.get(name);
        return form != null && form.matcher(value).matches();
    }

    /** Whether an address is a page of this site with no more of a query than is kept. */
    static boolean ours(String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        if (!OURS.matcher(path).matches() || path.startsWith("//")) {
            return false;
        }
        if (mark < 0) {
            return true;
        }
        for (String pair : address.substring(mark + 1).split("&", -1)) {
            int is = pair.indexOf('=');
            if (is < 0 || !keeps(pair.substring(0, is), pair.substring(is + 1))) {
                return false;
            }
        }
        return true;
    }
}
