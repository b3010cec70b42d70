package pk.nsor.evidence.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of a policy file, in order, as C2SP tlog-policy asks. */
final class PolicyParser {

    private static final int MAX_BYTES = 512 * 1024;
    private static final int MAX_NAMES = 256;
    private static final int MAX_PORT = 65_535;

    private final List<PublicKeyLine> logs = new ArrayList<>();
    private final Map<String, TrustPolicy.Witness> witnesses = new LinkedHashMap<>();
    private final Map<String, TrustPolicy.Group> groups = new LinkedHashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private Optional<String> quorum = Optional.empty();

    private PolicyParser() {}

    static TrustPolicy parse(byte[] bytes) throws MalformedException {
        require(bytes.length > 0 && bytes.length <= MAX_BYTES && bytes[bytes.length - 1] == '\n');
        for (byte b : bytes) {
            require(b < 0 || b == '\t' || b == '\n' || (b >= 0x20 && b != 0x7F));
        }
        PolicyParser parser = new PolicyParser();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String row : text.split("\n", -1)) {
            List<String> words =
                    Arrays.stream(row.split("[ \t]+")).filter(word -> !word.isEmpty()).toList();
            if (!words.isEmpty() && !words.getFirst().startsWith("#")) {
                parser.line(words);
            }
        }
        require(parser.quorum.isPresent());
        return new TrustPolicy(
                parser.logs, parser.witnesses, parser.groups, parser.quorum.orElseThrow());
    }

    private void line(List<String> words) throws MalformedException {
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> require(false);
        }
    }

    private void log(List<String> words) throws MalformedException {
        require((words.size() == 2 || words.size() == 3) && logs.size() < MAX_NAMES);
        PublicKeyLine key = PublicKeyLine.parse(utf8(words.get(1)));
        require(logs.stream().noneMatch(key::sameKey) && isOfNoWitness(key));
        logs.add(key);
    }

    private void witness(List<String> words) throws MalformedException {
        require(words.size() == 3 || words.size() == 4);
        String name = newName(words.get(1));
        PublicKeyLine key = PublicKeyLine.parse(utf8(words.get(2)));
        require(key.cosigns());
        // A log that vouches for itself is no witness.
        require(isOfNoWitness(key) && logs.stream().noneMatch(key::sameKey));
        Optional<String> url =
                words.size() == 4 ? Optional.of(address(utf8(words.get(3)))) : Optional.empty();
        witnesses.put(name, new TrustPolicy.Witness(name, key, url));
    }

    private boolean isOfNoWitness(PublicKeyLine key) {
        return witnesses.values().stream().noneMatch(other -> other.key().sameKey(key));
    }

    /** An absolute http or https address of a host, to which a path can be added. */
    private static String address(String url) throws MalformedException {
        try {
            URI address = new URI(url);
            require("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
            require(address.getHost() != null && address.getPort() <= MAX_PORT);
            require(address.getRawUserInfo() == null);
            require(address.getRawQuery() == null && address.getRawFragment() == null);
            return url;
        } catch (URISyntaxException notAnAddress) {
            throw new MalformedException(Defect.POLICY_MALFORMED);
        }
    }

    private void group(List<String> words) throws MalformedException {
        require(words.size() >= 4);
        String name = newName(words.get(1));
        List<String> members = words.subList(3, words.size());
        for (String member : members) {
            require(isKnown(member) && grouped.add(member));
        }
        int needed =
                switch (words.get(2)) {
                    case "all" -> members.size();
                    case "any" -> 1;
                    default ->
                            (int)
                                    Math.min(
                                            Strict.decimal(words.get(2), Defect.POLICY_MALFORMED),
                                            Integer.MAX_VALUE);
                };
        require(needed >= 1 && needed <= members.size());
        groups.put(name, new TrustPolicy.Group(needed, members));
    }

    private void quorum(List<String> words) throws MalformedException {
        require(words.size() == 2 && quorum.isEmpty());
        String name = words.get(1);
        require(name.equals(TrustPolicy.NONE) || isKnown(name));
        quorum = Optional.of(name);
    }

    private String newName(String name) throws MalformedException {
        require(!name.equals(TrustPolicy.NONE) && !isKnown(name));
        require(witnesses.size() + groups.size() < MAX_NAMES);
        return name;
    }

    private boolean isKnown(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void require(boolean holds) throws MalformedException {
        if (!holds) {
            throw new MalformedException(Defect.POLICY_MALFORMED);
        }
    }
}
