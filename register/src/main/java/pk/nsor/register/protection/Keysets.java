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
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The three keysets: one wraps data keys, one makes the tokens that search runs on, one makes the
 * tokens that only the evidence search uses. Made on the first run, outside the database, each file
 * readable by its owner alone.
 */
final class Keysets {
    private final KeysetHandle wrapping;
    private final Aead wrappingCipher;
    private final PrfSet search;
    private final PrfSet evidence;

    private Keysets(KeysetHandle wrapping, KeysetHandle search, KeysetHandle evidence)
            throws GeneralSecurityException {
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
                load(folder.resolve("wrapping.json"), PredefinedAeadParameters.AES256_GCM),
                load(folder.resolve("search.json"), PredefinedPrfParameters.HMAC_SHA256_PRF),
                load(
                        folder.resolve("evidence-search.json"),
                        PredefinedPrfParameters.HMAC_SHA256_PRF));
    }

    private static KeysetHandle load(Path file, com.google.crypto.tink.Parameters parameters)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            KeysetHandle made = KeysetHandle.generateNew(parameters);
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(half);
            Files.createFile(
                    half,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    half,
                    TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get()));
            Files.move(half, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), InsecureSecretKeyAccess.get());
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
