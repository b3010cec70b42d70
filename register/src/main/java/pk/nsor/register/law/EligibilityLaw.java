package pk.nsor.register.law;

import java.time.LocalDate;
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
    /** 1 January 2024, the first collection window seen; an assumption. */
    public static final LocalDate SHIPPED_CUT_IN = LocalDate.of(2024, 1, 1);

    /** The shipped settings: both limbs, cut-in date on. */
    public static EligibilityLaw shipped(Offences offences, LocalDate asOf) {
        return new EligibilityLaw(offences, asOf, true, Optional.of(SHIPPED_CUT_IN));
    }

    /** The same law with the cut-in date off, or on another day. */
    public EligibilityLaw withCutIn(Optional<LocalDate> day) {
        return new EligibilityLaw(offences, asOf, s24Limb, day);
    }
}
