package pk.nsor.register.reference;

import static pk.nsor.register.reference.ListColumn.BASIS;
import static pk.nsor.register.reference.ListColumn.CITATION;
import static pk.nsor.register.reference.ListColumn.CODE;
import static pk.nsor.register.reference.ListColumn.NAME_EN;
import static pk.nsor.register.reference.ListColumn.NAME_UR;
import static pk.nsor.register.reference.ListColumn.VALID_FROM;
import static pk.nsor.register.reference.ListColumn.VALID_TO;
import static pk.nsor.register.reference.ListColumn.choice;
import static pk.nsor.register.reference.ListColumn.many;
import static pk.nsor.register.reference.ListColumn.one;
import static pk.nsor.register.reference.ListColumn.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nsor.register.kernel.Text;

/** The forms of the lists that this module owns, in the order in which they name each other. */
public final class OwnLists {
    static final String PROVINCES = "provinces";
    static final String DISTRICTS = "districts";
    static final String OFFICES = "offices";
    static final String PRISONS = "prisons";
    static final String COURTS = "courts";
    static final String POLICE_DISTRICTS = "police-districts";
    static final String PROSECUTION_DISTRICTS = "prosecution-districts";
    static final String TEHSILS = "tehsils";
    static final String STATIONS = "stations";
    static final String REASONS = "reasons";

    private static final ListColumn DISTRICT = one("district", "district", "ضلع", DISTRICTS, true);

    private OwnLists() {}

    /** Every list of this module; a list comes after those it names. */
    public static List<ListSchema> all() {
        return List.of(
                provinces(),
                districts(),
                offices(),
                prisons(),
                plain(
                        COURTS,
                        Text.of("Special Courts", "خصوصی عدالتیں"),
                        NAME_EN,
                        NAME_UR,
                        DISTRICT),
                service(
                        POLICE_DISTRICTS,
                        Text.of("Police districts", "پولیس اضلاع"),
                        OfficeKind.POLICE),
                service(
                        PROSECUTION_DISTRICTS,
                        Text.of("Prosecution districts", "استغاثہ کے اضلاع"),
                        OfficeKind.PROSECUTION),
                plain(TEHSILS, Text.of("Tehsils", "تحصیلیں"), NAME_EN, NAME_UR, DISTRICT),
                stations(),
                reasons());
    }

    private static ListSchema provinces() {
        return plain(
                PROVINCES,
                Text.of("Provinces and territories", "صوبے اور علاقے"),
                NAME_EN,
                NAME_UR,
                words("abbreviation", "abbreviation", "مخفف", true),
                words(
                        "cnic_first_digits",
                        "first digits of identity numbers",
                        "شناختی نمبر کے پہلے ہندسے",
                        false));
    }

    private static ListSchema districts() {
        return plain(
                DISTRICTS,
                Text.of("Districts", "اضلاع"),
                NAME_EN,
                NAME_UR,
                one("province", "province or territory", "صوبہ یا علاقہ", PROVINCES, true),
                words("division", "division", "ڈویژن", false),
                degrees("lat", Text.of("latitude", "عرض بلد"), 23, 38),
                degrees("lon", Text.of("longitude", "طول بلد"), 60, 80));
    }

    private static ListColumn degrees(String header, Text title, double least, double most) {
        return new ListColumn(header, title, new ListColumn.Content.Number(least, most), true);
    }

    private static ListSchema offices() {
        return checked(
                OFFICES,
                Text.of("Offices", "دفاتر"),
                OwnLists::officePlaces,
                choice("kind", "kind", "قسم", officeKinds()),
                one("parent", "office above", "بالا دفتر", OFFICES, false),
                NAME_EN,
                NAME_UR,
                one("province", "province or territory", "صوبہ یا علاقہ", PROVINCES, false),
                one("district", "district", "ضلع", DISTRICTS, false));
    }

    /** Prisons are offices through their own list, under the same code. */
    private static Map<String, Text> officeKinds() {
        Map<String, Text> kinds = ListColumn.words(OfficeKind.values());
        kinds.remove(OfficeKind.PRISON.code());
        return kinds;
    }

    private static Map<String, Text> confidence() {
        Map<String, Text> words = new LinkedHashMap<>();
        words.put("high", Text.of("found in a public page", "عوامی صفحے پر موجود"));
        words.put("medium", Text.of("not confirmed", "غیر مصدقہ"));
        return words;
    }

    private static List<ListProblem> officePlaces(List<ListRow> rows) {
        List<ListProblem> problems = new ArrayList<>();
        for (ListRow row : rows) {
            boolean wanted =
                    switch (Coded.of(OfficeKind.values(), row.value("kind"))) {
                        case PROSECUTION, POLICE, SSOIU, PRISON -> true;
                        case BUREAU,
                                MINISTRY,
                                COMMITTEE,
                                AUDIT,
                                NCCIA,
                                PROSECUTOR_GENERAL,
                                POLICE_HEAD,
                                PRISONS_HEAD ->
                                false;
                    };
            if (row.value("code").startsWith("prison-")) {
                problems.add(
                        ListProblem.row(
                                row.line(),
                                "code",
                                "A prison stands in the list of prisons.",
                                "جیل، جیلوں کی فہرست میں درج ہوتی ہے۔"));
            }
            if (wanted == row.value("district").isEmpty()) {
                problems.add(
                        wanted
                                ? ListProblem.row(
                                        row.line(),
                                        "district",
                                        "An office of this kind has a district.",
                                        "اس قسم کے دفتر کا ضلع ہوتا ہے۔")
                                : ListProblem.row(
                                        row.line(),
                                        "district",
                                        "An office of this kind has no district.",
                                        "اس قسم کے دفتر کا کوئی ضلع نہیں ہوتا۔"));
            }
        }
        return problems;
    }

    private static ListSchema prisons() {
        return checked(
                PRISONS,
                Text.of("Prisons", "جیلیں"),
                OwnLists::prisonCodes,
                NAME_EN,
                NAME_UR,
                choice("kind", "kind", "قسم", ListColumn.words(Prison.Kind.values())),
                one("parent", "office above", "بالا دفتر", OFFICES, true),
                DISTRICT,
                choice("confidence", "confidence", "اعتماد", confidence()));
    }

    /** A prison is an office under the same code, which therefore is no other office's. */
    private static List<ListProblem> prisonCodes(List<ListRow> rows) {
        return rows.stream()
                .filter(r -> !r.value("code").startsWith("prison-"))
                .map(
                        r ->
                                ListProblem.row(
                                        r.line(),
                                        "code",
                                        "The code of a prison begins with prison-",
                                        "جیل کا کوڈ \u2068prison-\u2069 سے شروع ہوتا ہے"))
                .toList();
    }

    private static ListSchema service(String name, Text title, OfficeKind kind) {
        return checked(
                name,
                title,
                rows -> servedOnce(rows, kind),
                NAME_EN,
                NAME_UR,
                one("office", "office that serves it", "متعلقہ دفتر", OFFICES, true),
                many("districts", "revenue districts covered", "شامل مالی اضلاع", DISTRICTS));
    }

    /** One revenue district is served by one office at a time. */
    private static List<ListProblem> servedOnce(List<ListRow> rows, OfficeKind kind) {
        List<ListProblem> problems = new ArrayList<>();
        Map<String, List<ListRow>> served = new HashMap<>();
        for (ListRow row : rows) {
            if (!row.value("office").startsWith(kind.code() + "-")) {
                problems.add(
                        ListProblem.row(
                                row.line(),
                                "office",
                                "The office is not of the kind that serves these districts.",
                                "دفتر اس قسم کا نہیں جو ان اضلاع کا کام کرتا ہے۔"));
            }
            for (String district : row.codes("districts")) {
                List<ListRow> others = served.computeIfAbsent(district, _ -> new ArrayList<>());
                for (ListRow other : others) {
                    if (row.period().overlaps(other.period())) {
                        String shown = ListProblem.shown(district);
                        problems.add(
                                ListProblem.row(
                                        row.line(),
                                        "districts",
                                        shown
                                                + " is covered by line "
                                                + other.line()
                                                + " at the same time.",
                                        shown
                                                + " اسی وقت سطر "
                                                + other.line()
                                                + " میں بھی شامل ہے۔"));
                    }
                }
                others.add(row);
            }
        }
        return problems;
    }

    private static ListSchema stations() {
        return checked(
                STATIONS,
                Text.of("Police stations", "تھانے"),
                OwnLists::stationPlaces,
                choice("kind", "kind", "قسم", ListColumn.words(Station.Kind.values())),
                NAME_EN,
                NAME_UR,
                one("district", "district", "ضلع", DISTRICTS, false));
    }

    private static List<ListProblem> stationPlaces(List<ListRow> rows) {
        return rows.stream()
                .filter(
                        r ->
                                r.value("district").isEmpty()
                                        && !r.value("kind").equals(Station.Kind.NCCIA.code()))
                .map(
                        r ->
                                ListProblem.row(
                                        r.line(),
                                        "district",
                                        "Only an NCCIA circle may be without a district.",
                                        "صرف این سی سی آئی اے سرکل بغیر ضلع کے ہو سکتا ہے۔"))
                .toList();
    }

    private static ListSchema reasons() {
        return plain(
                REASONS,
                Text.of("Reasons for an empty field", "خالی خانے کی وجوہ"),
                choice("field", "field", "خانہ", ListColumn.words(Reason.Field.values())),
                choice("kind", "kind", "قسم", ListColumn.words(Reason.Kind.values())),
                NAME_EN,
                NAME_UR);
    }

    private static ListSchema plain(String name, Text title, ListColumn... columns) {
        return checked(name, title, _ -> List.of(), columns);
    }

    private static ListSchema checked(
            String name, Text title, ListSchema.Check check, ListColumn... columns) {
        List<ListColumn> all = new ArrayList<>();
        all.add(CODE);
        all.addAll(Arrays.asList(columns));
        all.addAll(List.of(VALID_FROM, VALID_TO, CITATION, BASIS));
        return new ListSchema(
                name, title, all, List.of("code"), "lists/" + name + ".csv", false, check);
    }
}
