package pk.nsor.register.kernel;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Readable references of work and entries: a prefix, random characters of an alphabet without
 * look-alikes, and a check character. The check is a weighted sum modulo 31, a prime: it finds
 * every single wrong character and every swap of two neighbours.
 */
public final class Reference {
    /** 31 characters: no 0, 1, I, L, O. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /**
     * Begins the question whether a drawn reference is taken. It is about rows of others alone:
     * where statements wait to be sent together, they need not be sent for it.
     */
    public static final String OF_OTHERS = "/* of others */ ";

    private Reference() {}

    /**
     * For instance {@code CR-8F2K-6M3}: seven random characters and a check character in groups of
     * four.
     */
    public static String random(String prefix, int characters, SecureRandom random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            body.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        body.append(check(body));
        StringBuilder out = new StringBuilder(prefix);
        for (int i = 0; i < body.length(); i++) {
            if (i % 4 == 0) {
                out.append('-');
            }
            out.append(body.charAt(i));
        }
        return out.toString();
    }

    /**
     * Draws until what is drawn stands for nothing yet. Seven characters are drawn twice among some
     * hundred thousand references, so that a second draw is not rare.
     *
     * @throws IllegalStateException where a hundred draws find nothing: then something else is
     *     wrong
     */
    public static <T> T unused(Supplier<T> draw, Predicate<T> taken) {
        for (int i = 0; i < 100; i++) {
            T drawn = draw.get();
            if (!taken.test(drawn)) {
                return drawn;
            }
        }
        throw new IllegalStateException("no unused reference was drawn");
    }

    /** Whether the reference has this prefix and a right check character. */
    public static boolean valid(String prefix, String reference) {
        String stripped = reference.replace("-", "");
        if (!stripped.startsWith(prefix) || stripped.length() < prefix.length() + 2) {
            return false;
        }
        String body = stripped.substring(prefix.length());
        if (!body.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return false;
        }
        return check(body.substring(0, body.length() - 1)) == body.charAt(body.length() - 1);
    }

    private static char check(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(body.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }
}
