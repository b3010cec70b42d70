package pk.nsor.register.attachment;

/** What became of an upload. */
public sealed interface Received {

    /** Kept, sealed, with so many pages. */
    record Added(AttachmentId id, int pages) implements Received {}

    /** Nothing is kept. */
    record Refused(Refusal refusal) implements Received {}
}
