package pk.nsor.register.attachment;

/** The three kinds of file that may be uploaded, told by their content and never by their name. */
public enum Kind {
    PDF,
    JPEG,
    PNG
}
