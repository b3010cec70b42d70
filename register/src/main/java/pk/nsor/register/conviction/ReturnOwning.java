package pk.nsor.register.conviction;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.attachment.Owning;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Reference;

/** Answers for the attachments of returns. */
@Component
public class ReturnOwning implements Owning {
    /** The judgment copy. */
    public static final String JUDGMENT = "judgment";

    /** A photograph of the person's face from the front. */
    public static final String PHOTOGRAPH = "photograph";

    /** A photograph of the person in profile. */
    public static final String PROFILE = "photograph-profile";

    /** The return on paper that the Bureau keyed. */
    public static final String PAPER = "paper-return";

    /** What can be attached on a part, in the order of its page. */
    static List<String> kinds(FormPart part) {
        return switch (part) {
            case BODY -> List.of(PHOTOGRAPH, PROFILE);
            case PROOF -> List.of(PAPER, JUDGMENT);
            default -> List.of();
        };
    }

    private final ReturnStore store;
    private final Access access;
    private final SealedOpenings openings;

    ReturnOwning(ReturnStore store, Access access, SealedOpenings openings) {
        this.store = store;
        this.access = access;
        this.openings = openings;
    }

    @Override
    public String kind() {
        return ReturnDesk.KIND;
    }

    private Optional<ReturnRow> row(String ref) {
        return Reference.valid(ReturnReference.PREFIX, ref)
                ? store.find(new ReturnReference(ref))
                : Optional.empty();
    }

    @Override
    public Optional<Resource> open(Caller caller, String ref) {
        return row(ref).filter(
                        r -> !r.state().editable() || caller.office().equals(r.entryOffice()))
                .filter(
                        r ->
                                !r.closed()
                                        || access.may(
                                                        caller,
                                                        Action.RETURN_SEALED_OPEN,
                                                        r.resource())
                                                && openings.holds(r.reference(), caller.officer()))
                .map(ReturnRow::resource);
    }

    @Override
    public boolean editable(Caller caller, String ref) {
        return row(ref).filter(r -> r.state().editable() && caller.office().equals(r.entryOffice()))
                .isPresent();
    }

    @Override
    public String address(String ref) {
        return "/returns/" + ref;
    }

    @Override
    public Purpose purpose(Caller caller, String ref) {
        boolean checks =
                caller.role().npb() && row(ref).filter(r -> !r.state().editable()).isPresent();
        return Purpose.of(checks ? Purpose.Kind.VERIFICATION : Purpose.Kind.RETURN, ref);
    }
}
