package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.person.Birth;

/**
 * Whether the facts of a return make the person under eighteen at the offence, whatever class it
 * ticks: a child by the Juvenile Justice System Act 2018, s. 2(b). Pure.
 */
final class Minority {
    private static final int ADULT_YEARS = 18;

    private Minority() {}

    /**
     * By the age at the offence, or because the person was not yet eighteen when the FIR was
     * registered or judgment was given, and the offence was no later.
     */
    static boolean implied(
            Optional<Integer> offenceAge,
            Optional<Birth> birth,
            Optional<Fir> fir,
            Optional<PartialDate> judgment) {
        return young(offenceAge) || birth.isPresent() && born(birth.get(), fir, judgment);
    }

    static boolean young(Optional<Integer> offenceAge) {
        return offenceAge.filter(a -> a < ADULT_YEARS).isPresent();
    }

    private static boolean born(Birth birth, Optional<Fir> fir, Optional<PartialDate> judgment) {
        LocalDate adult = birth.earliest().plusYears(ADULT_YEARS);
        return Stream.concat(fir.flatMap(Minority::registered).stream(), judgment.stream())
                .map(PartialDate::latest)
                .anyMatch(adult::isAfter);
    }

    private static Optional<PartialDate> registered(Fir fir) {
        return fir.date()
                .or(
                        () ->
                                fir.year() > 0
                                        ? Optional.of(new PartialDate(fir.year(), 0, 0))
                                        : Optional.empty());
    }
}
