package pk.nsor.register.candidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;

/**
 * What is known of one person who is asked about. Only the name must be there; each further fact
 * narrows the search.
 *
 * @param name as asked
 * @param aliases other names, {@code urf}, {@code @}; at most ten
 * @param father father's name
 * @param husband husband's name
 * @param cnic identity number as it was read
 * @param paper number of another identity paper (passport, POR card …) as typed, empty where none
 *     is known
 * @param birth date of birth as far as known
 * @param age age as estimated, with the day of the estimate
 * @param sex sex, or not known
 * @param district code of the district lived in, empty where not known
 * @param tehsil tehsil as typed, empty where not known
 * @param marks identifying marks as typed, empty where none is known
 */
public record Asked(
        PersonName name,
        List<PersonName> aliases,
        Optional<PersonName> father,
        Optional<PersonName> husband,
        Optional<NumberRead> cnic,
        String paper,
        Optional<PartialDate> birth,
        Optional<Age> age,
        Sex sex,
        String district,
        String tehsil,
        String marks) {
    /** Most aliases that are kept of one person. */
    public static final int MOST_ALIASES = 10;

    public Asked {
        aliases = List.copyOf(aliases);
        if (aliases.size() > MOST_ALIASES) {
            throw new IllegalArgumentException("too many aliases");
        }
    }

    /**
     * An estimated age.
     *
     * @param years whole years, 10 to 110
     * @param on the day of the estimate, Asia/Karachi
     */
    public record Age(int years, LocalDate on) {
        /** Youngest age that can be asked about: criminal responsibility begins at ten. */
        public static final int YOUNGEST_YEARS = 10;

        /** Oldest age that is taken for an age. */
        public static final int OLDEST_YEARS = 110;

        public Age {
            if (years < YOUNGEST_YEARS || years > OLDEST_YEARS) {
                throw new IllegalArgumentException("not an age");
            }
        }

        @Override
        public String toString() {
            return "Age[masked]";
        }
    }

    @Override
    public String toString() {
        return "Asked[masked]";
    }
}
