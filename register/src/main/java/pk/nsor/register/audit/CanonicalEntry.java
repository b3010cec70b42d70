package pk.nsor.register.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import pk.nsor.evidence.CanonicalContent;

/**
 * The bytes that an entry is: its fields, written as {@code docs/spec/evidence-log.md} says in
 * section 2. What stands more than once (records concerned, tokens of one kind) is one field, its
 * parts set apart by a space. Personal values stand as commitments only.
 */
final class CanonicalEntry {

    private CanonicalEntry() {}

    /**
     * Where an entry comes from.
     *
     * @param session keyed token of the session, or {@link Whence#NONE}
     * @param source address of the machine that asked, or {@link Whence#NONE}
     * @param build which software wrote it
     */
    record From(String session, String source, String build) {}

    /**
     * @param blind the secret of this entry that its personal values are committed with
     */
    static byte[] bytes(EntryId id, Instant at, Act act, From from, byte[] blind) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("id", id.value().toString());
        fields.put("at", at.truncatedTo(ChronoUnit.MICROS).toString());
        fields.put("officer", act.caller.officer().value());
        fields.put("office", act.caller.office().value());
        fields.put("role", act.caller.role().code());
        fields.put("purpose", act.purpose.kind().code());
        fields.put("reference", act.purpose.reference());
        fields.put("event", act.event.code());
        fields.put("outcome", act.outcome.code());
        fields.put("session", from.session());
        fields.put("source", from.source());
        fields.put("build", from.build());
        fields.put(
                "about",
                act.refs.stream()
                        .map(r -> r.kind() + ":" + r.ref())
                        .collect(Collectors.joining(" ")));
        act.details.forEach((k, v) -> fields.put("detail." + k, v));
        act.committed.forEach((k, v) -> fields.put("commit." + k, commitment(blind, k, v)));
        act.tokens.forEach(
                t ->
                        fields.merge(
                                "token." + t.kind(),
                                t.token().keyId() + ":" + t.token().hex(),
                                (one, next) -> one + " " + next));
        return CanonicalContent.encode(fields);
    }

    /** SHA-256 of the entry's secret, the key, a zero byte and the value, in hex. */
    static String commitment(byte[] blind, String key, String value) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(blind);
            sha.update(key.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }
}
