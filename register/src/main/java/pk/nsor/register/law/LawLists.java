package pk.nsor.register.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * Reads the lists of offences, of other laws and of settings from CSV (UTF-8, comma, one heading
 * line). Reads any source, so that a list that an administrator uploads takes the place of the
 * shipped one; a row that cannot be taken is a {@link RowProblem}, never an exception.
 */
public final class LawLists {
    /** Rows beyond this are refused. */
    public static final int MAX_ROWS = 5_000;

    /** Headings of the list of offences. */
    public static final List<String> OFFENCE_COLUMNS =
            List.of(
                    "statute",
                    "section",
                    "section_to",
                    "clause",
                    "limb",
                    "schedule",
                    "settles",
                    "in_force_from",
                    "in_force_to",
                    "max_years",
                    "en",
                    "ur",
                    "note_en",
                    "note_ur",
                    "valid_from",
                    "valid_to",
                    "citation",
                    "basis");

    /** Headings of the list of other laws. */
    public static final List<String> OTHER_LAW_COLUMNS =
            List.of(
                    "code",
                    "kind",
                    "last_section",
                    "en",
                    "ur",
                    "aliases",
                    "valid_from",
                    "valid_to",
                    "citation",
                    "basis");

    /** Headings of the list of settings. */
    public static final List<String> SETTING_COLUMNS =
            List.of("code", "setting", "en", "ur", "valid_from", "citation", "basis");

    private LawLists() {}

    /** The list of offences that the application ships. */
    public static Offences shippedOffences() {
        return new Offences(shipped("/lists/offences.csv", LawLists::offences));
    }

    /** The list of other laws that the application ships. */
    public static List<OtherLaw> shippedOtherLaws() {
        return shipped("/lists/other-laws.csv", LawLists::otherLaws);
    }

    /** Reads a list of offences; two rows for one section on one day are a problem. */
    public static ListReading<Offence> offences(Reader source) {
        ListReading<Offence> read = read(source, OFFENCE_COLUMNS, LawLists::offence);
        List<RowProblem> problems = new ArrayList<>(read.problems());
        if (read.clean()) {
            overlaps(read.rows(), problems);
        }
        return new ListReading<>(read.rows(), problems);
    }

    /** Reads a list of other laws. */
    public static ListReading<OtherLaw> otherLaws(Reader source) {
        return read(source, OTHER_LAW_COLUMNS, LawLists::otherLaw);
    }

    /** The settings that the application ships. */
    public static List<LawSetting> shippedSettings() {
        return shipped("/lists/law-settings.csv", LawLists::settings);
    }

    /** Reads the settings of what the law leaves open. */
    public static ListReading<LawSetting> settings(Reader source) {
        return read(source, SETTING_COLUMNS, LawLists::setting);
    }

    private static Optional<LawSetting> setting(ListRow row) {
        Optional<LawSetting.Which> which =
                row.word("code", LawSetting.Which.values(), LawSetting.Which::code);
        String setting = row.required("setting");
        if (which.isPresent() && !setting.isEmpty() && !which.get().takes(setting)) {
            row.problem("setting", RowProblem.Kind.UNKNOWN_WORD);
        }
        Optional<Text> text = row.requiredText("en", "ur");
        Optional<LocalDate> from = row.date("valid_from");
        if (from.isEmpty() && row.problems().isEmpty()) {
            row.problem("valid_from", RowProblem.Kind.MISSING_VALUE);
        }
        String citation = row.required("citation");
        Optional<Basis> basis = row.word("basis", Basis.values(), Basis::code);
        return row.problems().isEmpty()
                ? Optional.of(
                        new LawSetting(
                                which.orElseThrow(),
                                setting,
                                text.orElseThrow(),
                                from.orElseThrow(),
                                citation,
                                basis.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Offence> offence(ListRow row) {
        Optional<StatuteCode> statute = row.statute("statute");
        Optional<SectionCode> first = row.section("section");
        Optional<SectionCode> last =
                row.value("section_to").isEmpty() ? first : row.section("section_to");
        Optional<Limb> limb = row.word("limb", Limb.values(), Limb::code);
        Optional<Schedule> schedule = row.word("schedule", Schedule.values(), Schedule::code);
        Optional<Settles> settles = row.word("settles", Settles.values(), Settles::code);
        Optional<PartialDate> from = row.partialDate("in_force_from");
        Optional<PartialDate> to = row.partialDate("in_force_to");
        OptionalInt maxYears = row.number("max_years");
        Optional<Text> title = row.requiredText("en", "ur");
        Optional<Text> note = row.text("note_en", "note_ur");
        Optional<LocalDate> validFrom = row.date("valid_from");
        Optional<LocalDate> validTo = row.date("valid_to");
        String citation = row.required("citation");
        Optional<Basis> basis = row.word("basis", Basis.values(), Basis::code);
        if (!row.problems().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Offence(
                            statute.orElseThrow(),
                            first.orElseThrow(),
                            last.orElseThrow(),
                            row.value("clause"),
                            limb.orElseThrow(),
                            schedule.orElseThrow(),
                            settles.orElseThrow(),
                            from,
                            to,
                            maxYears,
                            title.orElseThrow(),
                            note,
                            validFrom,
                            validTo,
                            citation,
                            basis.orElseThrow()));
        } catch (IllegalArgumentException e) {
            row.problem("", RowProblem.Kind.OUT_OF_ORDER);
            return Optional.empty();
        }
    }

    private static Optional<OtherLaw> otherLaw(ListRow row) {
        Optional<StatuteCode> code = row.statute("code");
        Optional<OtherLaw.Kind> kind =
                row.word("kind", OtherLaw.Kind.values(), OtherLaw.Kind::code);
        OptionalInt last = row.number("last_section");
        if (last.orElse(0) == 0 && row.problems().isEmpty()) {
            row.problem("last_section", RowProblem.Kind.NOT_A_NUMBER);
        }
        Optional<Text> title = row.requiredText("en", "ur");
        List<String> aliases =
                Arrays.stream(row.required("aliases").split("\\|", -1))
                        .map(String::strip)
                        .filter(a -> !a.isEmpty())
                        .toList();
        Optional<LocalDate> validFrom = row.date("valid_from");
        Optional<LocalDate> validTo = row.date("valid_to");
        String citation = row.required("citation");
        Optional<Basis> basis = row.word("basis", Basis.values(), Basis::code);
        if (!row.problems().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new OtherLaw(
                        code.orElseThrow(),
                        kind.orElseThrow(),
                        last.orElseThrow(),
                        title.orElseThrow(),
                        aliases,
                        validFrom,
                        validTo,
                        citation,
                        basis.orElseThrow()));
    }

    private static <T> ListReading<T> read(
            Reader source, List<String> columns, Function<ListRow, Optional<T>> take) {
        List<T> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setAllowMissingColumnNames(true)
                        .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(withoutMark(source)).setFormat(format).get()) {
            for (String column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    problems.add(new RowProblem(1, column, RowProblem.Kind.MISSING_COLUMN));
                }
            }
            if (!problems.isEmpty()) {
                return new ListReading<>(rows, problems);
            }
            for (CSVRecord record : parser) {
                if (record.getRecordNumber() > MAX_ROWS) {
                    problems.add(
                            new RowProblem(
                                    record.getRecordNumber() + 1,
                                    "",
                                    RowProblem.Kind.TOO_MANY_ROWS));
                    break;
                }
                ListRow row = new ListRow(record);
                take.apply(row).ifPresent(rows::add);
                problems.addAll(row.problems());
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(new RowProblem(1, "", RowProblem.Kind.UNREADABLE_FILE));
        }
        return new ListReading<>(rows, problems);
    }

    /** Spreadsheets put a byte order mark in front of UTF-8. */
    static Reader withoutMark(Reader source) throws IOException {
        BufferedReader in = new BufferedReader(source);
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return in;
    }

    private static void overlaps(List<Offence> rows, List<RowProblem> problems) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sameSections(rows.get(i), rows.get(j)) && together(rows.get(i), rows.get(j))) {
                    problems.add(new RowProblem(i + 2L, "section", RowProblem.Kind.OVERLAP));
                    break;
                }
            }
        }
    }

    private static boolean sameSections(Offence a, Offence b) {
        return a.statute().equals(b.statute())
                && a.first().equals(b.first())
                && a.last().equals(b.last())
                && a.clause().equals(b.clause());
    }

    private static boolean together(Offence a, Offence b) {
        LocalDate from = a.validFrom().orElse(LocalDate.MIN);
        LocalDate to = a.validTo().orElse(LocalDate.MAX);
        return !b.validFrom().orElse(LocalDate.MIN).isAfter(to)
                && !b.validTo().orElse(LocalDate.MAX).isBefore(from);
    }

    private static <T> List<T> shipped(String resource, Function<Reader, ListReading<T>> read) {
        try (InputStream in =
                Objects.requireNonNull(LawLists.class.getResourceAsStream(resource))) {
            ListReading<T> list = read.apply(new InputStreamReader(in, StandardCharsets.UTF_8));
            if (!list.clean()) {
                throw new IllegalStateException("a shipped list has a bad row");
            }
            return list.rows();
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped list cannot be read", e);
        }
    }
}
