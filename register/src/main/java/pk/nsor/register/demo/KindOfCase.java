package pk.nsor.register.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A kind of case: which sections are charged and convicted, as courts write them, of whom, and what
 * is given for it.
 *
 * @param from first year in which such a judgment is invented
 * @param sex code of the convict's sex
 * @param victim code of the category of the victim
 */
record KindOfCase(
        int weight,
        int from,
        String sex,
        String charged,
        String convicted,
        String victim,
        List<Part> sentence) {
    /**
     * One part of a sentence: imprisonment in years, or rupees with months in default.
     *
     * @param kind {@code death}, {@code nlife}, {@code life}, {@code ri}, {@code si}, {@code fine}
     *     or {@code comp}
     */
    record Part(String kind, int least, int most, int monthsInDefault) {
        private static final int STEP_RUPEES = 50_000;

        /** Writes the part as row {@code n} of the form. */
        void type(Chance chance, int n, Map<String, String> typed) {
            String row = "part" + n;
            switch (kind) {
                case "death" -> typed.put(row + "Kind", "death");
                case "nlife" -> typed.put(row + "Kind", "natural-life");
                case "life" -> {
                    typed.put(row + "Kind", "life");
                    typed.put(row + "Manner", "ri");
                }
                case "ri", "si" -> {
                    typed.put(row + "Kind", "term");
                    typed.put(row + "Years", Integer.toString(chance.between(least, most)));
                    typed.put(row + "Manner", kind);
                }
                default -> {
                    int rupees =
                            most <= STEP_RUPEES
                                    ? most
                                    : least
                                            + STEP_RUPEES
                                                    * chance.between(
                                                            0, (most - least) / STEP_RUPEES);
                    typed.put(row + "Kind", kind.equals("fine") ? "fine" : "compensation");
                    typed.put(row + "Rupees", Integer.toString(rupees));
                    typed.put(row + "DefaultMonths", Integer.toString(monthsInDefault));
                    typed.put(row + "DefaultManner", "si");
                }
            }
        }

        /** Years after which a term is over at the latest; 99 for life. */
        int years() {
            return switch (kind) {
                case "death", "nlife", "life" -> 99;
                case "ri", "si" -> most;
                default -> 0;
            };
        }
    }

    static List<KindOfCase> shipped() {
        List<KindOfCase> kinds = new ArrayList<>();
        for (String[] c : Words.lines(KindOfCase.class, "/demo/cases.tsv", 7)) {
            List<Part> parts = new ArrayList<>();
            for (String p : c[6].split("\\+")) {
                parts.add(part(p));
            }
            kinds.add(
                    new KindOfCase(
                            Integer.parseInt(c[0]),
                            Integer.parseInt(c[1]),
                            c[2],
                            c[3],
                            c[4],
                            c[5],
                            List.copyOf(parts)));
        }
        return List.copyOf(kinds);
    }

    private static Part part(String written) {
        String[] cells = written.split(":");
        String[] range = cells.length > 1 ? cells[1].split("-") : new String[] {"0", "0"};
        return new Part(
                cells[0],
                Integer.parseInt(range[0]),
                Integer.parseInt(range[1]),
                cells.length > 2 ? Integer.parseInt(cells[2]) : 0);
    }
}
