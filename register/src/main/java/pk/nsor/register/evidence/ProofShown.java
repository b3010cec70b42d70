package pk.nsor.register.evidence;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.StateWord;

/**
 * The proof of one entry in words.
 *
 * @param position place in the log, counted from 0; -1 before it has one
 * @param size entries that the checkpoint covers, 0 without one
 * @param root root of the tree, empty without a checkpoint
 * @param cosigners who has cosigned, empty without any
 * @param file address of the proof file, empty where there is none to give
 */
public record ProofShown(
        StateWord state,
        long position,
        long size,
        String root,
        List<Cosigner> cosigners,
        String file) {

    /** A witness and the time in its signature. */
    public record Cosigner(String name, Instant at) {}

    static ProofShown of(ProofDesk.Proof proof, String address) {
        return switch (proof) {
            case ProofDesk.Proof.Waiting() ->
                    bare(
                            StateWord.waiting(
                                    Text.of(
                                            "Recorded a moment ago; its place in the log is given within seconds.",
                                            "ابھی درج ہوا؛ سلسلے میں جگہ چند سیکنڈ میں ملے گی۔")),
                            -1);
            case ProofDesk.Proof.Unpublished(long position) ->
                    bare(
                            StateWord.part(
                                    Text.of(
                                            "In the log; the next published checkpoint will cover it.",
                                            "سلسلے میں ہے؛ اگلی شائع ہونے والی مہر اس پر بھی ہوگی۔")),
                            position);
            case ProofDesk.Proof.DoesNotHold(long position) ->
                    bare(
                            StateWord.late(
                                    Text.of(
                                            "Does not hold: this is not what was recorded, or the log was changed.",
                                            "درست نہیں: یہ وہ نہیں جو درج ہوا تھا، یا سلسلہ بدلا گیا ہے۔")),
                            position);
            case ProofDesk.Proof.Unread(long position) ->
                    bare(
                            StateWord.late(
                                    Text.of(
                                            "The files of the log cannot be read now: whether this entry holds is not known.",
                                            "سلسلے کی فائلیں اس وقت پڑھی نہیں جا سکتیں: معلوم نہیں کہ یہ اندراج درست ہے یا نہیں۔")),
                            position);
            case ProofDesk.Proof.Holds h ->
                    new ProofShown(
                            StateWord.done(
                                    Text.of(
                                            "Proved and checked: the entry is as it was recorded.",
                                            "ثابت اور پڑتال شدہ: اندراج جوں کا توں ہے۔")),
                            h.position(),
                            h.size(),
                            h.root(),
                            h.cosigned().entrySet().stream()
                                    .map(c -> new Cosigner(c.getKey(), c.getValue()))
                                    .toList(),
                            address + "/proof");
        };
    }

    private static ProofShown bare(StateWord state, long position) {
        return new ProofShown(state, position, 0, "", List.of(), "");
    }
}
