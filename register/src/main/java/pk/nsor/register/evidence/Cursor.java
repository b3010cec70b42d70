package pk.nsor.register.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nsor.register.audit.EntryId;

/** The last entry of a page: the next page begins behind it. */
record Cursor(Instant at, EntryId id) {
    private static final Pattern FORM =
            Pattern.compile("(-?[0-9]{1,18})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static Cursor behind(Recorded last) {
        return new Cursor(last.at(), last.id());
    }

    /** For an address: microseconds since 1970 and the id. */
    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id.value();
    }

    /** Absent for anything that is no cursor: then the list begins at its head. */
    static Optional<Cursor> read(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.EPOCH.plus(Long.parseLong(m.group(1)), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, new EntryId(UUID.fromString(m.group(2)))));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
