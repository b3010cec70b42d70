package pk.nsor.register.search;

import java.util.List;
import java.util.UUID;
import pk.nsor.register.candidate.Reach;

/**
 * Whom a question may be about, likeliest first, before anybody is opened.
 *
 * @param persons ids
 * @param reach how far the question reached
 */
public record Hits(List<UUID> persons, Reach reach) {
    public Hits {
        persons = List.copyOf(persons);
    }
}
