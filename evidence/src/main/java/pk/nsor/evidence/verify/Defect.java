package pk.nsor.evidence.verify;

/**
 * Every way in which a log, a checkpoint or a proof can fail to hold. The sentence is shown to
 * people.
 */
public enum Defect {
    /** No checkpoint at the log's prefix. */
    CHECKPOINT_MISSING("there is no checkpoint"),
    /** Longer than the checker reads. */
    NOTE_TOO_LONG("a signed note is longer than allowed"),
    /** Bytes that are not UTF-8, or a control character. */
    NOTE_NOT_TEXT("a signed note is not plain UTF-8 text"),
    /** No blank line between text and signatures, or no signatures. */
    NOTE_WITHOUT_SIGNATURES("a signed note has no signature lines"),
    /** A signature line that does not have its form. */
    NOTE_SIGNATURE_LINE("a signature line is malformed"),
    /** More signature lines than the checker reads. */
    NOTE_TOO_MANY_SIGNATURES("a signed note has too many signatures"),
    /** Fewer than three lines, or an empty one. */
    CHECKPOINT_LINES("a checkpoint does not have its three lines"),
    /** Extension lines, which the cosignature does not cover. */
    CHECKPOINT_EXTENSION("a checkpoint has lines that its cosignatures do not cover"),
    /** Size not in canonical decimal form or out of range. */
    CHECKPOINT_SIZE("the size in a checkpoint is malformed"),
    /** Root not the canonical base64 of 32 bytes. */
    CHECKPOINT_ROOT("the root in a checkpoint is malformed"),
    /** Root of the empty tree is not the hash of nothing. */
    CHECKPOINT_EMPTY_ROOT("a checkpoint of size zero has another root than the empty tree"),
    /** The origin names a log that the policy does not list. */
    UNKNOWN_LOG("the checkpoint is of a log that the policy does not know"),
    /** One of the log's listed keys has not signed. */
    LOG_SIGNATURE_MISSING("the checkpoint lacks a signature of the log"),
    /** The first signature line is not the log's Ed25519 one. */
    LOG_SIGNATURE_NOT_FIRST("the first signature is not the log's"),
    /** A signature by a known key does not verify. */
    SIGNATURE_WRONG("a signature by a known key is wrong"),
    /** A cosignature from the future, beyond the allowed difference of clocks. */
    SIGNATURE_FROM_FUTURE("a cosignature bears a time in the future"),
    /** Too few witnesses have cosigned for the policy's quorum. */
    QUORUM_NOT_MET("too few witnesses have cosigned the checkpoint"),
    /** The cosignatures that make up the quorum are older than the caller allows. */
    CHECKPOINT_TOO_OLD("the checkpoint is older than allowed"),
    /** A bundle of entries is missing. */
    ENTRIES_MISSING("a bundle of entries is missing"),
    /** A bundle of entries does not hold its number of 41-byte leaves. */
    ENTRIES_MALFORMED("a bundle of entries is malformed"),
    /** A bundle of contents is missing. */
    CONTENTS_MISSING("a bundle of contents is missing"),
    /** A bundle of contents is cut short or too long. */
    CONTENTS_MALFORMED("a bundle of contents is malformed"),
    /** Content or salt is not what the leaf commits to. */
    CONTENT_CHANGED("the content of an entry is not what was recorded"),
    /** Content erased although its retention has not run out. */
    CONTENT_ERASED_EARLY("the content of an entry was erased before its time"),
    /** A tile of hashes is missing. */
    TILE_MISSING("a tile of hashes is missing"),
    /** A tile of hashes does not have its length. */
    TILE_MALFORMED("a tile of hashes is malformed"),
    /** A leaf does not have the hash that its tile states. */
    ENTRY_CHANGED("an entry does not have the hash in its tile"),
    /** A node above does not have the hash that its tile states. */
    NODE_CHANGED("a tile of hashes disagrees with the entries below it"),
    /** The entries do not have the root of a signed checkpoint. */
    ROOT_CHANGED("the entries do not lead to the root of the checkpoint"),
    /** The index of kept checkpoints, or one of them, is malformed or missing. */
    KEPT_MALFORMED("the kept checkpoints are malformed"),
    /** The log is smaller than a checkpoint already known. */
    SHRUNK("the log is smaller than a checkpoint already known"),
    /** A proof file does not have its form. */
    PROOF_MALFORMED("a proof file is malformed"),
    /** A proof file carries no content to check. */
    PROOF_WITHOUT_ENTRY("a proof file does not carry its entry"),
    /** The index is not below the size of the tree. */
    PROOF_INDEX("the proof is for a position that the tree does not have"),
    /** The path has more or fewer hashes than the tree's shape asks for. */
    PROOF_LENGTH("the proof has the wrong number of hashes"),
    /** The path leads to another root. */
    PROOF_ROOT("the proof leads to another root"),
    /** A consistency proof from a larger to a smaller tree. */
    PROOF_SIZES("the earlier tree is larger than the later one"),
    /** A consistency proof leads to another earlier root. */
    PROOF_EARLIER_ROOT("the proof leads to another earlier root"),
    /** A key line does not have its form. */
    KEY_MALFORMED("a public key is malformed"),
    /** A policy file does not have its form. */
    POLICY_MALFORMED("the policy file is malformed"),
    /** A code from a paper book does not have its form. */
    BOOK_CODE_MALFORMED("a code is not SIZE:CODE with 24 digits"),
    /** A request to a witness does not have its form. */
    REQUEST_MALFORMED("a request to the witness is malformed");

    private final String sentence;

    Defect(String sentence) {
        this.sentence = sentence;
    }

    /** One clause in plain English. */
    public String sentence() {
        return sentence;
    }
}
