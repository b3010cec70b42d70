package pk.nsor.register.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The three keysets: one wraps data keys, one makes the tokens that search runs on, one makes the
 * tokens that only the evidence search uses. Made on the first run, outside the database, each file
 * readable by its owner alone.
 */
final class Keysets {
    private static final String SEARCH = "search.json";

    private final KeysetHandle wrapping;
    private final Aead wrappingCipher;
    private final PrfSet search;
    private final PrfSet evidence;
    private final Path folder;

    private Keysets(Path folder, KeysetHandle wrapping, KeysetHandle search, KeysetHandle evidence)
            throws GeneralSecurityException {
        this.folder = folder;
        this.wrapping = wrapping;
        this.wrappingCipher = wrapping.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.search = search.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        this.evidence = evidence.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    static Keysets at(Path folder) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new Keysets(
                folder,
                load(folder.resolve("wrapping.json"), PredefinedAeadParameters.AES256_GCM),
                load(folder.resolve(SEARCH), PredefinedPrfParameters.HMAC_SHA256_PRF),
                load(
                        folder.resolve("evidence-search.json"),
                        PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    private static KeysetHandle load(Path file, com.google.crypto.tink.Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            write(file, KeysetHandle.generateNew(parameters));
        }
        return read(file);
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), InsecureSecretKeyAccess.get());
    }

    /** Whole or not at all, and on the disk before its name is. */
    private static void write(Path file, KeysetHandle keyset)
            throws IOException, GeneralSecurityException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                half,
                TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()),
                StandardOpenOption.DSYNC);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Makes a new key of search tokens and makes it the one that tokens are made with. Older keys
     * stay: until the last token is made anew they find what they made, and backups need them.
     *
     * @return id of the new key
     */
    static long rotateSearch(Path folder) throws IOException, GeneralSecurityException {
        PrfConfig.register();
        Path file = folder.resolve(SEARCH);
        KeysetHandle more =
                KeysetHandle.newBuilder(read(file))
                        .addEntry(
                                KeysetHandle.generateEntryFromParameters(
                                                PredefinedPrfParameters.HMAC_SHA256_PRF)
                                        .withRandomId()
                                        .makePrimary())
                        .build();
        write(file, more);
        return Integer.toUnsignedLong(more.getPrimary().getId());
    }

    /** When the file of the search keys was last written. */
    FileTime searchWritten() throws IOException {
        return Files.getLastModifiedTime(folder.resolve(SEARCH));
    }

    /** The search keys as they are on the disk now. */
    PrfSet searchNow() throws IOException, GeneralSecurityException {
        return read(folder.resolve(SEARCH)).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** Id of the key that wraps new data keys. */
    long wrappingId() {
        return Integer.toUnsignedLong(wrapping.getPrimary().getId());
    }

    Aead wrapping() {
        return wrappingCipher;
    }

    PrfSet search() {
        return search;
    }

    PrfSet evidence() {
        return evidence;
    }
}
