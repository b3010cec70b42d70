package pk.nsor.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages that each persona can reach from its worklist by following links, by kind. Whatever
 * page is added to the register is found and measured like the others.
 */
final class Pages {
    /** Most addresses of one kind that are kept of one persona. */
    private static final int MOST_OF_A_KIND = 60;

    /** Most pages that are opened to find others. */
    private static final int MOST_OPENED = 260;

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)(?:#[^\"]*)?\"");
    private static final List<String> LEFT_OUT =
            List.of("/language/", "/assets/", "/sign-out", "/sign-in", "/log/");

    private Pages() {}

    /** Addresses by kind, and the largest page of each on the wire, in bytes. */
    record Found(Map<Kind, Set<String>> addresses, Map<Kind, Integer> wire) {}

    static Found of(Visitor visitor) {
        Map<Kind, Set<String>> addresses = new TreeMap<>();
        Map<Kind, Integer> wire = new TreeMap<>();
        Map<Kind, Integer> opened = new HashMap<>();
        Set<String> met = new LinkedHashSet<>(List.of("/"));
        Deque<String> open = new ArrayDeque<>(met);
        int pages = 0;
        while (!open.isEmpty() && pages < MOST_OPENED) {
            String address = open.poll();
            Kind kind = Kind.of(address);
            if (opened.merge(kind, 1, Integer::sum) > most(kind)) {
                continue;
            }
            Visitor.Page page = visitor.get(address);
            pages++;
            if (page.status() != 200 || !page.html()) {
                continue;
            }
            addresses.computeIfAbsent(kind, k -> new LinkedHashSet<>()).add(address);
            wire.merge(kind, page.wire(), Math::max);
            for (String link : links(page.body())) {
                if (met.add(link)) {
                    open.add(link);
                }
            }
        }
        return new Found(addresses, wire);
    }

    /** Entries and comparisons are asked for many different persons, the rest for a few. */
    private static int most(Kind kind) {
        return kind.equals(Kind.COMPARE) || kind.path().equals("/entries/{ref}")
                ? MOST_OF_A_KIND
                : 4;
    }

    static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher m = LINK.matcher(html);
        while (m.find()) {
            String link = m.group(1).replace("&amp;", "&");
            if (LEFT_OUT.stream().noneMatch(link::startsWith)) {
                links.add(link);
            }
        }
        return links;
    }
}
