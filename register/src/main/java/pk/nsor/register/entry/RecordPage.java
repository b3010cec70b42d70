package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.conviction.AnswerRow;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Bust;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.TimelineItem;

/**
 * An entry as one page.
 *
 * @param person every fact of the return but those of {@code matching}
 * @param matching caste or tribe: a matching aid, shown only when it is asked for
 * @param byHand how far the standing check reached, where an officer is to look by hand
 */
public record RecordPage(
        Entry entry,
        Bust bust,
        List<AnswerRow> person,
        List<AnswerRow> matching,
        List<AnswerRow> conviction,
        List<TimelineItem> timeline,
        Sightings.Leaf seen,
        boolean latest,
        Optional<Withholding.InForce> withheld,
        @Nullable ClockFace decision,
        boolean mayDecide,
        Map<String, String> typed,
        List<RegisterNumber> joined,
        List<Attached> copies,
        List<AnswersGiven.Given> answered,
        Optional<Reach> byHand,
        FieldErrors errors)
        implements PageModel {
    public String typedOf(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public String switchForm() {
        if (withheld.isEmpty()) {
            return "withhold";
        }
        return mayDecide ? "decide" : mayProposeLift() ? "lift" : "";
    }

    /** Whether a confirmed withholding could be proposed to be lifted. */
    public boolean mayProposeLift() {
        return withheld.filter(w -> w.waiting().isEmpty()).isPresent();
    }

    /** The files as choices, in the order in which they came. */
    public List<Choice> files() {
        return java.util.stream.IntStream.range(0, copies.size())
                .mapToObj(n -> new Choice(copies.get(n).id().toString(), file(n)))
                .toList();
    }

    /** What a file is called here. */
    public Text file(int n) {
        Text kind = DeskPage.kindOf(copies.get(n));
        return Text.of("File " + (n + 1) + ": " + kind.en(), "فائل " + (n + 1) + ": " + kind.ur());
    }

    @Override
    public Text title() {
        return Text.of("Entry of the register", "رجسٹر کا اندراج");
    }

    @Override
    public Place place() {
        return Place.ENTRIES;
    }

    @Override
    public Text foot() {
        return Text.of(
                "Record " + entry.number().value() + " · National Police Bureau",
                "اندراج " + entry.number().value() + " · نیشنل پولیس بیورو");
    }

    @Override
    public String toString() {
        return "RecordPage[masked]";
    }
}
