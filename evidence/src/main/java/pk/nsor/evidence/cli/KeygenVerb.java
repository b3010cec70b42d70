package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SigningKey;

/** {@code keygen}: keys of a log (two) or of a witness (one), and their lines for a policy file. */
final class KeygenVerb {

    private final PrintStream out;
    private final SecureRandom random;

    KeygenVerb(PrintStream out, SecureRandom random) {
        this.out = out;
        this.random = random;
    }

    int run(List<String> line) throws Arguments.UsageException, IOException {
        Arguments arguments =
                Arguments.parse(line, Set.of("--name", "--out"), Set.of("--log", "--witness"));
        if (arguments.has("--log") == arguments.has("--witness")) {
            throw new Arguments.UsageException("one of --log and --witness is needed");
        }
        KeyName name = name(arguments.get("--name"));
        List<SigningKey> keys =
                arguments.has("--log")
                        ? List.of(
                                LogSigningKey.generate(name, random),
                                CosigningKey.generate(name, random))
                        : List.of(CosigningKey.generate(name, random));
        KeyFile.write(Path.of(arguments.get("--out")), keys);
        String prefix = arguments.has("--log") ? "log " : "witness NAME ";
        keys.forEach(key -> out.println(prefix + key.verifierLine()));
        return EvidenceCommand.HOLDS;
    }

    private static KeyName name(String text) throws Arguments.UsageException {
        try {
            return new KeyName(text);
        } catch (IllegalArgumentException malformed) {
            throw new Arguments.UsageException("--name: " + malformed.getMessage());
        }
    }
}
