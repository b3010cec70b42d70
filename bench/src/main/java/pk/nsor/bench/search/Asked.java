package pk.nsor.bench.search;

/**
 * One question as every engine is given it; empty where it has not.
 *
 * @param target whether a record of the person asked for is indexed
 * @param born {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
 */
public record Asked(
        String id, boolean target, String name, String father, String cnic, String born) {
    static final int CELLS = 6;

    static Asked of(String[] c) {
        return new Asked(c[0], c[1].equals("target"), c[2], c[3], c[4], c[5]);
    }

    String line() {
        return Tsv.line(id, target ? "target" : "absent", name, father, cnic, born);
    }
}
