package pk.nsor.register.law;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a file of cases and compares outcomes with those that the file expects. The row that
 * decides ({@link CaseRow}) is made of the permitted columns alone; what is expected is kept apart
 * and only compared. Who drives the cases through the register uses {@link #read} and {@link
 * Case#compare(Outcome, Outcome)}; {@link #judge} does it by the pure rules.
 */
public final class CaseBank {
    /** The cut-in date of the second comparison. */
    public static final LocalDate CUT_IN = LocalDate.of(2024, 1, 1);

    /** Rows beyond this are refused. */
    public static final int MAX_ROWS = 10_000;

    private static final List<String> COLUMNS =
            List.of(
                    "case_id",
                    "sections_charged",
                    "sections_convicted_by_trial_court",
                    "sentence_by_trial_court",
                    "trial_judgment_month",
                    "victim_category",
                    "offender_age_class",
                    "probation",
                    "juvenile_court",
                    "fir_year",
                    "fir_number_form",
                    "police_station_form",
                    "trial_court_as_written",
                    "expected_eligibility",
                    "expected_eligibility_if_cut_in_2024",
                    "alternative_reading");
    private static final Pattern OUTCOME =
            Pattern.compile(
                    "\\b(?:eligible_2h|eligible_s24_only|needs_legal_opinion|not_eligible)\\b");

    private CaseBank() {}

    /**
     * What the file expects.
     *
     * @param plain with the cut-in date off
     * @param cutIn with the cut-in date at 1 January 2024
     * @param alternative first outcome word of the alternative reading, which passes too
     */
    public record Expected(Outcome plain, Outcome cutIn, Optional<Outcome> alternative) {}

    /** A row and, apart from it, what is expected of it. */
    public record Case(CaseRow row, Expected expected) {
        /** Both comparisons. */
        public Verdict compare(Outcome plain, Outcome cutIn) {
            return new Verdict(
                    row.id(),
                    plain,
                    cutIn,
                    expected,
                    agrees(plain, expected.plain()) && agrees(cutIn, expected.cutIn()));
        }

        private boolean agrees(Outcome found, Outcome wanted) {
            return found == wanted || expected.alternative().filter(found::equals).isPresent();
        }
    }

    /** The line of the report for one row; holds nothing of the case but its number. */
    public record Verdict(
            String id, Outcome plain, Outcome cutIn, Expected expected, boolean passed) {
        /** {@code CB-001 passed needs_legal_opinion, with cut-in needs_legal_opinion}. */
        public String line() {
            String found = id + (passed ? " passed " : " FAILED ") + plain.code();
            String both = found + ", with cut-in " + cutIn.code();
            return passed
                    ? both
                    : both
                            + "; expected "
                            + expected.plain().code()
                            + ", with cut-in "
                            + expected.cutIn().code()
                            + expected.alternative().map(a -> "; or " + a.code()).orElse("");
        }
    }

    /** Reads a file of cases. A row without an outcome to compare with is a problem. */
    public static ListReading<Case> read(Reader source) {
        List<Case> cases = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser =
                CSVParser.builder()
                        .setReader(LawLists.withoutMark(source))
                        .setFormat(format)
                        .get()) {
            for (String column : COLUMNS) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    problems.add(new RowProblem(1, column, RowProblem.Kind.MISSING_COLUMN));
                }
            }
            if (!problems.isEmpty()) {
                return new ListReading<>(cases, problems);
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
                one(row).ifPresent(cases::add);
                problems.addAll(row.problems());
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(new RowProblem(1, "", RowProblem.Kind.UNREADABLE_FILE));
        }
        return new ListReading<>(cases, problems);
    }

    /** Decides the case by the pure rules, without and with the cut-in date. */
    public static Verdict judge(Case one, SectionReader reader, Offences offences, LocalDate asOf) {
        Facts facts = one.row().facts(reader);
        EligibilityLaw off = new EligibilityLaw(offences, asOf, true, Optional.empty());
        return one.compare(
                Eligibility.decide(facts, off).outcome(),
                Eligibility.decide(facts, off.withCutIn(Optional.of(CUT_IN))).outcome());
    }

    private static Optional<Case> one(ListRow row) {
        Optional<Outcome> plain = row.word("expected_eligibility", Outcome.values(), Outcome::code);
        Optional<Outcome> cutIn =
                row.word("expected_eligibility_if_cut_in_2024", Outcome.values(), Outcome::code);
        if (plain.isEmpty() || cutIn.isEmpty()) {
            return Optional.empty();
        }
        CaseRow officer =
                new CaseRow(
                        row.value("case_id"),
                        row.value("sections_charged"),
                        row.value("sections_convicted_by_trial_court"),
                        row.value("sentence_by_trial_court"),
                        row.value("trial_judgment_month"),
                        row.value("victim_category"),
                        row.value("offender_age_class"),
                        row.value("probation"),
                        row.value("juvenile_court"),
                        row.value("fir_year"),
                        row.value("fir_number_form"),
                        row.value("police_station_form"),
                        row.value("trial_court_as_written"));
        Matcher alternative = OUTCOME.matcher(row.value("alternative_reading"));
        return Optional.of(
                new Case(
                        officer,
                        new Expected(
                                plain.get(),
                                cutIn.get(),
                                alternative.find()
                                        ? Outcome.ofCode(alternative.group())
                                        : Optional.empty())));
    }
}
