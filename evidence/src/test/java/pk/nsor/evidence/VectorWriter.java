package pk.nsor.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import pk.nsor.evidence.log.LogExport;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.note.SigningKey;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.tile.FolderTiles;

/**
 * Writes the test vectors and the malformed files anew, with fresh throw-away keys, below the
 * folder given. Run by hand when the format changes; its output is committed and never made during
 * a test.
 */
final class VectorWriter {

    private static final int ENTRIES = 300;
    private static final int ERASED = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path root;
    private final CheckpointSigner signer =
            new CheckpointSigner(
                    LogSigningKey.generate(TestLog.ORIGIN, RANDOM),
                    CosigningKey.generate(TestLog.ORIGIN, RANDOM),
                    RANDOM);
    private final CosigningKey law =
            CosigningKey.generate(new KeyName("witness.example/law"), RANDOM);

    private VectorWriter(Path root) {
        this.root = root;
    }

    /** The folder of test resources; and "requests", to make only these, with the keys there. */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        if (args.length == 1) {
            new VectorWriter(root).write();
            return;
        }
        Path vectors = root.resolve("vectors");
        List<SigningKey> keys = KeyFile.read(vectors.resolve("log.key"));
        requests(
                vectors.resolve("add-checkpoint"),
                new CheckpointSigner(
                        (LogSigningKey) keys.get(0), (CosigningKey) keys.get(1), RANDOM),
                (CosigningKey) KeyFile.read(vectors.resolve("witness.key")).getFirst());
    }

    /** Two requests to a witness over the shared tree of eight leaves, and the second's answer. */
    private static void requests(Path folder, CheckpointSigner signer, CosigningKey law)
            throws IOException {
        Files.createDirectories(folder);
        SignedCheckpoint three = signer.sign(RfcVectorsTest.head(3), TestLog.NOW);
        SignedCheckpoint eight = signer.sign(RfcVectorsTest.head(8), TestLog.NOW.plusSeconds(2));
        Files.writeString(folder.resolve("3.request"), "old 0\n\n" + three.note());
        StringBuilder proof = new StringBuilder("old 3\n");
        RfcVectorsTest.reader()
                .consistency(3)
                .forEach(h -> proof.append(h.toBase64()).append('\n'));
        Files.writeString(folder.resolve("8.request"), proof + "\n" + eight.note());
        Files.writeString(
                folder.resolve("8.answer"),
                law.cosign(
                        eight.origin().text(), eight.head(), TestLog.NOW.plusSeconds(3), RANDOM));
    }

    private void write() throws IOException {
        Path vectors = root.resolve("vectors");
        Files.createDirectories(vectors);
        Files.writeString(vectors.resolve("policy.txt"), policy());
        KeyFile.write(vectors.resolve("log.key"), List.of(signer.logKey(), signer.cosigningKey()));
        KeyFile.write(vectors.resolve("witness.key"), List.of(law));
        SignedCheckpoint checkpoint = export(vectors.resolve("export"));
        ProofMaker maker = new ProofMaker(new FolderTiles(vectors.resolve("export")), checkpoint);
        String proof = maker.prove(257).text();
        Files.writeString(vectors.resolve("entry-257.tlog-proof"), proof);
        requests(vectors.resolve("add-checkpoint"), signer, law);
        checkpoints(checkpoint);
        proofs(proof);
        policies();
        tiles(vectors.resolve("export"));
    }

    private String policy() {
        return "log "
                + signer.logKey().verifierLine()
                + "\n"
                + "log "
                + signer.cosigningKey().verifierLine()
                + "\n"
                + "witness law "
                + law.verifierLine()
                + "\n"
                + "group witnesses 1 law\n"
                + "quorum witnesses\n";
    }

    private SignedCheckpoint export(Path target) throws IOException {
        Path folder = Files.createTempDirectory("vectors");
        List<Leaf> leaves = new ArrayList<>();
        List<Optional<SealedContent>> contents = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            boolean erased = i == ERASED;
            Instant at =
                    erased
                            ? TestLog.NOW.minusSeconds(9 * 365 * 86_400L)
                            : TestLog.NOW.minusSeconds(ENTRIES - i);
            leaves.add(Leaf.of(at, TestLog.content(i)));
            contents.add(erased ? Optional.empty() : Optional.of(TestLog.content(i)));
        }
        try (LogWriter writer = LogWriter.open(folder, signer)) {
            writer.append(0, leaves);
            SignedCheckpoint signed = writer.sign(TestLog.NOW);
            writer.publish(signed.with(List.of(cosign(signed, law, TestLog.NOW))));
            writer.keep(writer.published().orElseThrow());
        }
        return LogExport.write(
                folder,
                (first, count) -> contents.subList((int) first, (int) first + count),
                target);
    }

    private String cosign(SignedCheckpoint checkpoint, CosigningKey key, Instant at) {
        return key.cosign(checkpoint.origin().text(), checkpoint.head(), at, RANDOM);
    }

    private void put(String relative, String text) throws IOException {
        Path file = root.resolve("malformed").resolve(relative);
        Files.createDirectories(file.resolveSibling(".").normalize());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void put(String relative, byte[] bytes) throws IOException {
        put(relative, "");
        Files.write(root.resolve("malformed").resolve(relative), bytes);
    }

    private void checkpoints(SignedCheckpoint good) throws IOException {
        String note = good.note();
        String text = SignedCheckpoint.text(good.origin(), good.head());
        String first = good.signatureLines().getFirst();
        String root64 = good.head().root().toBase64();
        String one = text + "\n" + first;
        put("checkpoints/NOTE_NOT_TEXT.control-character", one.replace("\n300", "\n\t300"));
        put("checkpoints/NOTE_NOT_TEXT.carriage-return", one.replace("\n300\n", "\n300\r\n"));
        byte[] latin = one.getBytes(StandardCharsets.UTF_8);
        latin[0] = (byte) 0xE9;
        put("checkpoints/NOTE_NOT_TEXT.not-utf-8", latin);
        put("checkpoints/NOTE_TOO_LONG.padded", one + first.repeat(3000));
        put("checkpoints/NOTE_TOO_MANY_SIGNATURES.forty-nine", text + "\n" + first.repeat(49));
        put("checkpoints/NOTE_WITHOUT_SIGNATURES.empty-file", "");
        put("checkpoints/NOTE_WITHOUT_SIGNATURES.text-only", text);
        put("checkpoints/NOTE_WITHOUT_SIGNATURES.blank-line-last", text + "\n");
        put("checkpoints/NOTE_WITHOUT_SIGNATURES.no-final-line-feed", one.stripTrailing());
        put("checkpoints/NOTE_SIGNATURE_LINE.hyphen-for-dash", one.replace("\u2014 ", "- "));
        put("checkpoints/NOTE_SIGNATURE_LINE.no-name", one.replaceAll("\u2014 \\S+ ", "\u2014 "));
        put(
                "checkpoints/NOTE_SIGNATURE_LINE.plus-in-name",
                one.replace("\u2014 nsor", "\u2014 n+sor"));
        put("checkpoints/NOTE_SIGNATURE_LINE.bad-base64", one.replaceAll("=\n$", "*\n"));
        put("checkpoints/NOTE_SIGNATURE_LINE.no-padding", one.replaceAll("=+\n$", "\n"));
        put(
                "checkpoints/NOTE_SIGNATURE_LINE.key-id-only",
                text + "\n\u2014 nsor.example/evidence AAAAAA==\n");
        put("checkpoints/NOTE_SIGNATURE_LINE.two-spaces", one.replaceAll(" (\\S+=)\n$", "  $1\n"));
        put("checkpoints/CHECKPOINT_LINES.two-lines", one.replace("\n" + root64 + "\n", "\n"));
        put("checkpoints/CHECKPOINT_LINES.empty-origin", one.replaceFirst("^[^\n]+", ""));
        put(
                "checkpoints/CHECKPOINT_LINES.empty-line-before-root",
                one.replace("\n300\n", "\n300\n\n"));
        put(
                "checkpoints/CHECKPOINT_EXTENSION.fourth-line",
                one.replace(root64 + "\n", root64 + "\nmore\n"));
        for (String[] size :
                new String[][] {
                    {"leading-zero", "0300"},
                    {"negative", "-1"},
                    {"plus-sign", "+300"},
                    {"hexadecimal", "0x12c"},
                    {"space", "300 "},
                    {"arabic-digits", "\u0663\u0660\u0660"},
                    {"past-63-bits", "9223372036854775808"}
                }) {
            put(
                    "checkpoints/CHECKPOINT_SIZE." + size[0],
                    one.replace("\n300\n", "\n" + size[1] + "\n"));
        }
        put(
                "checkpoints/CHECKPOINT_ROOT.short",
                one.replace(root64, Base64.getEncoder().encodeToString(new byte[31])));
        put("checkpoints/CHECKPOINT_ROOT.url-alphabet", one.replace(root64, "_".repeat(43) + "="));
        put(
                "checkpoints/CHECKPOINT_ROOT.trailing-bits",
                one.replace(root64, "A".repeat(42) + "B="));
        put("checkpoints/CHECKPOINT_EMPTY_ROOT.size-zero", one.replace("\n300\n", "\n0\n"));
        signatures(good, note, text);
    }

    private void signatures(SignedCheckpoint good, String note, String text) throws IOException {
        List<String> lines = good.signatureLines();
        put(
                "checkpoints/UNKNOWN_LOG.other-origin",
                note.replaceFirst("^[^\n]+", "other.example/log"));
        put(
                "checkpoints/LOG_SIGNATURE_MISSING.no-ed25519",
                text + "\n" + lines.get(1) + lines.get(2));
        put(
                "checkpoints/LOG_SIGNATURE_MISSING.no-ml-dsa",
                text + "\n" + lines.get(0) + lines.get(2));
        put(
                "checkpoints/LOG_SIGNATURE_NOT_FIRST.witness-first",
                text + "\n" + lines.get(2) + lines.get(0) + lines.get(1));
        put("checkpoints/QUORUM_NOT_MET.no-witness", text + "\n" + lines.get(0) + lines.get(1));
        put("checkpoints/SIGNATURE_WRONG.other-size", note.replace("\n300\n", "\n301\n"));
        for (int i = 0; i < lines.size(); i++) {
            put(
                    "checkpoints/SIGNATURE_WRONG.bit-of-line-" + i,
                    text + "\n" + flipped(lines, i, 200));
        }
        put("checkpoints/SIGNATURE_WRONG.time-of-cosignature", text + "\n" + flipped(lines, 2, 11));
        put(
                "checkpoints/SIGNATURE_WRONG.cosignature-cut-short",
                text + "\n" + lines.get(0) + lines.get(1) + shortened(lines.get(2)));
        SignedCheckpoint bare =
                new SignedCheckpoint(good.origin(), good.head(), lines.subList(0, 2));
        String future = cosign(bare, law, TestLog.NOW.plusSeconds(3600));
        put("checkpoints/SIGNATURE_FROM_FUTURE.one-hour", bare.with(List.of(future)).note());
        CosigningKey thief = CosigningKey.generate(law.name(), RANDOM);
        String stolenName = cosign(bare, thief, TestLog.NOW);
        put(
                "checkpoints/QUORUM_NOT_MET.same-name-other-key",
                bare.with(List.of(stolenName)).note());
    }

    private static String flipped(List<String> lines, int which, int at) {
        List<String> changed = new ArrayList<>(lines);
        String[] parts = lines.get(which).strip().split(" ");
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        bytes[Math.min(at, bytes.length - 1)] ^= 1;
        changed.set(
                which,
                parts[0] + " " + parts[1] + " " + Base64.getEncoder().encodeToString(bytes) + "\n");
        return String.join("", changed);
    }

    private static String shortened(String line) {
        String[] parts = line.strip().split(" ");
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        return parts[0] + " " + parts[1] + " " + Base64.getEncoder().encodeToString(cut) + "\n";
    }

    private void proofs(String proof) throws IOException {
        String extra = proof.lines().toList().get(1);
        byte[] data = Base64.getDecoder().decode(extra.substring("extra ".length()));
        List<String> lines = proof.lines().toList();
        put("proofs/PROOF_MALFORMED.other-version", proof.replace("proof@v1", "proof@v2"));
        put("proofs/PROOF_MALFORMED.no-index", proof.replace("index 257\n", ""));
        put("proofs/PROOF_MALFORMED.no-checkpoint", proof.substring(0, proof.indexOf("\n\n")));
        put("proofs/PROOF_MALFORMED.short-hash", proof.replace(lines.get(3), "AAAA"));
        put("proofs/PROOF_WITHOUT_ENTRY.no-extra", proof.replace(extra + "\n", ""));
        put(
                "proofs/PROOF_WITHOUT_ENTRY.cut-leaf",
                proof.replace(extra, extra(Arrays.copyOf(data, 40))));
        put(
                "proofs/PROOF_WITHOUT_ENTRY.cut-salt",
                proof.replace(extra, extra(Arrays.copyOf(data, 50))));
        byte[] version = data.clone();
        version[0] = 2;
        put("proofs/PROOF_WITHOUT_ENTRY.other-leaf-version", proof.replace(extra, extra(version)));
        put("proofs/PROOF_INDEX.beyond-size", proof.replace("index 257", "index 300"));
        put("proofs/PROOF_INDEX.leading-zero", proof.replace("index 257", "index 0257"));
        put("proofs/PROOF_ROOT.other-index", proof.replace("index 257", "index 256"));
        put("proofs/PROOF_LENGTH.index-of-longer-path", proof.replace("index 257", "index 3"));
        put("proofs/PROOF_LENGTH.hash-missing", proof.replace(lines.get(3) + "\n", ""));
        put(
                "proofs/PROOF_LENGTH.hash-too-many",
                proof.replace(lines.get(3) + "\n", (lines.get(3) + "\n").repeat(2)));
        put(
                "proofs/PROOF_LENGTH.sixty-four-hashes",
                proof.replace(lines.get(3) + "\n", (lines.get(3) + "\n").repeat(64)));
        byte[] content = data.clone();
        content[content.length - 2] ^= 1;
        put("proofs/CONTENT_CHANGED.byte-of-content", proof.replace(extra, extra(content)));
        byte[] salt = data.clone();
        salt[45] ^= 1;
        put("proofs/CONTENT_CHANGED.byte-of-salt", proof.replace(extra, extra(salt)));
        byte[] time = data.clone();
        time[8] ^= 1;
        put("proofs/PROOF_ROOT.time-of-leaf", proof.replace(extra, extra(time)));
    }

    private static String extra(byte[] data) {
        return "extra " + Base64.getEncoder().encodeToString(data);
    }

    private void policies() throws IOException {
        String good = policy();
        String key = signer.logKey().verifierLine();
        put("policies/POLICY_MALFORMED.empty-file", "");
        put("policies/POLICY_MALFORMED.no-quorum", good.replace("quorum witnesses\n", ""));
        put("policies/POLICY_MALFORMED.two-quorums", good + "quorum none\n");
        put("policies/POLICY_MALFORMED.no-final-line-feed", good.stripTrailing());
        put("policies/POLICY_MALFORMED.unknown-word", good + "oracle x\n");
        put("policies/POLICY_MALFORMED.log-twice", good + "log " + key + "\n");
        put("policies/POLICY_MALFORMED.witness-with-log-key", good + "witness x " + key + "\n");
        String own = signer.cosigningKey().verifierLine();
        put("policies/POLICY_MALFORMED.witness-is-the-log", good + "witness x " + own + "\n");
        put(
                "policies/POLICY_MALFORMED.log-is-the-witness",
                good + "log " + law.verifierLine() + "\n");
        put(
                "policies/POLICY_MALFORMED.witness-name-twice",
                good.replace(
                        "group",
                        "witness law " + TestLog.witnesses().get(1).verifierLine() + "\ngroup"));
        put(
                "policies/POLICY_MALFORMED.group-of-unknown",
                good.replace("witnesses 1 law", "witnesses 1 court"));
        put(
                "policies/POLICY_MALFORMED.more-needed-than-members",
                good.replace("witnesses 1 law", "witnesses 2 law"));
        put(
                "policies/POLICY_MALFORMED.none-needed",
                good.replace("witnesses 1 law", "witnesses 0 law"));
        put(
                "policies/POLICY_MALFORMED.member-twice",
                good.replace("witnesses 1 law", "witnesses 1 law law"));
        put("policies/POLICY_MALFORMED.name-none", good.replace("group witnesses", "group none"));
        put(
                "policies/POLICY_MALFORMED.quorum-before-group",
                "quorum witnesses\n" + good.replace("quorum witnesses\n", ""));
        put("policies/POLICY_MALFORMED.control-character", good + "# \u0001\n");
        String witness = law.verifierLine();
        put("policies/POLICY_MALFORMED.address-relative", at(good, witness, "law.example"));
        put("policies/POLICY_MALFORMED.address-of-a-file", at(good, witness, "file:///etc/law"));
        put("policies/POLICY_MALFORMED.address-without-host", at(good, witness, "https:law"));
        put("policies/POLICY_MALFORMED.address-bad-port", at(good, witness, "http://law:99999"));
        put("policies/POLICY_MALFORMED.address-with-query", at(good, witness, "http://law/?to=x"));
        put(
                "policies/KEY_MALFORMED.wrong-key-id",
                good.replace(key, key.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+")));
        put(
                "policies/KEY_MALFORMED.cut-short",
                good.replace(key, key.substring(0, key.length() - 4)));
        put("policies/KEY_MALFORMED.no-plus", good.replace(key, key.replace("+", "")));
    }

    private static String at(String policy, String witness, String address) {
        return policy.replace(witness, witness + " " + address);
    }

    private void tiles(Path export) throws IOException {
        tile(
                export,
                "ENTRIES_MALFORMED.cut-short",
                "tile/entries/001.p/44",
                bytes -> Arrays.copyOf(bytes, bytes.length - 1));
        tile(
                export,
                "ENTRIES_MALFORMED.one-byte-more",
                "tile/entries/000",
                bytes -> Arrays.copyOf(bytes, bytes.length + 1));
        tile(
                export,
                "ENTRIES_MALFORMED.other-length-of-leaf",
                "tile/entries/000",
                bytes -> changed(bytes, 1, 40));
        tile(
                export,
                "ENTRIES_MALFORMED.other-version-of-leaf",
                "tile/entries/000",
                bytes -> changed(bytes, 2, 2));
        tile(
                export,
                "ENTRIES_MALFORMED.time-out-of-range",
                "tile/entries/000",
                bytes -> changed(bytes, 3, 0x80));
        tile(
                export,
                "TILE_MALFORMED.cut-short",
                "tile/0/000",
                bytes -> Arrays.copyOf(bytes, bytes.length - 32));
        tile(
                export,
                "TILE_MALFORMED.one-hash-more",
                "tile/0/001.p/44",
                bytes -> Arrays.copyOf(bytes, bytes.length + 32));
        tile(
                export,
                "TILE_MALFORMED.upper-level-cut-short",
                "tile/1/000.p/1",
                bytes -> Arrays.copyOf(bytes, 31));
        tile(export, "TILE_MALFORMED.empty", "tile/0/001.p/44", bytes -> new byte[0]);
        tile(export, "ENTRY_CHANGED.hash-in-tile", "tile/0/000", bytes -> changed(bytes, 40, 0));
        tile(
                export,
                "NODE_CHANGED.hash-in-upper-tile",
                "tile/1/000.p/1",
                bytes -> changed(bytes, 4, 0));
        tile(
                export,
                "CONTENTS_MALFORMED.cut-short",
                "contents/001.p/44",
                bytes -> Arrays.copyOf(bytes, bytes.length - 1));
        tile(
                export,
                "CONTENTS_MALFORMED.one-byte-more",
                "contents/001.p/44",
                bytes -> Arrays.copyOf(bytes, bytes.length + 1));
        tile(
                export,
                "CONTENTS_MALFORMED.shorter-than-salt",
                "contents/000",
                bytes -> changed(bytes, 1, 31));
        tile(
                export,
                "CONTENT_CHANGED.byte-of-content",
                "contents/000",
                bytes -> changed(bytes, 60, 0));
        tile(
                export,
                "KEPT_MALFORMED.sizes-not-ascending",
                "kept/index",
                bytes -> "300\n300\n".getBytes(StandardCharsets.US_ASCII));
        tile(
                export,
                "KEPT_MALFORMED.missing-checkpoint",
                "kept/index",
                bytes -> "7\n300\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void tile(
            Path export, String name, String path, java.util.function.UnaryOperator<byte[]> change)
            throws IOException {
        put("tiles/" + name + "/" + path, change.apply(Files.readAllBytes(export.resolve(path))));
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) (changed[at] == (byte) value ? value + 1 : value);
        return changed;
    }
}
