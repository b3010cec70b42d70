package pk.nsor.register.protection;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pk.nsor.register.database.Database;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals and opens values. Every value is an AES-256-GCM envelope under a data key of its own
 * subject, bound to where it stands; every data key is wrapped by the wrapping keyset. All methods
 * but those that only seal or open a value with an open key run in the caller's transaction.
 */
@Service
@Transactional(
        propagation = Propagation.MANDATORY,
        noRollbackFor = {KeyDestroyed.class, NotAuthentic.class})
public class Seals {
    /** In the folder of keys: ids of destroyed data keys, one a line. */
    static final String DESTROYED = "destroyed.ids";

    private final JdbcClient jdbc;
    private final Keysets keysets;
    private final Sealing sealing;
    private final SecureRandom random;
    private final Clock clock;
    private final Path destroyedList;
    private final JsonMapper json = JsonMapper.builder().build();

    Seals(
            JdbcClient jdbc,
            Keysets keysets,
            Sealing sealing,
            SecureRandom random,
            Clock clock,
            Database database) {
        this.jdbc = jdbc;
        this.keysets = keysets;
        this.sealing = sealing;
        this.random = random;
        this.clock = clock;
        this.destroyedList = database.folder().resolve("keys").resolve(DESTROYED);
    }

    /** Makes a new data key and keeps its wrapped form. */
    public DataKey create(KeyPurpose purpose) {
        Fresh fresh = fresh(purpose);
        jdbc.sql(
                        """
                        insert into data_key (id, purpose, kek_id, wrapped, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        fresh.key().id().value(),
                        purpose.code(),
                        fresh.wrappingId(),
                        fresh.wrapped(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return fresh.key();
    }

    /**
     * A new data key that the caller keeps by {@link Fresh#wrapped()}: for bulk loading, which
     * writes its own rows.
     */
    public Fresh fresh(KeyPurpose purpose) {
        KeyId id = new KeyId(UUID.randomUUID());
        byte[] raw = new byte[Sealing.KEY_BYTES];
        random.nextBytes(raw);
        try {
            byte[] wrapped = keysets.wrapping().encrypt(raw, wrapBinding(id));
            return new Fresh(
                    new DataKey(id, sealing.cipher(raw)), purpose, keysets.wrappingId(), wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a data key cannot be wrapped", e);
        }
    }

    /** A new key with its wrapped form, not yet kept. */
    public record Fresh(DataKey key, KeyPurpose purpose, long wrappingId, byte[] wrapped) {}

    /**
     * Opens a data key.
     *
     * @throws KeyDestroyed when it was destroyed
     */
    public DataKey open(KeyId id) {
        byte[] wrapped =
                jdbc.sql("select wrapped from data_key where id = ?")
                        .param(id.value())
                        .query((row, n) -> Wrapped.of(row.getBytes(1)))
                        .single()
                        .bytes();
        if (wrapped.length == 0) {
            throw new KeyDestroyed();
        }
        return new DataKey(id, unwrap(id, wrapped));
    }

    /** Opens several keys with one query; destroyed ones are left out of the answer. */
    public Map<KeyId, DataKey> open(Collection<KeyId> ids) {
        Map<KeyId, DataKey> open = new HashMap<>();
        wrapped(ids).forEach((id, wrapped) -> open.put(id, open(wrapped)));
        return open;
    }

    /** Several keys as they are kept, with one query; destroyed ones are left out. */
    public Map<KeyId, WrappedKey> wrapped(Collection<KeyId> ids) {
        Map<KeyId, WrappedKey> kept = new HashMap<>();
        if (ids.isEmpty()) {
            return kept;
        }
        jdbc.sql("select id, wrapped from data_key where id = any(?) and wrapped is not null")
                .param(ids.stream().map(KeyId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            KeyId id = new KeyId(row.getObject(1, UUID.class));
                            kept.put(id, new WrappedKey(id, row.getBytes(2)));
                        });
        return kept;
    }

    /** Opens a key that was read before. */
    @Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = NotAuthentic.class)
    public DataKey open(WrappedKey key) {
        return new DataKey(key.id(), unwrap(key.id(), key.bytes()));
    }

    /**
     * Destroys a key: what it sealed can never be read again. The id joins the list that a restore
     * applies again.
     */
    public void destroy(KeyId id) {
        jdbc.sql(
                        "update data_key set wrapped = null, destroyed_at = ? where id = ? and wrapped is not null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        remember(id);
                    }
                });
    }

    @Transactional(
            propagation = Propagation.SUPPORTS,
            noRollbackFor = {KeyDestroyed.class, NotAuthentic.class})
    public byte[] seal(DataKey key, Binding where, byte[] plain) {
        try {
            return key.cipher().encrypt(plain, where.bytes(key.id()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value cannot be sealed", e);
        }
    }

    @Transactional(
            propagation = Propagation.SUPPORTS,
            noRollbackFor = {KeyDestroyed.class, NotAuthentic.class})
    public byte[] unseal(DataKey key, Binding where, byte[] sealed) {
        try {
            return key.cipher().decrypt(sealed, where.bytes(key.id()));
        } catch (GeneralSecurityException e) {
            throw new NotAuthentic();
        }
    }

    /** Seals a record as JSON. */
    public byte[] sealJson(DataKey key, Binding where, Object value) {
        return seal(key, where, json.writeValueAsBytes(value));
    }

    @Transactional(
            propagation = Propagation.SUPPORTS,
            noRollbackFor = {KeyDestroyed.class, NotAuthentic.class})
    public <T> T unsealJson(DataKey key, Binding where, byte[] sealed, Class<T> type) {
        return json.readValue(unseal(key, where, sealed), type);
    }

    private Aead unwrap(KeyId id, byte[] wrapped) {
        try {
            return sealing.cipher(keysets.wrapping().decrypt(wrapped, wrapBinding(id)));
        } catch (GeneralSecurityException e) {
            throw new NotAuthentic();
        }
    }

    private void remember(KeyId id) {
        try {
            Files.write(
                    destroyedList,
                    List.of(id.value().toString()),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new IllegalStateException("the list of destroyed keys cannot be written", e);
        }
    }

    static byte[] wrapBinding(KeyId id) {
        return ("nsor-key-v1|" + id.value()).getBytes(StandardCharsets.UTF_8);
    }

    private record Wrapped(byte[] bytes) {
        static Wrapped of(byte @org.jspecify.annotations.Nullable [] bytes) {
            return new Wrapped(bytes == null ? new byte[0] : bytes);
        }
    }
}
