package pk.nsor.names.cli;

import java.io.PrintStream;
import java.util.Locale;
import pk.nsor.names.Comparison;
import pk.nsor.names.Matcher;
import pk.nsor.names.Part;
import pk.nsor.names.PersonFacts;
import pk.nsor.names.Weights;

/** Prints one comparison with its parts. */
final class Explanation {

    private Explanation() {}

    static void print(String left, String right, PrintStream out) {
        Comparison comparison = Matcher.score(PersonFacts.named(left), PersonFacts.named(right));
        for (Part part : comparison.explain()) {
            out.printf(
                    Locale.ROOT,
                    "%-9s %-22s %7.2f  %s%s%s%n",
                    part.aspect(),
                    part.finding(),
                    part.nats(),
                    part.left(),
                    part.left().isEmpty() || part.right().isEmpty() ? "" : " ~ ",
                    part.right());
        }
        comparison
                .byAspect()
                .forEach(
                        (aspect, nats) ->
                                out.printf(Locale.ROOT, "%-9s %30.2f nats%n", aspect, nats));
        out.printf(
                Locale.ROOT,
                "%s: %.2f nats (shown from %.1f; very likely from %.1f with %.1f beyond the name)%n",
                comparison.verdict(),
                comparison.nats(),
                Weights.SHOW,
                Weights.VERY_LIKELY,
                Weights.VERY_LIKELY_BEYOND_NAME);
    }
}
