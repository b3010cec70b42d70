package pk.nsor.register.reference;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a list, without its content.
 *
 * @param version from 1, in the order of applying
 * @param shipped whether the software brought it, rather than NPB
 * @param inForceFrom first day on which it is read
 * @param rows how many rows it has
 * @param reason why it was applied
 * @param officer who applied it, by reference
 */
public record ListVersion(
        String list,
        int version,
        boolean shipped,
        LocalDate inForceFrom,
        int rows,
        String reason,
        String officer,
        Instant appliedAt) {
    /** As evidence entries name it. */
    public String ref() {
        return list + ":" + version;
    }
}
