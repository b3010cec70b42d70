package pk.nsor.register.entry;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.person.Particulars;

/** Enters invented persons as the verification desk does, without the desk. */
public final class Planting {
    private static final OfficerId VERIFIER = new OfficerId("npb-operator-1");
    private static final Set<OfficerId> MAKERS = Set.of(new OfficerId("prosecutor-sahiwal"));

    private final EntryWriter writer;
    private final EntryStore entries;
    private final TransactionTemplate tx;

    public Planting(ApplicationContext context) {
        writer = context.getBean(EntryWriter.class);
        entries = context.getBean(EntryStore.class);
        tx = context.getBean(TransactionTemplate.class);
    }

    public RegisterNumber entered(Particulars person) {
        return tx.execute(t -> enter(person));
    }

    /** In the caller's transaction. */
    public RegisterNumber enter(Particulars person) {
        String ref = "T-" + java.util.UUID.randomUUID();
        return writer.enter(
                ref,
                Typing.complete().of(person),
                new Reasoning("eligible_2h", List.of(), false, VERIFIER, Instant.EPOCH, ""),
                VERIFIER,
                MAKERS,
                Instant.EPOCH,
                0);
    }

    /** The id that the search knows the person by. */
    public java.util.UUID id(RegisterNumber number) {
        return tx.execute(t -> entries.find(number).orElseThrow().id());
    }
}
