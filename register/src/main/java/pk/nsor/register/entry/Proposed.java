package pk.nsor.register.entry;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import pk.nsor.register.attachment.AttachmentId;

/**
 * A first officer's words on a return that two decide, as the act keeps them sealed: the reason,
 * and in the last line what goes with it.
 *
 * @param reason for the second officer
 * @param authority reference of the authority that gave an opinion; the files to be destroyed where
 *     the return is to go back
 */
public record Proposed(String reason, String authority) {
    /** What is proposed. */
    public enum Way {
        ENTER("enter"),
        NOT_ENTER("not-enter"),
        SEND_BACK("send-back");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Way of(String code) {
            return Arrays.stream(values())
                    .filter(w -> w.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such way"));
        }
    }

    static Proposed back(String reason, Set<AttachmentId> unredacted) {
        return new Proposed(
                reason,
                unredacted.stream().map(Proposed::shortly).collect(Collectors.joining(" ")));
    }

    static Proposed read(String sealed) {
        int last = sealed.lastIndexOf('\n');
        return new Proposed(
                last < 0 ? sealed : sealed.substring(0, last), sealed.substring(last + 1));
    }

    String sealed() {
        return reason + "\n" + authority;
    }

    /** The files to be destroyed; none unless the return goes back. */
    public Set<AttachmentId> unredacted(Way way) {
        return way != Way.SEND_BACK || authority.isEmpty()
                ? Set.of()
                : Arrays.stream(authority.split(" "))
                        .map(Proposed::longly)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** 22 characters, so that as many files as a return can hold find room beside a reason. */
    private static String shortly(AttachmentId id) {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.putLong(id.value().getMostSignificantBits());
        bytes.putLong(id.value().getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static AttachmentId longly(String id) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
        return new AttachmentId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public String toString() {
        return "Proposed[masked]";
    }
}
