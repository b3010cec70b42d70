package pk.nsor.register.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data live.
 *
 * @param folder folder of the embedded server, of keys and of passwords; owner-only
 * @param url JDBC address of an external server; empty starts the embedded one
 * @param ownerPassword password of the role {@code nsor_owner} on an external server
 * @param appPassword password of the role {@code nsor_app} on an external server
 * @param durable false only in tests that need speed: then fsync is off and the start does not
 *     refuse it
 * @param port port of the embedded server on loopback; 0 takes a free one
 * @param poolSize most connections that the application holds
 * @param binaries owner-only folder into which the server's programs are unpacked; empty for one in
 *     the data folder
 */
@ConfigurationProperties("nsor.data")
record DatabaseSettings(
        @DefaultValue("data") Path folder,
        @DefaultValue("") String url,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("") String appPassword,
        @DefaultValue("true") boolean durable,
        @DefaultValue("0") int port,
        @DefaultValue("12") int poolSize,
        @DefaultValue("") String binaries) {
    /** Where the server's programs stand. */
    Path programs() {
        return binaries.isEmpty()
                ? folder.toAbsolutePath().normalize().resolve("postgres-binaries")
                : Path.of(binaries).toAbsolutePath().normalize();
    }

    /** The same on a given port. */
    DatabaseSettings onPort(int given) {
        return new DatabaseSettings(
                folder, url, ownerPassword, appPassword, durable, given, poolSize, binaries);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[masked]";
    }
}
