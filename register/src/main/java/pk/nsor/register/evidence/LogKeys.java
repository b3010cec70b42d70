package pk.nsor.register.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SigningKey;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.register.kernel.StartRefused;

/**
 * The log's own keys, made at the first start in the folder of keys, and the policy file that names
 * them and the witnesses. The policy file is what an auditor copies: it holds public keys only.
 */
final class LogKeys {
    private static final String POLICY_HEAD =
            """
            # Whom to believe about this evidence log (docs/spec/evidence-log.md, section 5).
            # The two lines "log" are the register's own public keys. For each witness add its line, as the witness
            # itself printed it, with the address where it takes checkpoints; then a group and the quorum, for instance:
            #   witness law law.example/nsor+77c1a0b2+Bg...  https://witness.law.example
            #   group witnesses 2 law court committee
            #   quorum witnesses
            # The register reads this file when it starts.
            """;

    private final CheckpointSigner signer;
    private final TrustPolicy policy;
    private final Path policyFile;

    private LogKeys(CheckpointSigner signer, TrustPolicy policy, Path policyFile) {
        this.signer = signer;
        this.policy = policy;
        this.policyFile = policyFile;
    }

    /**
     * Reads keys and policy, or makes them.
     *
     * @throws PolicyRefused if the policy cannot be read or does not name the log's keys
     */
    static LogKeys at(Path folder, LogSettings settings, SecureRandom random) throws IOException {
        CheckpointSigner signer =
                signer(folder.resolve("keys/evidence-log.key"), settings.name(), random);
        Path file = policyFile(folder, settings.policy());
        if (settings.policy().isEmpty() && !Files.exists(file)) {
            Files.writeString(file, POLICY_HEAD + ownLines(signer) + "quorum none\n");
        }
        return new LogKeys(signer, policy(file, signer), file);
    }

    /**
     * Where the policy is.
     *
     * @param setting the setting {@code nsor.evidence.policy}, empty where it is not set
     */
    static Path policyFile(Path folder, String setting) {
        return setting.isEmpty() ? folder.resolve("evidence-policy.txt") : Path.of(setting);
    }

    private static CheckpointSigner signer(Path file, String name, SecureRandom random)
            throws IOException {
        if (!Files.exists(file)) {
            KeyName log = new KeyName(name);
            Path half = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(half);
            folder(file);
            KeyFile.write(
                    half,
                    List.of(
                            LogSigningKey.generate(log, random),
                            CosigningKey.generate(log, random)));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        List<SigningKey> keys = KeyFile.read(file);
        if (keys.size() == 2
                && keys.get(0) instanceof LogSigningKey signing
                && keys.get(1) instanceof CosigningKey cosigning) {
            return new CheckpointSigner(signing, cosigning, random);
        }
        throw new IllegalStateException("the key file of the evidence log is malformed");
    }

    private static void folder(Path file) throws IOException {
        Path parent = file.resolveSibling(".").normalize();
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static TrustPolicy policy(Path file, CheckpointSigner signer) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            TrustPolicy policy = TrustPolicy.parse(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (String line : ownLines(signer).lines().toList()) {
                if (text.lines().noneMatch(line::equals)) {
                    throw new PolicyRefused("it does not name the log's own keys", null);
                }
            }
            return policy;
        } catch (MalformedException e) {
            throw new PolicyRefused(e.defect().sentence(), e);
        } catch (IOException e) {
            throw new PolicyRefused("it cannot be read", e);
        }
    }

    /** The policy is not one to keep a log by. */
    static final class PolicyRefused extends StartRefused {
        private static final long serialVersionUID = 1L;

        PolicyRefused(String why, @Nullable Throwable cause) {
            super(
                    "the policy of the evidence log (evidence-policy.txt, or what nsor.evidence.policy"
                            + " names) cannot be kept by: "
                            + why
                            + "; each witness has an absolute http or https address",
                    cause);
        }
    }

    private static String ownLines(CheckpointSigner signer) {
        return "log "
                + signer.logKey().verifierLine()
                + "\nlog "
                + signer.cosigningKey().verifierLine()
                + "\n";
    }

    CheckpointSigner signer() {
        return signer;
    }

    TrustPolicy policy() {
        return policy;
    }

    /** Public: the log's keys and the witnesses'. */
    Path policyFile() {
        return policyFile;
    }

    /** The two public lines of the log. */
    List<String> publicLines() {
        return List.of(signer.logKey().verifierLine(), signer.cosigningKey().verifierLine());
    }
}
