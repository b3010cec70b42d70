package pk.nsor.register.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * One question that the law read leaves open, as it is settled from a day on: a dated row, shown as
 * what it rests on.
 *
 * @param setting {@code off}, {@code on} or a day, as the question takes
 * @param validFrom first day on which decisions are made by it
 */
public record LawSetting(
        Which which, String setting, Text text, LocalDate validFrom, String citation, Basis basis) {
    /** Setting of a question that is switched off. */
    public static final String OFF = "off";

    /** Setting of a question that is switched on. */
    public static final String ON = "on";

    /** The open questions. */
    public enum Which {
        /** From when convictions count; a day, or off. */
        CUT_IN("cut-in"),
        /** Whether s.24, Explanation, reaches beyond s.2(h); on or off. */
        S24_LIMB("s24-limb");

        private final String code;

        Which(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        boolean takes(String setting) {
            return setting.equals(OFF) || (this == CUT_IN ? isDay(setting) : setting.equals(ON));
        }

        static Optional<Which> ofCode(String code) {
            return Arrays.stream(values()).filter(w -> w.code.equals(code)).findFirst();
        }
    }

    public LawSetting {
        if (!which.takes(setting)) {
            throw new IllegalArgumentException("not a setting of this question");
        }
    }

    boolean on() {
        return !setting.equals(OFF);
    }

    private static boolean isDay(String setting) {
        try {
            LocalDate.parse(setting);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
