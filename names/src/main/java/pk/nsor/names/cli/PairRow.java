package pk.nsor.names.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One labelled pair of persons.
 *
 * @param id the row's id
 * @param same whether the two are one person
 * @param left first person as written
 * @param right second person as written
 * @param note what kind of pair it is
 */
record PairRow(String id, boolean same, Written left, Written right, String note) {

    /** Notes of pairs that only other facts can tell apart. */
    private static final List<String> NAMESAKES = List.of("identical_name", "namesake");

    /**
     * A person as written.
     *
     * @param name the name
     * @param father father's or husband's name, or empty
     */
    record Written(String name, String father) {
        @Override
        public String toString() {
            return "Written[masked]";
        }
    }

    /** Whether the pair is of two persons with the same or nearly the same name. */
    boolean isNamesake() {
        return !same && NAMESAKES.contains(note);
    }

    /** Whether the pair is of two persons whom the names alone should tell apart. */
    boolean isRival() {
        return !same && !isNamesake();
    }

    /** Whether the two are written in different scripts. */
    boolean isCrossScript() {
        return note.contains("cross_script");
    }

    /**
     * The rows of a file in UTF-8 with the columns id, label, a_name, a_father, b_name, b_father,
     * note; a first line that starts with {@code id} is a heading.
     *
     * @throws BadTableException where a line has too few columns or an unknown label
     */
    static List<PairRow> read(Path file) throws IOException {
        List<PairRow> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || i == 0 && line.replace("\ufeff", "").startsWith("id\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length < 6 || !cells[1].equals("same") && !cells[1].equals("different")) {
                throw new BadTableException(i + 1);
            }
            rows.add(
                    new PairRow(
                            cells[0],
                            cells[1].equals("same"),
                            new Written(cells[2], cells[3]),
                            new Written(cells[4], cells[5]),
                            cells.length > 6 ? cells[6].strip() : ""));
        }
        return rows;
    }

    @Override
    public String toString() {
        return "PairRow[masked]";
    }
}
