/**
 * Attachments that cannot leak: an upload (PDF, JPEG or PNG) becomes flat grey pictures and nothing
 * else of it is kept. A text layer, script, property, thumbnail, position, embedded file or
 * anything under a black box cannot survive, because only the pixels that a reader would see are
 * carried over.
 */
@NullMarked
package pk.nsor.register.attachment;

import org.jspecify.annotations.NullMarked;
