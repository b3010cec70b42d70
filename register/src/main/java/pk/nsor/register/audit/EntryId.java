package pk.nsor.register.audit;

import java.util.Locale;
import java.util.UUID;

/** An evidence entry, by its random id. */
public record EntryId(UUID value) {
    /**
     * Twelve characters for the foot of a page, in groups of four; the auditor finds the entry by
     * it.
     */
    public String shown() {
        String hex = value.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8, 12);
    }
}
