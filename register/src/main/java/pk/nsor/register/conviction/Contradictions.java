package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.law.Abroad;
import pk.nsor.register.law.AgeClass;
import pk.nsor.register.law.Reading;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.Known;

/**
 * Facts that do not agree with one another. None is refused: each is asked about and kept as
 * written.
 */
final class Contradictions {
    /** Age of criminal responsibility: PPC s. 82, under ten years nothing is an offence. */
    private static final int LEAST_AGE_YEARS = 10;

    private Contradictions() {}

    static void ask(
            Typed t,
            IdentityPart person,
            CourtPart court,
            Optional<Known<Fir>> fir,
            Optional<Custody> custody) {
        Optional<PartialDate> judgment = court.judgment().flatMap(Known::found);
        Optional<Fir> report = fir.flatMap(Known::found);
        Optional<Birth> birth = person.birth().flatMap(Known::found);
        if (judgment.isPresent() && report.isPresent()) {
            if (judgmentBefore(judgment.get(), report.get())) {
                t.ask(Doubt.JUDGMENT_BEFORE_FIR);
            }
        }
        if (judgment.isPresent()
                && birth.isPresent()
                && judgment.get().year() - birth.get().earliestYear() < LEAST_AGE_YEARS) {
            t.ask(Doubt.BIRTH);
        }
        OptionalInt year =
                report.map(Fir::year)
                        .filter(y -> y > 0)
                        .or(() -> judgment.map(PartialDate::year))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
        Optional<Integer> age = person.offenceAge().flatMap(Known::found);
        if (age.isPresent() && birth.isPresent() && year.isPresent()) {
            if (ageDiffers(age.get(), birth.get(), year.getAsInt(), report.isPresent())) {
                t.ask(Doubt.AGE);
            }
        }
        if (court.court()
                .flatMap(Known::found)
                .filter(c -> Abroad.in(c.written()) != Abroad.NOT)
                .isPresent()) {
            t.ask(Doubt.ABROAD);
        }
        if (person.ageClass().isPresent()
                && classDiffers(
                        person.ageClass().get(),
                        age,
                        Minority.implied(age, birth, report, judgment),
                        court)) {
            t.ask(Doubt.AGE_CLASS);
        }
        Optional<PartialDate> asAt = custody.flatMap(Custody::asAt);
        if (asAt.isPresent()
                && judgment.isPresent()
                && asAt.get().latest().isBefore(judgment.get().earliest())) {
            t.ask(Doubt.CUSTODY);
        }
    }

    /**
     * A trial in a district that the office does not serve, by the dated list: neither today nor on
     * a day that the judgment can be of. Trials are transferred, so that it is asked and not
     * refused.
     */
    static void askDistrict(Typed t, CourtPart court, OfficeId office) {
        Optional<PartialDate> judgment = court.judgment().flatMap(Known::found);
        Stream<LocalDate> days =
                Stream.concat(
                        Stream.of(t.today()),
                        judgment.stream().flatMap(d -> Stream.of(d.earliest(), d.latest())));
        court.district()
                .flatMap(Known::found)
                .filter(d -> days.noneMatch(day -> t.lists().servedBy(office, day).contains(d)))
                .ifPresent(d -> t.ask(Doubt.DISTRICT));
    }

    /** The offence is at most as late as the FIR, or where there is none, as the judgment. */
    static void askForce(
            Typed t, CourtPart court, Optional<Known<Fir>> fir, Optional<Reading> convicted) {
        Optional<Fir> report = fir.flatMap(Known::found);
        Optional<PartialDate> latest =
                report.flatMap(Fir::date)
                        .or(
                                () ->
                                        report.map(Fir::year)
                                                .filter(y -> y > 0)
                                                .map(y -> new PartialDate(y, 0, 0)))
                        .or(() -> court.judgment().flatMap(Known::found));
        if (latest.isPresent()
                && convicted.isPresent()
                && !convicted.get().notInForce(latest.get()).isEmpty()) {
            t.ask(Doubt.NOT_IN_FORCE);
        }
    }

    private static boolean judgmentBefore(PartialDate judgment, Fir fir) {
        return fir.date().isPresent() && judgment.latest().isBefore(fir.date().get().earliest())
                || fir.year() > 0 && judgment.year() < fir.year();
    }

    /**
     * The offence is at most as late as the year given; an FIR may be a year late without anything
     * being wrong, a judgment many years.
     */
    private static boolean ageDiffers(int age, Birth birth, int year, boolean byFir) {
        int oldest = year - birth.earliestYear();
        int youngest = year - birth.latestYear() - 1;
        return age > oldest || byFir && age < youngest - 1;
    }

    /**
     * A court that says by its own name that it sits as a juvenile court, and is ticked not to, is
     * asked about too: many courts bear two names.
     */
    private static boolean classDiffers(
            AgeClass stated, Optional<Integer> age, boolean minor, CourtPart court) {
        boolean juvenileCourt = court.juvenileCourt().equals(Optional.of(Stated.YES));
        boolean byName =
                court.court().flatMap(Known::found).filter(CourtWritten::juvenile).isPresent();
        return switch (stated) {
            case ADULT, NOT_STATED -> minor || juvenileCourt || byName;
            case JUVENILE -> age.isPresent() && !Minority.young(age);
            case MINORITY_UNDECIDED -> false;
        };
    }
}
