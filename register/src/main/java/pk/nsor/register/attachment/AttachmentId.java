package pk.nsor.register.attachment;

import java.util.UUID;
import java.util.regex.Pattern;

/** An attachment, by its random id. */
public record AttachmentId(UUID value) {
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * From an address.
     *
     * @throws IllegalArgumentException where it is none; answered as a page that is not there
     */
    public static AttachmentId of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("not an attachment");
        }
        return new AttachmentId(UUID.fromString(written));
    }

    /** As addresses and evidence name it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
