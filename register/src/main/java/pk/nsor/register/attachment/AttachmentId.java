package pk.nsor.register.attachment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An attachment, by its random id. */
public record AttachmentId(UUID value) {
    private static final Pattern WRITTEN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** From an address; empty where it is none. */
    public static Optional<AttachmentId> parse(String written) {
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new AttachmentId(UUID.fromString(written)))
                : Optional.empty();
    }

    /** As addresses and evidence name it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
