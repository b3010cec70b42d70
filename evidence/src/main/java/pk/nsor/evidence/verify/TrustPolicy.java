package pk.nsor.evidence.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whom to believe, from a C2SP tlog-policy text file: keys of logs, keys of witnesses, and how many
 * of which must have cosigned.
 *
 * <p>Stricter than the standard in one point: where a log is listed with two keys (its Ed25519 key
 * and its ML-DSA-44 key, both under its origin), <em>both</em> must have signed.
 */
public final class TrustPolicy {

    /** Name of the quorum that asks for no witness. */
    static final String NONE = "none";

    private final List<PublicKeyLine> logs;
    private final Map<String, Witness> witnesses;
    private final Map<String, Group> groups;
    private final String quorum;

    TrustPolicy(
            List<PublicKeyLine> logs,
            Map<String, Witness> witnesses,
            Map<String, Group> groups,
            String quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = new LinkedHashMap<>(witnesses);
        this.groups = Map.copyOf(groups);
        this.quorum = quorum;
    }

    /**
     * A witness of the policy.
     *
     * @param name name within the policy file
     * @param key its public key, type 0x06
     * @param url where it accepts checkpoints: an absolute http or https address, without a
     *     trailing slash
     */
    public record Witness(String name, PublicKeyLine key, Optional<String> url) {}

    /** A group that counts as having witnessed when {@code needed} of its members have. */
    record Group(int needed, List<String> members) {
        Group {
            members = List.copyOf(members);
        }
    }

    /**
     * Reads a policy file.
     *
     * @throws MalformedException if it breaks any rule of the format
     */
    public static TrustPolicy parse(byte[] bytes) throws MalformedException {
        return PolicyParser.parse(bytes);
    }

    /** Keys of all logs. */
    public List<PublicKeyLine> logs() {
        return logs;
    }

    /** Keys of the log with this origin. */
    public List<PublicKeyLine> keysOf(String origin) {
        return logs.stream().filter(key -> key.name().equals(origin)).toList();
    }

    /** Whether a line under a checkpoint of this origin is by a key of its log or of a witness. */
    public boolean names(Note.Line line, String origin) {
        return keysOf(origin).stream().anyMatch(key -> key.matches(line))
                || witnesses.values().stream().anyMatch(w -> w.key().matches(line));
    }

    /** All witnesses in the order of the file. */
    public List<Witness> witnesses() {
        return List.copyOf(witnesses.values());
    }

    /** Whether these witnesses, by their names in the policy, are enough. */
    public boolean quorumMet(Set<String> cosigned) {
        return quorum.equals(NONE) || counts(quorum, cosigned::contains);
    }

    private boolean counts(String name, Predicate<String> cosigned) {
        Group group = groups.get(name);
        if (group == null) {
            return cosigned.test(name);
        }
        long met = group.members().stream().filter(member -> counts(member, cosigned)).count();
        return met >= group.needed();
    }
}
