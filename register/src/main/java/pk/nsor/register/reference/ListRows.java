package pk.nsor.register.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.reference.ListColumn.Content;

/** What must hold between the rows of a list, and between a list and those it names. */
final class ListRows {
    private ListRows() {}

    static void check(
            ListSchema schema,
            List<ListRow> rows,
            Function<String, Optional<Set<String>>> known,
            List<ListProblem> problems) {
        if (schema.hasPeriod()) {
            periods(rows, problems);
        }
        Map<String, ListRow> byKey = keys(schema, rows, problems);
        if (!problems.isEmpty()) {
            return;
        }
        if (schema.dated() && schema.hasPeriod()) {
            overlaps(schema, rows, problems);
        }
        for (ListColumn column : schema.columns()) {
            switch (column.content()) {
                case Content.One(String list) ->
                        named(schema, column, list, rows, byKey.keySet(), known, problems);
                case Content.Many(String list) ->
                        named(schema, column, list, rows, byKey.keySet(), known, problems);
                case Content.Code _,
                        Content.Words _,
                        Content.Named _,
                        Content.Urdu _,
                        Content.Date _,
                        Content.Day _,
                        Content.Whole _,
                        Content.Number _,
                        Content.Choice _ -> {}
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(schema.check().problems(rows));
        }
    }

    private static void periods(List<ListRow> rows, List<ListProblem> problems) {
        for (ListRow row : rows) {
            Optional<PartialDate> from = row.optional("valid_from").map(PartialDate::ofIso);
            Optional<PartialDate> to = row.optional("valid_to").map(PartialDate::ofIso);
            if (from.isPresent()
                    && to.isPresent()
                    && to.get().latest().isBefore(from.get().earliest())) {
                problems.add(
                        ListProblem.row(
                                row.line(),
                                "valid_to",
                                "The row ends before it begins.",
                                "سطر شروع ہونے سے پہلے ختم ہوتی ہے۔"));
            }
        }
    }

    private static Map<String, ListRow> keys(
            ListSchema schema, List<ListRow> rows, List<ListProblem> problems) {
        Map<String, ListRow> byKey = new HashMap<>();
        for (ListRow row : rows) {
            String key = schema.keyOf(row);
            ListRow first = byKey.putIfAbsent(key, row);
            if (first != null) {
                String shown = ListProblem.shown(key);
                problems.add(
                        ListProblem.row(
                                row.line(),
                                schema.key().getFirst(),
                                shown + " stands in line " + first.line() + " already.",
                                shown + " سطر " + first.line() + " میں پہلے سے ہے۔"));
            }
        }
        return byKey;
    }

    private static void overlaps(
            ListSchema schema, List<ListRow> rows, List<ListProblem> problems) {
        Map<String, List<ListRow>> things = new HashMap<>();
        for (ListRow row : rows) {
            List<ListRow> earlier =
                    things.computeIfAbsent(schema.thingOf(row), _ -> new ArrayList<>());
            for (ListRow other : earlier) {
                if (row.period().overlaps(other.period())) {
                    problems.add(
                            ListProblem.row(
                                    row.line(),
                                    "valid_from",
                                    "The row holds at the same time as line "
                                            + other.line()
                                            + ", which has the same code.",
                                    "یہ سطر اسی کوڈ کی سطر "
                                            + other.line()
                                            + " کے ساتھ ایک ہی وقت میں نافذ ہے۔"));
                }
            }
            earlier.add(row);
        }
    }

    private static void named(
            ListSchema schema,
            ListColumn column,
            String list,
            List<ListRow> rows,
            Set<String> own,
            Function<String, Optional<Set<String>>> known,
            List<ListProblem> problems) {
        boolean self = list.equals(schema.name());
        Set<String> keys =
                self
                        ? own
                        : known.apply(list)
                                .orElseThrow(
                                        () -> new IllegalStateException("a list names no list"));
        for (ListRow row : rows) {
            for (String code : row.codes(column.header())) {
                if (!keys.contains(code)) {
                    String shown = ListProblem.shown(code);
                    problems.add(
                            ListProblem.row(
                                    row.line(),
                                    column.header(),
                                    shown + " is not in the list " + list + ".",
                                    shown + " فہرست \u2068" + list + "\u2069 میں نہیں۔"));
                }
            }
        }
        if (self && problems.isEmpty()) {
            circles(schema, column, rows, problems);
        }
    }

    private static void circles(
            ListSchema schema, ListColumn column, List<ListRow> rows, List<ListProblem> problems) {
        Map<String, String> parents = new HashMap<>();
        rows.forEach(r -> parents.put(schema.keyOf(r), r.value(column.header())));
        for (ListRow row : rows) {
            Set<String> seen = new HashSet<>();
            String at = schema.keyOf(row);
            while (!at.isEmpty() && seen.add(at)) {
                at = parents.getOrDefault(at, "");
            }
            if (at.equals(schema.keyOf(row))) {
                problems.add(
                        ListProblem.row(
                                row.line(),
                                column.header(),
                                "The row is above itself.",
                                "یہ سطر اپنے ہی اوپر ہے۔"));
            }
        }
    }
}
