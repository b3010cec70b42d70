package pk.nsor.register.reference;

import java.util.Optional;

/**
 * A revenue district. Police and prosecution districts are lists of their own.
 *
 * @param province code of its province or territory
 * @param division English name of its division, empty where the district is in none
 * @param latitudeDegrees one point inside the district, WGS84; neither its seat nor its centre
 * @param longitudeDegrees likewise
 */
public record District(
        String code,
        ListName name,
        String province,
        Optional<String> division,
        double latitudeDegrees,
        double longitudeDegrees,
        Period period,
        Source source)
        implements Listed {}
