package pk.nsor.register.attachment;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.OfficerId;

/**
 * An attachment as lists show it: nothing of its content.
 *
 * @param pages in order
 */
public record Attached(
        AttachmentId id, Owner owner, OfficerId addedBy, Instant addedAt, List<Page> pages) {
    public Attached {
        pages = List.copyOf(pages);
    }

    /**
     * One page.
     *
     * @param number from 1
     * @param version from 1, one more with each blacking out
     * @param width in pixels
     * @param height in pixels
     */
    public record Page(int number, int version, int width, int height) {}
}
