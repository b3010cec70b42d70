package pk.nsor.register.person;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import pk.nsor.register.kernel.PartialDate;

/** When a person was born, as far as it is known, and where that is from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Birth.On.class, name = "on"),
    @JsonSubTypes.Type(value = Birth.AgeStated.class, name = "age")
})
public sealed interface Birth {
    /** Oldest age kept, in years. */
    int MAX_AGE_YEARS = 120;

    /** A date of birth, of which day or day and month may be unknown. */
    record On(PartialDate date, FactSource source) implements Birth {
        @Override
        public String toString() {
            return "Birth[masked]";
        }
    }

    /**
     * An age in whole years as stated on a day or in a year, usually the judgment's.
     *
     * @param years 0 to 120
     * @param asAt when it was stated
     */
    record AgeStated(int years, PartialDate asAt, FactSource source) implements Birth {
        public AgeStated {
            if (years < 0 || years > MAX_AGE_YEARS) {
                throw new IllegalArgumentException("not an age");
            }
        }

        @Override
        public String toString() {
            return "Birth[masked]";
        }
    }

    FactSource source();

    /** Earliest year of birth that this allows. */
    default int earliestYear() {
        return switch (this) {
            case On(PartialDate date, FactSource _) -> date.year();
            case AgeStated(int years, PartialDate asAt, FactSource _) -> asAt.year() - years - 1;
        };
    }

    /** Earliest day of birth that this allows. */
    default LocalDate earliest() {
        return switch (this) {
            case On(PartialDate date, FactSource _) -> date.earliest();
            case AgeStated(int years, PartialDate asAt, FactSource _) ->
                    asAt.earliest().minusYears(years + 1L).plusDays(1);
        };
    }

    /** Latest year of birth that this allows. */
    default int latestYear() {
        return switch (this) {
            case On(PartialDate date, FactSource _) -> date.year();
            case AgeStated(int years, PartialDate asAt, FactSource _) -> asAt.year() - years;
        };
    }
}
