package pk.nsor.register.attachment;

import java.util.regex.Pattern;

/**
 * What an attachment belongs to.
 *
 * @param kind kind of work, for instance {@code return} or {@code lookup}; one {@link Owning} each
 * @param ref opaque reference of the work, never a case number
 * @param part what the attachment is in it, for instance {@code judgment}, {@code fir} or {@code
 *     paper-return}
 */
public record Owner(String kind, String ref, String part) {
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,30}");
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9_.:/-]{1,80}");

    public Owner {
        if (!WORD.matcher(kind).matches()
                || !REF.matcher(ref).matches()
                || !WORD.matcher(part).matches()) {
            throw new IllegalArgumentException("not an owner");
        }
    }
}
