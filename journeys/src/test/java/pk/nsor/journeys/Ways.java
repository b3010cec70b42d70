package pk.nsor.journeys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pages officers opened and which forms they sent, and at what screens: what the register
 * answered, by method and path.
 */
final class Ways {
    private final Map<String, Set<Screen>> gone = new HashMap<>();

    /**
     * A route of the register.
     *
     * @param method GET where it is opened, POST where a form is sent
     * @param path with its variables in braces
     */
    record Route(String method, String path) {
        private static final Pattern ROW =
                Pattern.compile("\\| `(\\S+) (GET|POST)` \\| .* \\|", Pattern.MULTILINE);
        private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z]+}");

        /** All that the generated document lists. */
        static List<Route> listedIn(String document) {
            List<Route> routes = new ArrayList<>();
            Matcher row = ROW.matcher(document);
            while (row.find()) {
                routes.add(new Route(row.group(2), row.group(1)));
            }
            return routes;
        }

        private long variables() {
            return VARIABLE.matcher(path).results().count();
        }

        private boolean leads(String went) {
            return went.matches(method + " " + VARIABLE.matcher(path).replaceAll("[^/]+"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Somebody at a screen was answered. */
    void went(String method, String path, Screen screen) {
        gone.computeIfAbsent(method + " " + path, w -> new HashSet<>()).add(screen);
    }

    /** What nobody did of all that can be done: a line for each route and screen. */
    List<String> never(List<Route> routes) {
        Map<Route, Set<Screen>> by = new HashMap<>();
        gone.forEach(
                (way, screens) ->
                        nearest(routes, way)
                                .ifPresent(
                                        r ->
                                                by.computeIfAbsent(r, n -> new HashSet<>())
                                                        .addAll(screens)));
        List<String> never = new ArrayList<>();
        for (Route route : routes) {
            Set<Screen> at = by.getOrDefault(route, Set.of());
            for (Tongue tongue : Tongue.values()) {
                missing(never, route, at, s -> s.tongue() == tongue, "in " + tongue);
            }
            for (int width : List.of(Screen.WIDE, Screen.NARROW)) {
                missing(never, route, at, s -> s.width() == width, "at " + width + " px");
            }
            missing(never, route, at, Screen::scripts, "with scripts");
            missing(never, route, at, s -> !s.scripts(), "without scripts");
        }
        return never;
    }

    /** The route with the fewest variables: a fixed word goes before a variable. */
    private static Optional<Route> nearest(List<Route> routes, String way) {
        return routes.stream()
                .filter(r -> r.leads(way))
                .min(Comparator.comparingLong(Route::variables));
    }

    private static void missing(
            List<String> never, Route route, Set<Screen> at, Predicate<Screen> wanted, String how) {
        if (at.stream().noneMatch(wanted)) {
            never.add(route + " never " + how);
        }
    }
}
