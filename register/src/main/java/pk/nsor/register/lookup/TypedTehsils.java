package pk.nsor.register.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.reference.ListName;
import pk.nsor.register.reference.PlaceKind;
import pk.nsor.register.reference.PlaceTyped;
import pk.nsor.register.reference.Tehsil;
import pk.nsor.register.reference.TypedPlaces;

/**
 * Tehsils as applicants give them: one of the district's list, or typed. A typed one joins the
 * places that the Bureau decides once; the request keeps what was written.
 */
@Component
class TypedTehsils {
    private final Readings readings;
    private final TypedPlaces places;

    TypedTehsils(Readings readings, TypedPlaces places) {
        this.readings = readings;
        this.places = places;
    }

    /** In the caller's transaction. Only what reads as a name of a place joins them. */
    void keep(Asked asked) {
        if (asked.district().isEmpty()
                || listed(asked.district()).anyMatch(n -> n.equals(asked.tehsil().strip()))) {
            return;
        }
        if (new PlaceTyped("", asked.tehsil()).read(List.of())
                instanceof PlaceTyped.Reading.Written(String name)) {
            places.keep(PlaceKind.TEHSIL, asked.district(), name);
        }
    }

    private Stream<String> listed(String district) {
        return readings.lists().tehsils(district, readings.today()).stream()
                .map(Tehsil::name)
                .flatMap(TypedTehsils::names);
    }

    private static Stream<String> names(ListName name) {
        return Stream.of(OfficeWords.text(name)).flatMap(t -> Stream.of(t.en(), t.ur()));
    }
}
