package pk.nsor.register.reference;

import java.util.List;

/**
 * A province or territory.
 *
 * @param cnicFirstDigits first digits of identity card numbers issued there; they tell the place of
 *     first registration, never where someone lives
 */
public record Province(
        String code,
        ListName name,
        String abbreviation,
        List<String> cnicFirstDigits,
        Period period,
        Source source)
        implements Listed {}
