package pk.nsor.register.sealing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import pk.nsor.register.Browser;

/** Reads the forms of a page as a browser does. */
final class Pages {
    private static final String TYPED =
            "input[name]:not([type=hidden]):not([type=file]):not([type=submit]),textarea[name],select[name]";

    private Pages() {}

    /**
     * A form.
     *
     * @param action path that it posts to
     * @param fields what it would send as it stands, the forgery token left out
     * @param open names of fields that somebody types or chooses
     * @param files names of fields that take a file
     */
    record Form(
            String action,
            Map<String, List<String>> fields,
            List<String> open,
            List<String> files) {
        /** What it sends when these are typed. */
        Map<String, List<String>> with(Map<String, String> typed) {
            Map<String, List<String>> all = new LinkedHashMap<>(fields);
            typed.forEach((k, v) -> all.put(k, List.of(v)));
            return all;
        }
    }

    static List<Form> forms(Browser.Answer page) {
        List<Form> forms = new ArrayList<>();
        for (Element e : Jsoup.parse(page.body()).select("form[method=post]")) {
            FormElement form = (FormElement) e;
            Map<String, List<String>> fields = new LinkedHashMap<>();
            form.formData().stream()
                    .filter(f -> !f.key().equals("_csrf"))
                    .forEach(
                            f ->
                                    fields.computeIfAbsent(f.key(), k -> new ArrayList<>())
                                            .add(f.value()));
            // jsoup sends "on" for a chosen radio button whose value is empty; a browser does not.
            form.select("input[type=radio][checked][value='']")
                    .forEach(r -> fields.put(r.attr("name"), List.of("")));
            List<String> open =
                    form.select(TYPED).stream().map(f -> f.attr("name")).distinct().toList();
            List<String> files =
                    form.select("input[type=file][name]").stream()
                            .map(f -> f.attr("name"))
                            .toList();
            forms.add(new Form(form.attr("action"), fields, open, files));
        }
        return forms;
    }

    /** The form of the page that posts there. */
    static Form form(Browser.Answer page, String action) {
        return forms(page).stream()
                .filter(f -> f.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form posts to " + action));
    }
}
