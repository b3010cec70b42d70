package pk.nsor.register.lookup;

import java.util.List;
import java.util.Optional;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.law.Question;

/**
 * A request opened for one reader: the case and the suspects as typed and as read.
 *
 * @param form the case as typed
 * @param facts the case, where it is in order
 * @param suspects in the order of their numbers
 * @param counts sections of the FIR as the law reads them
 * @param scheduled whether one of them is a scheduled offence
 * @param questions sections that cannot be read
 * @param firCopy attachments that the FIR copy is, in the order in which they came
 */
public record ApplicationView(
        Lookup lookup,
        CaseForm form,
        Optional<CaseFacts> facts,
        List<SuspectView> suspects,
        List<String> counts,
        boolean scheduled,
        List<Question> questions,
        List<Attached> firCopy) {
    public ApplicationView {
        suspects = List.copyOf(suspects);
        counts = List.copyOf(counts);
        questions = List.copyOf(questions);
        firCopy = List.copyOf(firCopy);
    }

    /** How many pages of the FIR copy there are. */
    public int firPages() {
        return firCopy.stream().mapToInt(a -> a.pages().size()).sum();
    }

    /** The suspect of that number. */
    public Optional<SuspectView> suspect(int number) {
        return suspects.stream().filter(s -> s.number() == number).findFirst();
    }

    /** Position of a suspect among all, from 1; numbers may have gaps. */
    public int position(int number) {
        return (int) suspects.stream().filter(s -> s.number() <= number).count();
    }

    @Override
    public String toString() {
        return "ApplicationView[masked]";
    }
}
