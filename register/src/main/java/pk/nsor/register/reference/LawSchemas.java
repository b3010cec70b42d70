package pk.nsor.register.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.LawLists;
import pk.nsor.register.law.LawSetting;
import pk.nsor.register.law.Limb;
import pk.nsor.register.law.ListReading;
import pk.nsor.register.law.OtherLaw;
import pk.nsor.register.law.RowProblem;
import pk.nsor.register.law.Schedule;
import pk.nsor.register.law.Settles;
import pk.nsor.register.reference.ListColumn.Content;

/**
 * The forms of the lists of the law. What a cell may hold is judged by the law's own reader, so
 * that what is applied is what the rules can read.
 */
final class LawSchemas {
    static final String OFFENCES = "offences";
    static final String OTHER_LAWS = "other-laws";
    static final String SETTINGS = "law-settings";

    private static final Set<String> REQUIRED =
            Set.of("statute", "section", "code", "en", "ur", "citation", "basis", "setting");

    private static final Map<String, Text> SETTINGS_IN_WORDS =
            Map.of(
                    LawSetting.ON, Text.of("switched on", "نافذ"),
                    LawSetting.OFF, Text.of("switched off", "بند"));

    /** Courts write some laws in dozens of ways. */
    private static final int MOST_ALIAS_CHARS = 8_000;

    private LawSchemas() {}

    static List<ListSchema> all() {
        return List.of(
                new ListSchema(
                        OFFENCES,
                        Text.of("Offences", "جرائم"),
                        columns(LawLists.OFFENCE_COLUMNS),
                        List.of("statute", "section", "section_to", "clause", "valid_from"),
                        "lists/offences.csv",
                        false,
                        rows -> judged(LawLists.OFFENCE_COLUMNS, rows, LawLists::offences)),
                new ListSchema(
                        OTHER_LAWS,
                        Text.of("Laws that convictions cite", "سزاؤں میں مذکور قوانین"),
                        columns(LawLists.OTHER_LAW_COLUMNS),
                        List.of("code", "valid_from"),
                        "lists/other-laws.csv",
                        false,
                        rows -> judged(LawLists.OTHER_LAW_COLUMNS, rows, LawLists::otherLaws)),
                new ListSchema(
                        SETTINGS,
                        Text.of("Open questions of the law", "قانون کے غیر طے شدہ امور"),
                        columns(LawLists.SETTING_COLUMNS),
                        List.of("code", "valid_from"),
                        "lists/law-settings.csv",
                        false,
                        rows -> judged(LawLists.SETTING_COLUMNS, rows, LawLists::settings)));
    }

    private static List<ListColumn> columns(List<String> headers) {
        return headers.stream().map(LawSchemas::column).toList();
    }

    private static ListColumn column(String header) {
        return new ListColumn(header, title(header), content(header), REQUIRED.contains(header));
    }

    private static Content content(String header) {
        return switch (header) {
            case "limb" -> new Content.Named(words(Limb.values(), Limb::code, Limb::text));
            case "schedule" ->
                    new Content.Named(words(Schedule.values(), Schedule::code, Schedule::text));
            case "settles" ->
                    new Content.Named(words(Settles.values(), Settles::code, Settles::text));
            case "kind" ->
                    new Content.Named(
                            words(
                                    OtherLaw.Kind.values(),
                                    OtherLaw.Kind::code,
                                    OtherLaw.Kind::text));
            case "setting" -> new Content.Named(SETTINGS_IN_WORDS);
            case "basis" -> new Content.Named(ListColumn.bases());
            case "aliases" -> new Content.Words(MOST_ALIAS_CHARS);
            default -> new Content.Words(ListFile.MAX_CELL_CHARS);
        };
    }

    private static <E> Map<String, Text> words(
            E[] choices, Function<E, String> code, Function<E, Text> text) {
        Map<String, Text> words = new LinkedHashMap<>();
        for (E e : choices) {
            words.put(code.apply(e), text.apply(e));
        }
        return words;
    }

    private static Text title(String header) {
        return switch (header) {
            case "statute" -> Text.of("law", "قانون");
            case "section" -> Text.of("section", "دفعہ");
            case "section_to" -> Text.of("to section", "تا دفعہ");
            case "clause" -> Text.of("subsection", "ذیلی دفعہ");
            case "limb" -> Text.of("limb of the Act", "ایکٹ کی شق");
            case "schedule" -> Text.of("Schedule", "جدول");
            case "settles" -> Text.of("victim settled by the section", "دفعہ سے متعین متاثرہ");
            case "in_force_from" -> Text.of("section in force from", "دفعہ نافذ از");
            case "in_force_to" -> Text.of("section in force to", "دفعہ نافذ تا");
            case "max_years" -> Text.of("longest term, years", "زیادہ سے زیادہ قید، سال");
            case "en" -> Text.of("title in English", "انگریزی عنوان");
            case "ur" -> Text.of("title in Urdu", "اردو عنوان");
            case "note_en" -> Text.of("note in English", "انگریزی نوٹ");
            case "note_ur" -> Text.of("note in Urdu", "اردو نوٹ");
            case "code" -> ListColumn.CODE.title();
            case "setting" -> Text.of("settled as", "طے شدہ");
            case "kind" -> Text.of("kind", "قسم");
            case "last_section" -> Text.of("last section", "آخری دفعہ");
            case "aliases" -> Text.of("as courts write it", "عدالتوں کی تحریر میں");
            case "valid_from" -> ListColumn.VALID_FROM.title();
            case "valid_to" -> ListColumn.VALID_TO.title();
            case "citation" -> ListColumn.CITATION.title();
            case "basis" -> ListColumn.BASIS.title();
            default -> throw new IllegalArgumentException("a column of the law without a title");
        };
    }

    private static <T> List<ListProblem> judged(
            List<String> headers,
            List<ListRow> rows,
            Function<java.io.Reader, ListReading<T>> reader) {
        List<ListProblem> problems = new ArrayList<>();
        for (RowProblem p : reader.apply(csv(headers, rows)).problems()) {
            // The law's reader counts the heading as row 1; ours keeps the line of the file.
            int i = (int) p.row() - 2;
            int line = i >= 0 && i < rows.size() ? rows.get(i).line() : 0;
            problems.add(new ListProblem(line, p.column(), p.kind().text()));
        }
        return problems;
    }

    private static StringReader csv(List<String> headers, List<ListRow> rows) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord(headers);
            for (ListRow row : rows) {
                printer.printRecord(headers.stream().map(row::value).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a list cannot be written to memory", e);
        }
        return new StringReader(out.toString());
    }
}
