package pk.nsor.register.attachment;

/** Turns an upload into flat pictures, wherever that is done. */
@FunctionalInterface
public interface Flattening {
    /** Every page as a picture, or one reason for none; never a part of the pages. */
    Flattened flatten(byte[] upload);
}
