package pk.nsor.register.conviction;

import java.util.UUID;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.kernel.Caller;

/** Fills and submits a return through the front doors, as an office does. */
public final class Submission {
    private final Returns returns;
    private final Attachments attachments;

    public Submission(Returns returns, Attachments attachments) {
        this.returns = returns;
        this.attachments = attachments;
    }

    public ReturnReference submit(Caller caller, Typing typing) {
        return submit(caller, typing, 1);
    }

    /**
     * @param copies how many files the judgment copy has
     */
    public ReturnReference submit(Caller caller, Typing typing, int copies) {
        return submit(caller, typing, copies, false);
    }

    /** As {@link #submit}, with a photograph of the person from the front. */
    public ReturnReference submitWithPhotograph(Caller caller, Typing typing) {
        return submit(caller, typing, 1, true);
    }

    private ReturnReference submit(Caller caller, Typing typing, int copies, boolean photographed) {
        Returns.Started started =
                returns.start(caller, new ReturnId(UUID.randomUUID()), caller.office());
        ReturnReference ref = ((Returns.Started.Done) started).reference();
        if (!caller.district().isEmpty()) {
            typing.with("district", caller.district());
        }
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                int seen = returns.open(caller, ref).version(part);
                returns.save(caller, ref, part, seen, typing.part(part));
            }
        }
        for (int n = 0; n < copies; n++) {
            attachments.receive(
                    caller,
                    new Owner("return", ref.value(), ReturnOwning.JUDGMENT),
                    Pictures.onePage());
        }
        if (photographed) {
            attachments.receive(
                    caller,
                    new Owner("return", ref.value(), ReturnOwning.PHOTOGRAPH),
                    Pictures.onePage());
        }
        int seen = returns.open(caller, ref).row().version();
        if (!(returns.submit(caller, ref, seen, true) instanceof Returns.Submitted.Done)) {
            throw new AssertionError("the return was not taken");
        }
        return ref;
    }
}
