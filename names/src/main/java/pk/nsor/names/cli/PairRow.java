package pk.nsor.names.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        return !same && NAMESAKES.stream().anyMatch(this::isNoted);
    }

    /** Whether the note says so, by itself or beside others: {@code cross_script+spelling}. */
    boolean isNoted(String kind) {
        return List.of(note.split("[+\\s]+")).contains(kind);
    }

    /** Whether the pair is of two persons whom the names alone should tell apart. */
    boolean isRival() {
        return !same && !isNamesake();
    }

    /** Whether the two are written in different scripts. */
    boolean isCrossScript() {
        return isNoted("cross_script");
    }

    /**
     * The rows of a file in UTF-8 with the columns id, label, a_name, a_father, b_name, b_father,
     * note; a first line that starts with {@code id} is a heading. Labels and notes are read in
     * capitals too, and cells as {@link Cells} tells.
     *
     * @throws BadTableException where a line has too few columns or an unknown label
     */
    static List<PairRow> read(Path file) throws IOException {
        List<PairRow> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = Cells.of(lines.get(i));
            boolean heading = i == 0 && cells.getFirst().equalsIgnoreCase("id");
            if (!heading && !lines.get(i).isBlank()) {
                rows.add(row(cells, i + 1));
            }
        }
        return rows;
    }

    private static PairRow row(List<String> cells, int line) throws BadTableException {
        String label = cells.size() < 6 ? "" : cells.get(1).toLowerCase(Locale.ROOT);
        if (!label.equals("same") && !label.equals("different")) {
            throw new BadTableException(line);
        }
        return new PairRow(
                cells.get(0),
                label.equals("same"),
                new Written(cells.get(2), cells.get(3)),
                new Written(cells.get(4), cells.get(5)),
                cells.size() > 6 ? cells.get(6).toLowerCase(Locale.ROOT) : "");
    }

    @Override
    public String toString() {
        return "PairRow[masked]";
    }
}
