package pk.nsor.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a first visit fetches: the page, its style sheets, scripts, pictures, and the fonts that the
 * style sheets name. One weight of Nastaliq is counted apart.
 */
final class FirstLoad {
    private static final Pattern NAMED =
            Pattern.compile(
                    "<(?:link|script|img|use)\\b[^>]*(?:href|src)=\"(/assets/[^\"#]+)[^>]*>");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(['\"]?([^'\")#]+)");

    private FirstLoad() {}

    /**
     * Bytes on the wire.
     *
     * @param files each file with its size
     */
    record Weight(int counted, int nastaliq, Map<String, Integer> files) {}

    static Weight of(Visitor visitor, String address) {
        Map<String, Integer> files = new LinkedHashMap<>();
        Visitor.Page page = visitor.get(address);
        files.put(address, page.wire());
        Set<String> wanted = new LinkedHashSet<>();
        Matcher m = NAMED.matcher(page.body());
        while (m.find()) {
            wanted.add(m.group(1));
        }
        for (String file : wanted) {
            Visitor.Page asset = visitor.get(file);
            files.put(file, asset.wire());
            if (file.contains(".css")) {
                Matcher url = IN_STYLE.matcher(asset.body());
                while (url.find()) {
                    String named = resolved(file, url.group(1));
                    if (!named.isEmpty() && !files.containsKey(named)) {
                        files.put(named, visitor.get(named).wire());
                    }
                }
            }
        }
        int counted = 0;
        int nastaliq = 0;
        for (Map.Entry<String, Integer> f : files.entrySet()) {
            if (f.getKey().contains("nastaliq")) {
                nastaliq += f.getValue();
            } else {
                counted += f.getValue();
            }
        }
        return new Weight(counted, nastaliq, files);
    }

    /** Pictures written into the style sheet itself come with it. */
    private static String resolved(String sheet, String url) {
        if (url.startsWith("data:")) {
            return "";
        }
        return java.net.URI.create(sheet).resolve(url).toString();
    }
}
