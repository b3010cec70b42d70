package pk.nsor.register.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The law that eligibility is decided under, as dated data.
 *
 * @param offences the dated list
 * @param asOf the day whose list applies: s.2(h) covers whoever "is convicted", so it is the day of
 *     decision and not of judgment
 * @param s24Limb whether a scheduled offence outside s.2(h) may be entered (s.24, Explanation);
 *     unsettled, hence a switch
 * @param cutIn convictions before this day go to legal opinion; empty when off
 */
public record EligibilityLaw(
        Offences offences, LocalDate asOf, boolean s24Limb, Optional<LocalDate> cutIn) {
    /**
     * The law of a day: the newest row of each open question that is valid on it. A question
     * without a row is off.
     */
    public static EligibilityLaw of(Offences offences, List<LawSetting> settings, LocalDate asOf) {
        return new EligibilityLaw(
                offences,
                asOf,
                setting(settings, LawSetting.Which.S24_LIMB, asOf).isPresent(),
                setting(settings, LawSetting.Which.CUT_IN, asOf).map(LocalDate::parse));
    }

    private static Optional<String> setting(
            List<LawSetting> settings, LawSetting.Which which, LocalDate asOf) {
        return settings.stream()
                .filter(s -> s.which() == which && !s.validFrom().isAfter(asOf))
                .max(Comparator.comparing(LawSetting::validFrom))
                .filter(LawSetting::on)
                .map(LawSetting::setting);
    }

    /** The same law with the cut-in date off, or on another day. */
    public EligibilityLaw withCutIn(Optional<LocalDate> day) {
        return new EligibilityLaw(offences, asOf, s24Limb, day);
    }
}
