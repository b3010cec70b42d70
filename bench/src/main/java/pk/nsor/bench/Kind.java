package pk.nsor.bench;

import java.util.regex.Pattern;

/**
 * A kind of page: its address with whatever names one item taken out.
 *
 * @param path for instance {@code /lookups/{ref}/compare/{n}}
 */
record Kind(String path) implements Comparable<Kind> {
    /** The page that sets a suspect beside the candidates: the look-up that is measured apart. */
    static final Kind COMPARE = new Kind("/lookups/{ref}/compare/{n}");

    private static final Pattern REFERENCE = Pattern.compile("(CR|LR|R)(-[2-9A-Z]{1,4})+");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static Kind of(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        StringBuilder kind = new StringBuilder();
        boolean list = false;
        for (String part : path.split("/")) {
            if (!part.isEmpty()) {
                kind.append('/').append(list ? "{list}" : general(part));
                list = kind.toString().equals("/lists");
            }
        }
        if (kind.isEmpty()) {
            kind.append('/');
        }
        if (query >= 0) {
            kind.append('?').append(address.substring(query + 1).replaceAll("=[^&]*", ""));
        }
        return new Kind(kind.toString());
    }

    /** What is sent to an address. */
    static Kind posted(String address) {
        return new Kind("POST " + of(address).path());
    }

    private static String general(String part) {
        if (REFERENCE.matcher(part).matches()) {
            return "{ref}";
        }
        if (ID.matcher(part).matches()) {
            return "{id}";
        }
        return NUMBER.matcher(part).matches() ? "{n}" : part;
    }

    @Override
    public int compareTo(Kind other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
