package pk.nsor.register.protection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A folder of keys as a restore finds it: brought back from where its custodian keeps it, never out
 * of a backup. Nothing is made here; a missing key stays missing.
 */
public final class KeyFolder {
    private static final List<String> KEYSETS =
            List.of("wrapping.json", "search.json", "evidence-search.json");

    private final Path folder;

    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether all three keysets are there. */
    public boolean complete() {
        return KEYSETS.stream().allMatch(f -> Files.isReadable(folder.resolve(f)));
    }

    /** Whether the wrapping keyset opens this wrapped data key. */
    public boolean opens(UUID id, byte[] wrapped) throws IOException {
        try {
            Keysets.at(folder).wrapping().decrypt(wrapped, Seals.wrapBinding(new KeyId(id)));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /**
     * Makes a new key of search tokens, in use by every node within seconds.
     *
     * @return its id
     */
    public long rotateSearch() throws IOException, GeneralSecurityException {
        return Keysets.rotateSearch(folder);
    }

    /** Id of the key that tokens are made with now. */
    public long searchKey() throws IOException, GeneralSecurityException {
        return Integer.toUnsignedLong(Keysets.at(folder).search().getPrimaryId());
    }

    /** Ids of the keys that tokens of the search may be made with. */
    public Set<Long> searchKeys() throws IOException, GeneralSecurityException {
        Set<Long> ids = new LinkedHashSet<>();
        Keysets.at(folder)
                .search()
                .getPrfs()
                .keySet()
                .forEach(id -> ids.add(Integer.toUnsignedLong(id)));
        return ids;
    }

    /** Ids of data keys that were destroyed, whatever a backup says. */
    public List<UUID> destroyed() throws IOException {
        Path list = folder.resolve(Seals.DESTROYED);
        if (!Files.exists(list)) {
            return List.of();
        }
        return Files.readAllLines(list, StandardCharsets.US_ASCII).stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .map(UUID::fromString)
                .distinct()
                .toList();
    }
}
