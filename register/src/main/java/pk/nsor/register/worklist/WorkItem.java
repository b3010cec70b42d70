package pk.nsor.register.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.kernel.Text;

/**
 * One thing to do, or one handed over and waited for. By reference only; never a name.
 *
 * @param group {@code lookups}, {@code returns} or {@code other}, for the filter
 * @param task what to do, a verb first
 * @param reference reference of the work
 * @param note what else helps to choose, without a name
 * @param from the office that it comes from, or that has it now
 * @param since when it came
 * @param deadline the clock that runs, if one does
 * @param href where it is done
 * @param withOthers whether others have it and this officer only waits
 */
public record WorkItem(
        String group,
        Text task,
        String reference,
        Text note,
        Text from,
        Instant since,
        @Nullable Deadline deadline,
        String href,
        boolean withOthers) {

    /** Where an auditor goes on with a piece of work: the search for what was done in it. */
    public static String evidenceOf(String reference) {
        return "/evidence/search?record=" + reference;
    }
}
