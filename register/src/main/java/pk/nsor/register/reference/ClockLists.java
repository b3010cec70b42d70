package pk.nsor.register.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nsor.register.clock.Unit;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.ListColumn.Content;

/** The forms of the lists by which clocks are counted. */
final class ClockLists {
    static final String CLOCKS = "clocks";
    static final String HOLIDAYS = "holidays";

    /** Longest clock, in its unit: ten years of days. */
    private static final int LONGEST = 3_660;

    private ClockLists() {}

    static List<ListSchema> all() {
        return List.of(clocks(), holidays());
    }

    /** A rule that changes gets a further row from its day on; what has begun is counted on. */
    private static ListSchema clocks() {
        return new ListSchema(
                CLOCKS,
                Text.of("Clocks", "میعادیں"),
                List.of(
                        ListColumn.CODE,
                        ListColumn.NAME_EN,
                        urdu(),
                        new ListColumn(
                                "length",
                                Text.of("length", "مدت"),
                                new Content.Whole(1, LONGEST),
                                true),
                        ListColumn.choice("unit", "unit", "اکائی", units()),
                        ListColumn.BASIS,
                        ListColumn.CITATION,
                        new ListColumn(
                                "valid_from",
                                Text.of("valid from", "نافذ از"),
                                new Content.Day(),
                                true)),
                List.of("code", "valid_from"),
                "lists/clocks.csv",
                false,
                _ -> List.of());
    }

    private static Map<String, Text> units() {
        Map<String, Text> words = new LinkedHashMap<>();
        for (Unit u : Unit.values()) {
            words.put(u.code(), u.text());
        }
        return words;
    }

    private static ListSchema holidays() {
        return new ListSchema(
                HOLIDAYS,
                Text.of("Public holidays", "عام تعطیلات"),
                List.of(
                        new ListColumn("date", Text.of("day", "دن"), new Content.Day(), true),
                        ListColumn.NAME_EN,
                        urdu(),
                        ListColumn.BASIS,
                        ListColumn.CITATION),
                List.of("date"),
                "lists/holidays.csv",
                true,
                _ -> List.of());
    }

    /** Our own words for a clock or a holiday: there is an Urdu one for each. */
    private static ListColumn urdu() {
        return new ListColumn(
                "name_ur", ListColumn.NAME_UR.title(), ListColumn.NAME_UR.content(), true);
    }
}
