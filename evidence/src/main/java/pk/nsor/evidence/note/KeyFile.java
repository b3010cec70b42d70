package pk.nsor.evidence.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

/**
 * Private keys in a text file that only its owner may read: for each key one secret line and, below
 * it, its public line.
 */
public final class KeyFile {

    private static final String SECRET_PREFIX = "PRIVATE+KEY+";

    private KeyFile() {}

    /**
     * Writes a new file with mode 0600.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one already: keys are never
     *     overwritten
     */
    public static void write(Path file, List<? extends SigningKey> keys) throws IOException {
        StringBuilder text = new StringBuilder();
        for (SigningKey key : keys) {
            text.append(key.secretLine()).append('\n').append(key.verifierLine()).append('\n');
        }
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Reads all keys of a file and makes each prove that its two halves belong together.
     *
     * @throws IOException if the file cannot be read or is not a key file
     */
    public static List<SigningKey> read(Path file) throws IOException {
        return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    static List<SigningKey> parse(List<String> lines) throws IOException {
        if (lines.isEmpty() || lines.size() % 2 != 0) {
            throw new IOException("a key file has two lines for each key");
        }
        List<SigningKey> keys = new java.util.ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) {
            keys.add(parse(lines.get(i), lines.get(i + 1)));
        }
        return List.copyOf(keys);
    }

    private static SigningKey parse(String secretLine, String publicLine) throws IOException {
        String[] publicParts = publicLine.split("\\+", 3);
        if (!secretLine.startsWith(SECRET_PREFIX) || publicParts.length != 3) {
            throw new IOException("a key file is malformed");
        }
        String[] secretParts = secretLine.substring(SECRET_PREFIX.length()).split("\\+", 3);
        try {
            KeyName name = new KeyName(publicParts[0]);
            byte[] publicKey = Base64.getDecoder().decode(publicParts[2]);
            byte[] secret = Base64.getDecoder().decode(secretParts[2]);
            SigningKey key = key(name, secret, publicKey);
            if (!key.verifierLine().equals(publicLine) || !key.secretLine().equals(secretLine)) {
                throw new IOException("the halves of a key do not belong together");
            }
            return key;
        } catch (IllegalArgumentException
                | ArrayIndexOutOfBoundsException
                | GeneralSecurityException malformed) {
            throw new IOException("a key file is malformed", malformed);
        }
    }

    private static SigningKey key(KeyName name, byte[] secret, byte[] publicKey)
            throws GeneralSecurityException {
        byte[] rawSecret = Arrays.copyOfRange(secret, 1, secret.length);
        byte[] rawPublic = Arrays.copyOfRange(publicKey, 1, publicKey.length);
        return switch (secret[0]) {
            case LogSigningKey.TYPE -> LogSigningKey.of(name, rawSecret, rawPublic);
            case CosigningKey.TYPE -> CosigningKey.of(name, rawSecret, rawPublic);
            default -> throw new GeneralSecurityException("a key has an unknown type");
        };
    }
}
