package pk.nsor.bench.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recall among the first ten against the false positives allowed, a line for each engine. */
final class Plot {
    private static final List<String> COLOURS =
            List.of("#01411c", "#b45309", "#1d4ed8", "#9d174d", "#475569");
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int STEPS = 50;

    private Plot() {}

    static String of(Verdict v) {
        StringBuilder out = new StringBuilder();
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 420\" font-family=\"sans-serif\" font-size=\"12\">\n"
                        + "<rect width=\"760\" height=\"420\" fill=\"#fff\"/>\n");
        text(out, LEFT, 22, "Found among the first ten, by false positives allowed");
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double y = y(tenth / 10.0);
            out.append(line(LEFT, y, LEFT + WIDTH, y, "#ddd"));
            text(out, 22, y + 4, tenth * 10 + " %");
            text(out, x(tenth / 10.0) - 8, TOP + HEIGHT + 18, tenth * 10 + " %");
        }
        double allowed = x(v.allowed());
        out.append(line(allowed, TOP, allowed, TOP + HEIGHT, "#999"));
        text(out, allowed + 4, TOP + HEIGHT - 6, "the register's own");
        int n = 0;
        for (Map.Entry<Engine, Outcome> e : v.outcomes().entrySet()) {
            String colour = COLOURS.get(n % COLOURS.size());
            curve(out, e.getValue(), colour);
            double y = TOP + 20 + 22.0 * n++;
            out.append(line(LEFT + WIDTH + 16, y - 4, LEFT + WIDTH + 40, y - 4, colour));
            text(out, LEFT + WIDTH + 46, y, e.getKey().title());
        }
        return out.append("</svg>\n").toString();
    }

    private static void curve(StringBuilder out, Outcome o, String colour) {
        out.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour);
        out.append("\" points=\"");
        for (int i = 0; i <= STEPS; i++) {
            double level = (double) i / STEPS;
            double found = o.recall(10, o.threshold(level), a -> true).value();
            out.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(level), y(found)));
        }
        out.append("\"/>\n");
    }

    private static double x(double share) {
        return LEFT + share * WIDTH;
    }

    private static double y(double share) {
        return TOP + (1 - share) * HEIGHT;
    }

    private static String line(double x1, double y1, double x2, double y2, String colour) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour);
    }

    private static void text(StringBuilder out, double x, double y, String text) {
        out.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                        x,
                        y,
                        text.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
