package pk.nsor.register.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import pk.nsor.register.kernel.OfficeId;

/**
 * The lists of places and offices as they stand in one version each: an immutable snapshot. A
 * look-up by code finds ended rows too, as old records name them; a look-up with a day finds what
 * holds on that day.
 */
public final class Lists {
    private final Map<String, Province> provinces;
    private final Map<String, District> districts;
    private final Map<String, Office> offices;
    private final Map<String, Prison> prisons;
    private final Map<String, Court> courts;
    private final Map<String, Tehsil> tehsils;
    private final Map<String, Station> stations;
    private final Map<String, Reason> reasons;
    private final List<ServiceDistrict> policeDistricts;
    private final List<ServiceDistrict> prosecutionDistricts;

    private Lists(Function<String, ListTable> tables) {
        provinces = typed(tables.apply(OwnLists.PROVINCES), ListTypes::province);
        districts = typed(tables.apply(OwnLists.DISTRICTS), ListTypes::district);
        prisons = typed(tables.apply(OwnLists.PRISONS), ListTypes::prison);
        offices = typed(tables.apply(OwnLists.OFFICES), ListTypes::office);
        prisons.values().forEach(p -> offices.putIfAbsent(p.code(), ListTypes.office(p)));
        courts = typed(tables.apply(OwnLists.COURTS), ListTypes::court);
        tehsils = typed(tables.apply(OwnLists.TEHSILS), ListTypes::tehsil);
        stations = typed(tables.apply(OwnLists.STATIONS), ListTypes::station);
        reasons = typed(tables.apply(OwnLists.REASONS), ListTypes::reason);
        policeDistricts = served(tables.apply(OwnLists.POLICE_DISTRICTS));
        prosecutionDistricts = served(tables.apply(OwnLists.PROSECUTION_DISTRICTS));
    }

    /**
     * @param tables a table for every list of {@link OwnLists}
     */
    static Lists of(Function<String, ListTable> tables) {
        return new Lists(tables);
    }

    private static <T extends Listed> Map<String, T> typed(
            ListTable table, Function<ListRow, T> type) {
        Map<String, T> all = new LinkedHashMap<>();
        for (ListRow row : table.rows()) {
            T listed = type.apply(row);
            all.put(listed.code(), listed);
        }
        return all;
    }

    private static List<ServiceDistrict> served(ListTable table) {
        return List.copyOf(typed(table, ListTypes::serviceDistrict).values());
    }

    private static <T extends Listed> List<T> on(Collection<T> all, LocalDate day) {
        return all.stream().filter(l -> l.on(day)).toList();
    }

    public List<Province> provinces(LocalDate day) {
        return on(provinces.values(), day);
    }

    public Optional<Province> province(String code) {
        return Optional.ofNullable(provinces.get(code));
    }

    public List<District> districts(LocalDate day) {
        return on(districts.values(), day);
    }

    /** Every district that the list knows, ended ones included. */
    public List<District> districtsEver() {
        return List.copyOf(districts.values());
    }

    public Optional<District> district(String code) {
        return Optional.ofNullable(districts.get(code));
    }

    public List<Office> offices(OfficeKind kind, LocalDate day) {
        return on(offices.values(), day).stream().filter(o -> o.kind() == kind).toList();
    }

    public Optional<Office> office(OfficeId id) {
        return Optional.ofNullable(offices.get(id.value()));
    }

    /** The police office that serves this revenue district on this day, by the mapping. */
    public Optional<Office> policeOffice(String district, LocalDate day) {
        return serving(policeDistricts, district, day);
    }

    /** The prosecution office that serves this revenue district on this day, by the mapping. */
    public Optional<Office> prosecutionOffice(String district, LocalDate day) {
        return serving(prosecutionDistricts, district, day);
    }

    /**
     * The revenue districts that an office serves on this day, by the mapping: its own, or those of
     * the office that it belongs to, as a unit belongs to its police office. An office with no row
     * serves the district where it is.
     */
    public List<String> servedBy(OfficeId id, LocalDate day) {
        List<String> mapped =
                Stream.concat(policeDistricts.stream(), prosecutionDistricts.stream())
                        .filter(s -> s.on(day))
                        .filter(
                                s ->
                                        s.office().equals(id)
                                                || office(id)
                                                        .flatMap(Office::parent)
                                                        .filter(s.office()::equals)
                                                        .isPresent())
                        .flatMap(s -> s.districts().stream())
                        .distinct()
                        .toList();
        return mapped.isEmpty() ? office(id).flatMap(Office::district).stream().toList() : mapped;
    }

    private Optional<Office> serving(List<ServiceDistrict> all, String district, LocalDate day) {
        return on(all, day).stream()
                .filter(s -> s.districts().contains(district))
                .findFirst()
                .flatMap(s -> office(s.office()));
    }

    public List<ServiceDistrict> policeDistricts(LocalDate day) {
        return on(policeDistricts, day);
    }

    public List<ServiceDistrict> prosecutionDistricts(LocalDate day) {
        return on(prosecutionDistricts, day);
    }

    public List<Prison> prisons(LocalDate day) {
        return on(prisons.values(), day);
    }

    public Optional<Prison> prison(String code) {
        return Optional.ofNullable(prisons.get(code));
    }

    public List<Court> courts(String district, LocalDate day) {
        return on(courts.values(), day).stream()
                .filter(c -> c.district().equals(district))
                .toList();
    }

    public Optional<Court> court(String code) {
        return Optional.ofNullable(courts.get(code));
    }

    /** Stations of the district, and the NCCIA circles that belong to none. */
    public List<Station> stations(String district, LocalDate day) {
        return on(stations.values(), day).stream()
                .filter(s -> s.district().map(district::equals).orElse(true))
                .toList();
    }

    public Optional<Station> station(String code) {
        return Optional.ofNullable(stations.get(code));
    }

    public List<Tehsil> tehsils(String district, LocalDate day) {
        return on(tehsils.values(), day).stream()
                .filter(t -> t.district().equals(district))
                .toList();
    }

    public Optional<Tehsil> tehsil(String code) {
        return Optional.ofNullable(tehsils.get(code));
    }

    public List<Reason> reasons(Reason.Field field, LocalDate day) {
        return on(reasons.values(), day).stream().filter(r -> r.field() == field).toList();
    }

    public Optional<Reason> reason(String code) {
        return Optional.ofNullable(reasons.get(code));
    }
}
