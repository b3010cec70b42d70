package pk.nsor.register.entry;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.PersonIndex;

/**
 * Writes a verified return as an entry: number, sealed parts under the person's own key, tokens. In
 * the caller's transaction; whoever enters one return says so to those who wait for it.
 */
@Component
class EntryWriter {
    private final EntryStore entries;
    private final Seals seals;
    private final PersonIndex index;
    private final SecureRandom random;

    EntryWriter(EntryStore entries, Seals seals, PersonIndex index, SecureRandom random) {
        this.entries = entries;
        this.seals = seals;
        this.index = index;
        this.random = random;
    }

    RegisterNumber enter(
            String returnRef,
            ConvictionReturn read,
            Reasoning why,
            OfficerId verifier,
            Set<OfficerId> makers,
            Instant at,
            int portrait) {
        RegisterNumber number = entries.unused(random);
        DataKey key = seals.create(KeyPurpose.PERSON);
        UUID id = UUID.randomUUID();
        EntryRow row =
                new EntryRow(
                        id,
                        number,
                        key.id(),
                        returnRef,
                        EntryState.STANDING,
                        1,
                        seals.sealJson(key, OpenEntries.binding("person", id, 1), read.person()),
                        seals.sealJson(
                                key, OpenEntries.binding("conviction", id, 1), read.conviction()),
                        seals.sealJson(key, OpenEntries.binding("decision", id, 1), why),
                        portrait,
                        read.conviction().district().found().orElse(""),
                        why.outcome(),
                        verifier,
                        at,
                        makers);
        entries.insert(row, plain(read));
        index.put(id, key, read.person());
        return number;
    }

    static EntryStore.Plain plain(ConvictionReturn read) {
        String offences =
                read.conviction().convicted().counts().stream()
                        .map(c -> c.main().normalised())
                        .distinct()
                        .collect(Collectors.joining("; "));
        Optional<YearMonth> month =
                read.conviction()
                        .judgment()
                        .found()
                        .filter(d -> d.month() > 0)
                        .map(PartialDate::earliest)
                        .map(YearMonth::from);
        return new EntryStore.Plain(offences, month);
    }
}
