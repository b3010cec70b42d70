package pk.nsor.register.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.page.Bust;
import pk.nsor.register.reference.Court;
import pk.nsor.register.reference.District;
import pk.nsor.register.reference.Lists;
import pk.nsor.register.reference.Office;
import pk.nsor.register.reference.Prison;

/**
 * Invents persons with convictions: names, parentage, district and sentence as they are met, none
 * of them anybody's. Person {@code n} of a seed is always the same, whoever asks and in whatever
 * order. What is made is what an office types; the register's own reader reads it.
 */
final class Inventing {
    /** First day on which an invented judgment falls. */
    static final LocalDate FIRST = LocalDate.of(2019, 1, 7);

    /** Last day on which an invented judgment falls, before what waits on the desks. */
    static final LocalDate LAST = LocalDate.of(2026, 9, 30);

    private static final LocalDate ACT = LocalDate.of(2021, 12, 4);
    private static final Map<String, Integer> BY_PROVINCE =
            Map.of("PK6", 52, "PK7", 19, "PK5", 15, "PK2", 6, "PK4", 3, "PK1", 3, "PK3", 2);
    private static final List<Integer> YEARS =
            List.of(
                    19, 20, 20, 21, 21, 22, 22, 22, 23, 23, 23, 24, 24, 24, 24, 24, 24, 24, 24, 25,
                    25, 25, 25, 25, 25, 25, 25, 25, 26, 26, 26, 26, 26, 26);

    /** What serves a district: its prosecution office, and its listed court or nothing. */
    private record Seat(OfficeId office, String court) {}

    private final long seed;
    private final Lists lists;
    private final Naming naming;
    private final Weighed<String> provinces;
    private final Map<String, Weighed<District>> districts = new HashMap<>();
    private final Map<String, List<Prison>> prisons = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<Integer, Weighed<KindOfCase>> cases = new HashMap<>();

    /**
     * @param lists districts, courts, prisons and offices as they are in force
     */
    Inventing(long seed, Lists lists) {
        this.seed = seed;
        this.lists = lists;
        this.naming = new Naming(Words.shipped());
        this.provinces =
                Weighed.of(BY_PROVINCE.keySet().stream().sorted().toList(), BY_PROVINCE::get);
        for (String p : BY_PROVINCE.keySet()) {
            List<District> own =
                    lists.districts(LAST).stream().filter(d -> d.province().equals(p)).toList();
            own.forEach(d -> seats.put(d.code(), seat(lists, d)));
            districts.put(
                    p, Weighed.of(own, d -> 1 + 40 / (1 + Math.floorMod(d.code().hashCode(), 23))));
            List<Prison> near =
                    lists.prisons(LAST).stream()
                            .filter(
                                    x ->
                                            x.kind() == Prison.Kind.CENTRAL
                                                    || x.kind() == Prison.Kind.DISTRICT)
                            .filter(x -> own.stream().anyMatch(d -> d.code().equals(x.district())))
                            .toList();
            prisons.put(p, near);
        }
        List<KindOfCase> kinds = KindOfCase.shipped();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            int y = year;
            cases.put(y, Weighed.of(kinds, k -> k.from() <= y ? k.weight() : 0));
        }
    }

    /** Person {@code number} of this world, judged on a day that the dice choose. */
    Invented person(int number) {
        Chance chance = new Chance(seed, number);
        LocalDate first = LocalDate.of(2000 + chance.of(YEARS), 1, 5);
        LocalDate judged =
                first.plusDays(chance.between(0, first.getYear() == LAST.getYear() ? 265 : 355));
        String province = chance.weighed(provinces);
        return person(number, chance, chance.weighed(districts(province)), judged);
    }

    /** A person of a given district, judged on a given day: what waits on a desk now. */
    Invented person(int number, String district, LocalDate judged) {
        return person(
                number, new Chance(seed, number), lists.district(district).orElseThrow(), judged);
    }

    private Weighed<District> districts(String province) {
        Weighed<District> own = districts.get(province);
        if (own == null) {
            throw new IllegalArgumentException("a province without districts");
        }
        return own;
    }

    private Invented person(int number, Chance chance, District district, LocalDate judged) {
        KindOfCase kind = chance.weighed(kinds(judged.getYear()));
        TreeMap<String, String> t = new TreeMap<>();
        int firYear = judged.minusDays(chance.between(150, 800)).getYear();
        identity(chance, t, number, kind, district, firYear, judged);
        places(chance, t, district, number);
        court(chance, t, district, judged, kind);
        fir(chance, t, district, firYear);
        sentence(chance, t, kind, district.province(), judged);
        t.put("redacted", "on");
        return new Invented(
                number,
                seat(district).office(),
                district.code(),
                judged,
                chance.between(1, 12),
                chance.between(1, 6),
                chance.percent(70) ? portrait(chance, kind.sex()) : 0,
                new Answers(
                        t.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, e -> List.of(e.getValue())))));
    }

    private static Seat seat(Lists lists, District d) {
        return new Seat(
                lists.prosecutionOffice(d.code(), LAST)
                        .map(Office::id)
                        .orElseThrow(
                                () -> new IllegalStateException("a district without its office")),
                lists.courts(d.code(), LAST).stream().findFirst().map(Court::code).orElse(""));
    }

    private Seat seat(District district) {
        Seat seat = seats.get(district.code());
        return seat == null ? seat(lists, district) : seat;
    }

    private static int portrait(Chance chance, String sex) {
        return sex.equals("f") ? Bust.SHAWL.ordinal() : chance.between(1, Bust.SHAWL.ordinal() - 1);
    }

    private Weighed<KindOfCase> kinds(int year) {
        Weighed<KindOfCase> of = cases.get(Math.clamp(year, FIRST.getYear(), LAST.getYear()));
        if (of == null) {
            throw new IllegalStateException("a year without cases");
        }
        return of;
    }

    private void identity(
            Chance chance,
            Map<String, String> t,
            int number,
            KindOfCase kind,
            District district,
            int firYear,
            LocalDate judged) {
        boolean woman = kind.sex().equals("f");
        String province = district.province();
        List<Word> tribe = naming.tribe(chance, province);
        Naming.Made own = woman ? naming.woman(chance) : naming.man(chance, province, tribe);
        name(chance, t, "name", own);
        name(
                chance,
                t,
                "father",
                naming.man(chance, province, chance.percent(75) ? tribe : List.of()));
        if (woman && chance.percent(70)) {
            name(chance, t, "husband", naming.man(chance, province, List.of()));
        }
        if (!woman && chance.percent(20)) {
            Naming.Made called = naming.called(chance);
            t.put("alias1Urdu", called.urdu());
            t.put("alias1Roman", called.roman(chance));
        }
        if (chance.percent(88)) {
            t.put("cnic", cnic(number, province, district, woman));
        } else {
            t.put("cnicNone", chance.percent(70) ? "cnic-not-in-record" : "cnic-never-registered");
        }
        int age = Math.min(chance.between(18, 45), chance.between(18, 64));
        birth(chance, t, age, firYear, judged);
        t.put("ageClass", chance.percent(70) ? "adult" : "not-stated");
        t.put("sex", kind.sex());
        t.put("nationality", chance.percent(98) ? "pakistani" : "afghan");
        t.put("domicile", district.name().in(Lang.EN));
        if (!tribe.isEmpty() && chance.percent(50)) {
            t.put("caste", tribe.getFirst().romans().getFirst().roman());
        }
        if (chance.percent(35)) {
            t.put("heightCm", Integer.toString(chance.between(158, 186)));
        }
    }

    /** Both scripts, Urdu alone or Roman alone, as judgments have them. */
    private static void name(Chance chance, Map<String, String> t, String stem, Naming.Made made) {
        PersonName both = made.both(chance);
        int draw = chance.between(0, 99);
        if (draw < 90) {
            t.put(stem + "Urdu", both.urdu());
        }
        if (draw < 62 || draw >= 90) {
            t.put(stem + "Roman", both.roman());
        }
    }

    /**
     * A number of the kind that the project keeps for invented persons: its middle seven digits
     * begin with 00, which the series of issued cards are taken not to do.
     */
    private String cnic(int number, String province, District district, boolean woman) {
        String first =
                lists.province(province).map(p -> p.cnicFirstDigits().getFirst()).orElse("3");
        int area = Math.floorMod(district.code().hashCode(), 9_000) + 1_000;
        int last = woman ? 2 * (number % 4) + 2 : 2 * (number % 5) + 1;
        return "%s%04d-%07d-%d".formatted(first, area, number % 99_999 + 1, last);
    }

    private static void birth(
            Chance chance, Map<String, String> t, int age, int firYear, LocalDate judged) {
        t.put("offenceAge", Integer.toString(age));
        int draw = chance.between(0, 99);
        if (draw < 6) {
            t.put("birthNone", "birth-not-in-record");
        } else if (draw < 32) {
            t.put("ageYears", Integer.toString(age + judged.getYear() - firYear));
            t.put("ageAtYear", Integer.toString(judged.getYear()));
            t.put("birthSource", "judgment");
        } else {
            int year = firYear - age;
            if (draw >= 62) {
                int month = chance.between(1, 12);
                int day = chance.between(1, 28);
                t.put("birthMonth", Integer.toString(month));
                t.put("birthDay", Integer.toString(day));
                // Nobody here comes of age after the judgment: such a return is held sealed.
                year -= LocalDate.of(year + 18, month, day).isAfter(judged) ? 1 : 0;
            }
            t.put("birthYear", Integer.toString(year));
            t.put("birthSource", draw >= 62 ? "paper" : "judgment");
        }
    }

    private void places(Chance chance, Map<String, String> t, District district, int number) {
        Naming.Made village = naming.village(chance, district.province());
        t.put("address1Kind", "permanent");
        t.put(
                "address1Written",
                chance.percent(55)
                        ? "مکان " + chance.between(1, 240) + "، " + village.urdu()
                        : "House " + chance.between(1, 240) + ", " + village.roman(chance));
        t.put("address1District", district.code());
        t.put("address1Source", chance.percent(60) ? "judgment" : "police-file");
        if (chance.percent(18)) {
            Naming.Made former = naming.village(chance, district.province());
            t.put("address2Kind", "former");
            t.put("address2Written", former.urdu());
            t.put("address2District", chance.weighed(districts(district.province())).code());
            t.put("address2Source", "police-file");
        }
        if (chance.percent(25)) {
            t.put("phone1", "0300-%07d".formatted(number % 99_999 + 1));
        }
    }

    private void court(
            Chance chance,
            Map<String, String> t,
            District district,
            LocalDate judged,
            KindOfCase kind) {
        String en = district.name().in(Lang.EN);
        String ur = district.name().ur().orElse(en);
        boolean special = judged.isAfter(ACT) && chance.percent(78);
        if (special) {
            t.put(
                    "court",
                    chance.percent(60)
                            ? "خصوصی عدالت (انسدادِ زیادتی)، " + ur
                            : "Special Court (Anti-Rape), " + en);
            if (!seat(district).court().isEmpty()) {
                t.put("courtCode", seat(district).court());
            }
        } else if (chance.percent(50)) {
            t.put(
                    "court",
                    "Court of the Additional Sessions Judge-"
                            + "I".repeat(chance.between(1, 3))
                            + ", "
                            + en);
        } else {
            t.put("court", "عدالت ایڈیشنل سیشن جج، " + ur);
        }
        t.put("juvenileCourt", "no");
        t.put("district", district.code());
        String what =
                special
                        ? "Anti-Rape Case"
                        : kind.convicted().contains("PECA") ? "Sessions Trial" : "Sessions Case";
        t.put(
                "caseNumber",
                what
                        + " No. "
                        + chance.between(1, 180)
                        + " of "
                        + judged.minusMonths(chance.between(2, 14)).getYear());
        if (chance.percent(94)) {
            t.put("judgmentDay", Integer.toString(judged.getDayOfMonth()));
        }
        t.put("judgmentMonth", Integer.toString(judged.getMonthValue()));
        t.put("judgmentYear", Integer.toString(judged.getYear()));
        if (chance.percent(20)) {
            t.put("coConvicted", Integer.toString(chance.between(1, 3)));
        }
    }

    private void fir(Chance chance, Map<String, String> t, District district, int year) {
        int number = chance.between(3, 1_900);
        t.put(
                "fir",
                switch (chance.between(0, 3)) {
                    case 0 -> number + "/" + year;
                    case 1 -> number + " of " + year;
                    default -> "%d/%02d".formatted(number, year % 100);
                });
        t.put("firDistrict", district.code());
        String station = Stations.code(district.code(), chance.between(1, Stations.EACH));
        if (lists.station(station).isPresent()) {
            t.put("firStation", station);
        } else {
            t.put("firStationWritten", "Saddar");
        }
    }

    private void sentence(
            Chance chance,
            Map<String, String> t,
            KindOfCase kind,
            String province,
            LocalDate judged) {
        t.put("charged", kind.charged());
        t.put("convicted", kind.convicted());
        t.put("victim", kind.victim());
        int n = 1;
        for (KindOfCase.Part p : kind.sentence()) {
            p.type(chance, n++, t);
        }
        t.put("run", "one");
        t.put("credit", chance.percent(85) ? "yes" : "not-stated");
        t.put("probation", "no");
        custody(chance, t, province, judged);
        int years = LAST.getYear() - judged.getYear();
        t.put(
                "appeal",
                years >= 2
                        ? chance.percent(50) ? "final" : "not-known"
                        : chance.percent(45) ? "under-appeal" : "none-known");
    }

    private void custody(Chance chance, Map<String, String> t, String province, LocalDate judged) {
        List<Prison> near = prisons.getOrDefault(province, List.of());
        int draw = chance.between(0, 99);
        if (draw < 14) {
            t.put("custody", "not-recorded");
            return;
        }
        t.put("custody", draw < 92 ? "prison" : draw < 97 ? "bail" : "absconding");
        if (draw < 92 && !near.isEmpty()) {
            t.put("custodyPrison", chance.of(near).code());
        }
        t.put("custodyDateDay", Integer.toString(judged.getDayOfMonth()));
        t.put("custodyDateMonth", Integer.toString(judged.getMonthValue()));
        t.put("custodyDateYear", Integer.toString(judged.getYear()));
    }
}
