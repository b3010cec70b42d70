package pk.nsor.register.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one dated list from the bytes of a CSV file (UTF-8, RFC 4180, one header line) and says
 * clearly, row by row and in both languages, why it cannot be taken. Pure: nothing is stored.
 */
public final class ListFile {
    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 4_000_000;

    /** Most rows, header apart. */
    public static final int MAX_ROWS = 20_000;

    /** Longest cell of most columns, in characters. */
    public static final int MAX_CELL_CHARS = 600;

    /** Most problems that one reading names; further ones show when these are mended. */
    public static final int MAX_PROBLEMS = 50;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private ListFile() {}

    /** What a file is: a list in order, or the reasons why not. */
    public sealed interface Reading {
        record Read(ListTable table) implements Reading {}

        record Refused(List<ListProblem> problems) implements Reading {}
    }

    /**
     * @param bytes the file as uploaded
     * @param known the keys of another list, empty where no such list is loaded
     */
    public static Reading read(
            ListSchema schema, byte[] bytes, Function<String, Optional<Set<String>>> known) {
        if (bytes.length > MAX_BYTES) {
            return refused(
                    ListProblem.file("The file is larger than 4 MB.", "فائل 4 ایم بی سے بڑی ہے۔"));
        }
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            return refused(
                    ListProblem.file(
                            "The file is not UTF-8 text. Save it as \u201cCSV UTF-8\u201d and"
                                    + " upload it again.",
                            "فائل UTF-8 متن نہیں۔ اسے «CSV UTF-8» کی صورت میں محفوظ کر کے دوبارہ"
                                    + " بھیجیے۔"));
        }
        List<ListProblem> problems = new ArrayList<>();
        List<ListRow> rows = rows(schema, text.get(), problems);
        if (problems.isEmpty()) {
            ListRows.check(schema, rows, known, problems);
        }
        if (problems.isEmpty()) {
            return new Reading.Read(new ListTable(schema, rows));
        }
        return new Reading.Refused(
                List.copyOf(problems.subList(0, Math.min(MAX_PROBLEMS, problems.size()))));
    }

    private static Reading refused(ListProblem problem) {
        return new Reading.Refused(List.of(problem));
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<ListRow> rows(ListSchema schema, String text, List<ListProblem> problems) {
        List<ListRow> rows = new ArrayList<>();
        int line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            boolean header = true;
            for (CSVRecord cells : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (header) {
                    header = false;
                    if (!cells.toList().stream()
                            .map(String::strip)
                            .toList()
                            .equals(schema.headers())) {
                        problems.add(badHeader(schema));
                        return rows;
                    }
                } else if (rows.size() == MAX_ROWS) {
                    problems.add(
                            ListProblem.file(
                                    "The file has more than 20,000 rows.",
                                    "فائل میں 20,000 سے زیادہ سطریں ہیں۔"));
                    return rows;
                } else {
                    row(schema, line, cells, problems).ifPresent(rows::add);
                }
            }
            if (header) {
                problems.add(badHeader(schema));
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(
                    ListProblem.row(
                            line + 1,
                            "",
                            "From this line on the file cannot be read as CSV: a quotation mark is"
                                    + " open or misplaced.",
                            "اس سطر سے آگے فائل CSV کے طور پر نہیں پڑھی جا سکتی: کوئی واوین کھلا یا"
                                    + " بے جا ہے۔"));
        }
        return rows;
    }

    private static ListProblem badHeader(ListSchema schema) {
        String wanted = "\u2068" + String.join(", ", schema.headers()) + "\u2069";
        return ListProblem.row(
                1, "", "The first line must be: " + wanted, "پہلی سطر یہ ہونی چاہیے: " + wanted);
    }

    private static Optional<ListRow> row(
            ListSchema schema, int line, CSVRecord cells, List<ListProblem> problems) {
        if (cells.size() != schema.columns().size()) {
            problems.add(
                    ListProblem.row(
                            line,
                            "",
                            "The row has "
                                    + cells.size()
                                    + " cells; the list has "
                                    + schema.columns().size()
                                    + " columns.",
                            "سطر میں "
                                    + cells.size()
                                    + " خانے ہیں؛ فہرست کے "
                                    + schema.columns().size()
                                    + " کالم ہیں۔"));
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        boolean good = true;
        for (int i = 0; i < cells.size(); i++) {
            ListColumn column = schema.columns().get(i);
            String cell = cells.get(i).strip();
            Optional<ListProblem> problem = ListCell.problem(line, column, cell);
            problem.ifPresent(problems::add);
            good &= problem.isEmpty();
            values.put(column.header(), cell);
        }
        return good ? Optional.of(new ListRow(line, values)) : Optional.empty();
    }
}
