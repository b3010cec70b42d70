package pk.nsor.register.reference;

import java.time.LocalDate;

/** A row of a dated list: code, name, period and source are the same for every list. */
public interface Listed {
    /** Unique in its list, never given to another thing. */
    String code();

    ListName name();

    Period period();

    Source source();

    /** Whether the row holds on this day. */
    default boolean on(LocalDate day) {
        return period().covers(day);
    }
}
