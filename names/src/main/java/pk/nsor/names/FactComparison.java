package pk.nsor.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the facts beside the names: birth, CNIC, district, sex. */
final class FactComparison {

    private static final int CNIC_DIGITS = 13;

    /** A digit may have been missed or doubled in writing. */
    private static final int LEAST_DIGITS = CNIC_DIGITS - 1;

    private static final int MOST_DIGITS = CNIC_DIGITS + 1;

    private FactComparison() {}

    /** A part for each fact that both persons have. */
    static List<Part> of(PersonFacts left, PersonFacts right) {
        List<Part> parts = new ArrayList<>();
        birth(left.birth(), right.birth()).ifPresent(parts::add);
        cnic(left.cnic(), right.cnic()).ifPresent(parts::add);
        if (!left.district().isEmpty() && !right.district().isEmpty()) {
            parts.add(
                    left.district().equals(right.district())
                            ? part(Aspect.DISTRICT, Finding.EQUAL, Weights.SAME_DISTRICT)
                            : part(Aspect.DISTRICT, Finding.DIFFERS, Weights.OTHER_DISTRICT));
        }
        if (left.sex() != null && right.sex() != null) {
            parts.add(
                    left.sex() == right.sex()
                            ? part(Aspect.SEX, Finding.EQUAL, Weights.SAME_SEX)
                            : part(Aspect.SEX, Finding.DIFFERS, Weights.OTHER_SEX));
        }
        return parts;
    }

    private static Optional<Part> birth(Birth left, Birth right) {
        if (left.isUnknown() || right.isUnknown()) {
            return Optional.empty();
        }
        if (left.isFull() && right.isFull()) {
            return Optional.of(fullBirth(left, right));
        }
        return partialBirth(left, right);
    }

    private static Part fullBirth(Birth left, Birth right) {
        boolean day = left.day() == right.day();
        boolean month = left.month() == right.month();
        int years = Math.abs(left.year() - right.year());
        if (years == 0 && day && month) {
            return part(Aspect.BIRTH, Finding.EQUAL, Weights.SAME_BIRTH);
        }
        if (years == 0 && left.day() == right.month() && left.month() == right.day()) {
            return part(Aspect.BIRTH, Finding.DAY_MONTH_SWAPPED, Weights.DAY_MONTH_SWAPPED);
        }
        if (years == 1 && day && month) {
            return part(Aspect.BIRTH, Finding.YEAR_NEAR, Weights.YEAR_NEAR_SAME_DAY);
        }
        if (years == 0 && (day || month)) {
            return part(Aspect.BIRTH, Finding.PARTLY_EQUAL, Weights.SAME_YEAR_AND_DAY_OR_MONTH);
        }
        if (years > 1 && day && month) {
            return part(
                    Aspect.BIRTH,
                    Finding.PARTLY_EQUAL,
                    years <= Weights.YEARS_FAR
                            ? Weights.SAME_DAY_OTHER_YEAR
                            : Weights.SAME_DAY_FAR_YEAR);
        }
        return years(years, true);
    }

    private static Optional<Part> partialBirth(Birth left, Birth right) {
        if (left.year() == 0 || right.year() == 0) {
            return Optional.empty();
        }
        int years = Math.abs(left.year() - right.year());
        boolean months = left.month() != 0 && right.month() != 0;
        if (years == 0 && months) {
            return Optional.of(
                    left.month() == right.month()
                            ? part(
                                    Aspect.BIRTH,
                                    Finding.EQUAL_AS_FAR_AS_KNOWN,
                                    Weights.SAME_YEAR_AND_MONTH)
                            : part(
                                    Aspect.BIRTH,
                                    Finding.DIFFERS_SLIGHTLY,
                                    Weights.SAME_YEAR_OTHER_MONTH));
        }
        if (years == 0) {
            return Optional.of(
                    part(Aspect.BIRTH, Finding.EQUAL_AS_FAR_AS_KNOWN, Weights.SAME_YEAR));
        }
        return Optional.of(years(years, false));
    }

    /** Ages are often guesses: a year or two apart says little, ten years say much. */
    private static Part years(int years, boolean full) {
        if (years <= 1) {
            return part(
                    Aspect.BIRTH,
                    Finding.YEAR_NEAR,
                    full ? Weights.YEAR_NEAR_OTHER_DAY : Weights.YEAR_NEAR);
        }
        if (years <= Weights.YEARS_GUESSED) {
            return part(
                    Aspect.BIRTH,
                    Finding.DIFFERS_SLIGHTLY,
                    full ? Weights.YEARS_APART_OF_DATES : Weights.YEARS_APART);
        }
        return part(
                Aspect.BIRTH,
                Finding.DIFFERS,
                years <= Weights.YEARS_FAR ? Weights.OTHER_YEAR : Weights.FAR_YEAR);
    }

    private static Optional<Part> cnic(String left, String right) {
        boolean comparable =
                left.length() >= LEAST_DIGITS
                        && right.length() >= LEAST_DIGITS
                        && left.length() <= MOST_DIGITS
                        && right.length() <= MOST_DIGITS;
        if (!comparable) {
            return Optional.empty();
        }
        if (left.equals(right)) {
            return Optional.of(
                    part(
                            Aspect.CNIC,
                            Finding.EQUAL,
                            left.length() == CNIC_DIGITS
                                    ? Weights.SAME_CNIC
                                    : Weights.SAME_SHORT_CNIC));
        }
        if (Edits.within(left, right, 1) <= 1) {
            boolean swapped = isSwap(left, right);
            return Optional.of(
                    part(
                            Aspect.CNIC,
                            swapped ? Finding.DIGITS_SWAPPED : Finding.ONE_DIGIT_OFF,
                            swapped ? Weights.CNIC_SWAPPED : Weights.CNIC_NEAR));
        }
        return Optional.of(part(Aspect.CNIC, Finding.DIFFERS, Weights.OTHER_CNIC));
    }

    private static boolean isSwap(String left, String right) {
        int differing = 0;
        for (int i = 0; i < Math.min(left.length(), right.length()); i++) {
            differing += left.charAt(i) == right.charAt(i) ? 0 : 1;
        }
        return left.length() == right.length() && differing == 2;
    }

    private static Part part(Aspect aspect, Finding finding, double nats) {
        return new Part(aspect, finding, nats, "", "");
    }
}
