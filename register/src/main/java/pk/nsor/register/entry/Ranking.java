package pk.nsor.register.entry;

import java.util.List;
import pk.nsor.register.candidate.Candidate.Comparison;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Strength;
import pk.nsor.register.kernel.Text;

/**
 * How strong a candidate is: points for agreeing facts by their weight, less for disagreeing ones.
 * A name alone is never more than very weak; a CNIC alone is strong.
 */
final class Ranking {
    private static final int STRONG_POINTS = 5;
    private static final int WEAK_POINTS = 3;

    private Ranking() {}

    static int points(List<Comparison> fields) {
        int points = 0;
        for (Comparison c : fields) {
            points +=
                    switch (c.mark()) {
                        case SAME -> c.field() == Field.CNIC ? 8 : c.weight().blocks();
                        case CLOSE -> c.field() == Field.CNIC ? 4 : 1;
                        case DIFFERS -> -c.weight().blocks();
                        case NOT_RECORDED, NOT_ASKED -> 0;
                    };
        }
        return points;
    }

    static Strength strength(List<Comparison> fields) {
        boolean cnic = mark(fields, Field.CNIC) == FieldMark.SAME;
        boolean second = cnic || agreeBesideName(fields) > 0;
        int points = points(fields);
        if (second && points >= STRONG_POINTS) {
            return Strength.STRONG;
        }
        return second && points >= WEAK_POINTS ? Strength.WEAK : Strength.VERY_WEAK;
    }

    static Text why(List<Comparison> fields) {
        long same = fields.stream().filter(f -> f.mark() == FieldMark.SAME).count();
        long close = fields.stream().filter(f -> f.mark() == FieldMark.CLOSE).count();
        long differs = fields.stream().filter(f -> f.mark() == FieldMark.DIFFERS).count();
        String en =
                same
                        + " facts agree, "
                        + close
                        + " are close, "
                        + (differs == 0 ? "none disagrees." : differs + " disagree.");
        String ur =
                same
                        + " امور یکساں، "
                        + close
                        + " قریب، "
                        + (differs == 0 ? "کوئی اختلاف نہیں۔" : differs + " مختلف۔");
        return Text.of(en, ur);
    }

    private static long agreeBesideName(List<Comparison> fields) {
        return fields.stream()
                .filter(
                        f ->
                                f.field() != Field.NAME
                                        && f.field() != Field.SEX
                                        && f.field() != Field.HOME)
                .filter(
                        f ->
                                f.mark() == FieldMark.SAME
                                        || (f.mark() == FieldMark.CLOSE && f.field() != Field.AGE))
                .count();
    }

    private static FieldMark mark(List<Comparison> fields, Field field) {
        return fields.stream()
                .filter(f -> f.field() == field)
                .findFirst()
                .map(Comparison::mark)
                .orElse(FieldMark.NOT_RECORDED);
    }
}
