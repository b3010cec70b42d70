package pk.nsor.register.lookup;

import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/**
 * The first officer's decision about one suspect, as typed.
 *
 * @param choice a register number, {@code no} or {@code ask}
 * @param why what decided it; the second officer reads it
 * @param question which fact would tell; the prosecutor reads it
 */
public record CompareForm(String choice, String why, String question) {
    public static final CompareForm EMPTY = new CompareForm("", "", "");

    /** None of the candidates. */
    public static final String NO = "no";

    /** Cannot tell. */
    public static final String ASK = "ask";

    /** Longest text, in characters. */
    public static final int MOST_CHARS = 2_000;

    /** What is read. */
    public sealed interface Reading {
        /**
         * A decision.
         *
         * @param entry the entry matched, for a match only
         */
        record Read(SuspectOutcome outcome, Optional<RegisterNumber> entry) implements Reading {}

        record Wrong(FieldErrors errors) implements Reading {}
    }

    /**
     * Reads the decision.
     *
     * @param candidates those that the search shows now
     */
    public Reading read(List<RegisterNumber> candidates) {
        FieldErrors e = TypedText.most(FieldErrors.NONE, "why", why, MOST_CHARS);
        e = TypedText.most(e, "question", question, MOST_CHARS);
        Optional<RegisterNumber> entry =
                candidates.stream().filter(c -> c.value().equals(choice)).findFirst();
        boolean ask = ASK.equals(choice);
        if (!ask && !NO.equals(choice) && entry.isEmpty()) {
            e = e.and("choice", Text.of("Choose your answer", "اپنا جواب منتخب کیجیے"));
        }
        if (why.isBlank()) {
            e = e.and("why", Text.of("Write what decided it", "فیصلہ کن بات لکھیے"));
        }
        if (ask && question.isBlank()) {
            e =
                    e.and(
                            "question",
                            Text.of("Write which fact would tell", "لکھیے کون سا امر درکار ہے"));
        }
        if (!e.isEmpty()) {
            return new Reading.Wrong(e);
        }
        if (ask) {
            return new Reading.Read(SuspectOutcome.ASK, Optional.empty());
        }
        return new Reading.Read(
                entry.isPresent() ? SuspectOutcome.MATCH : SuspectOutcome.NO_MATCH, entry);
    }

    @Override
    public String toString() {
        return "CompareForm[masked]";
    }
}
