package pk.nsor.register.clock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * The dated clock rules and public holidays in force. Read from the shipped lists, replaced when a
 * list is applied.
 */
@Component
public class Clocks {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

    private volatile List<ClockRule> rules = List.of();
    private volatile Set<LocalDate> holidays = Set.of();

    Clocks() {
        try {
            replaceRules(shipped("clocks.csv"));
            replaceHolidays(shipped("holidays.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader shipped(String name) {
        return new InputStreamReader(
                java.util.Objects.requireNonNull(
                        Clocks.class.getResourceAsStream("/lists/" + name),
                        "a shipped list is missing"),
                StandardCharsets.UTF_8);
    }

    /**
     * Replaces the rules by those of a list: code, name_en, name_ur, length, unit, basis, citation,
     * valid_from.
     */
    public final void replaceRules(Reader csv) throws IOException {
        List<ClockRule> read = new ArrayList<>();
        try (var rows = FORMAT.parse(csv)) {
            for (CSVRecord r : rows) {
                read.add(
                        new ClockRule(
                                r.get("code"),
                                Text.of(r.get("name_en"), r.get("name_ur")),
                                Integer.parseInt(r.get("length")),
                                Unit.of(r.get("unit")),
                                Basis.of(r.get("basis")),
                                r.get("citation"),
                                LocalDate.parse(r.get("valid_from"))));
            }
        }
        rules = List.copyOf(read);
    }

    /** Replaces the public holidays: date, name_en, name_ur, basis, citation. */
    public final void replaceHolidays(Reader csv) throws IOException {
        Set<LocalDate> read = new HashSet<>();
        try (var rows = FORMAT.parse(csv)) {
            rows.forEach(r -> read.add(LocalDate.parse(r.get("date"))));
        }
        holidays = Set.copyOf(read);
    }

    /** The rule of that code in force on a day; a clock without a rule is a fault of the list. */
    public ClockRule rule(String code, LocalDate on) {
        return rules.stream()
                .filter(r -> r.code().equals(code) && !r.validFrom().isAfter(on))
                .max(Comparator.comparing(ClockRule::validFrom))
                .orElseThrow(
                        () -> new IllegalStateException("no clock rule of that code in force"));
    }

    /**
     * The shortest time in which any clock of that code runs out, whatever day it starts on: a
     * clock that started less long ago is not late. Lets a database leave out what cannot be late.
     */
    public Duration atLeast(String code) {
        return rules.stream()
                .filter(r -> r.code().equals(code))
                .map(Clocks::atLeast)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("no clock rule of that code"));
    }

    private static Duration atLeast(ClockRule rule) {
        return switch (rule.unit()) {
            case HOURS -> Duration.ofHours(rule.length());
            case DAYS, WORKING_DAYS -> Duration.ofDays(rule.length());
        };
    }

    public Deadline start(String code, Instant from) {
        return Deadlines.of(from, rule(code, from.atZone(Deadlines.ZONE).toLocalDate()), holidays);
    }

    public Deadline start(String code, LocalDate from) {
        return Deadlines.of(from, rule(code, from), holidays);
    }
}
