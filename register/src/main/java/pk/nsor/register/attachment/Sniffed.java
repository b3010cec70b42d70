package pk.nsor.register.attachment;

/** What a first look at an upload's bytes gives. */
public sealed interface Sniffed {

    /** The upload claims, by its content, to be of this kind and is within the limits so far. */
    record Accepted(Kind kind) implements Sniffed {}

    /** The upload is not taken. */
    record Refused(Refusal refusal) implements Sniffed {}
}
