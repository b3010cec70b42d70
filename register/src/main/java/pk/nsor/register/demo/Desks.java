package pk.nsor.register.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.candidate.Candidates;

/** Work in every state, so that every persona finds some on its worklist. */
@Component
class Desks {
    private final ReturnScenes returns;
    private final LookupScenes lookups;
    private final Candidates candidates;
    private final TransactionTemplate transaction;
    private final int exact;

    Desks(
            ReturnScenes returns,
            LookupScenes lookups,
            Candidates candidates,
            TransactionTemplate transaction,
            @Value("${nsor.demo.exact:0}") int exact) {
        this.returns = returns;
        this.lookups = lookups;
        this.candidates = candidates;
        this.transaction = transaction;
        this.exact = exact;
    }

    /**
     * The scenes in their order, played one after the other.
     *
     * @param count persons that are loaded as entries, of whom some are met again here
     */
    List<Runnable> scenes(
            Inventing inventing, int count, Personas personas, Story story, Clock clock) {
        Scene scene = new Scene(inventing, count, personas, candidates, transaction, story, clock);
        List<Runnable> all = new ArrayList<>(returns.all(scene));
        all.addAll(lookups.all(scene));
        for (int i = 0; i < exact; i++) {
            int which = i;
            all.add(() -> lookups.exact(scene, which));
        }
        return all;
    }
}
