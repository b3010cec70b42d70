/**
 * Attachments that cannot leak: an upload (PDF, JPEG or PNG) becomes flat grey pictures and nothing
 * else of it is kept. A text layer, script, property, thumbnail, position, embedded file or
 * anything under a black box cannot survive, because only the pixels that a reader would see are
 * carried over. Each page is sealed under a data key of its own. Owns {@code attachment}, {@code
 * attachment_page} and {@code attachment_page_check}; to whom an attachment belongs is answered by
 * its owner's module through {@link pk.nsor.register.attachment.Owning}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "protection", "audit", "access", "page"})
package pk.nsor.register.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
