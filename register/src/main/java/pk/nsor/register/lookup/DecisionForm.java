package pk.nsor.register.lookup;

import java.util.Optional;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/**
 * The prosecutor's decision as typed.
 *
 * @param decision {@code forward} or {@code refuse}
 * @param refusal code of {@link Refusal}
 * @param reasons in the prosecutor's words; needed for a refusal
 * @param basis why it is forwarded although no section of the FIR is a scheduled offence
 * @param relevant {@code on}: papers and relevance were checked, and all suspects are of this FIR
 */
public record DecisionForm(
        String decision, String refusal, String reasons, String basis, String relevant) {
    public static final DecisionForm EMPTY = new DecisionForm("", "", "", "", "");

    /** Longest reasons, in characters. */
    public static final int MOST_CHARS = 2_000;

    /** Why an application is refused. */
    public enum Refusal {
        PAPERS("papers", Text.of("Papers are incomplete", "کاغذات نامکمل ہیں")),
        UNRELATED(
                "unrelated",
                Text.of(
                        "A person asked about is not a suspect of this FIR",
                        "جس شخص کی بابت پوچھا گیا وہ اس مقدمے کا مشتبہ نہیں")),
        NOT_SCHEDULED(
                "not-scheduled",
                Text.of(
                        "No section of the FIR is a scheduled offence",
                        "مقدمے کی کوئی دفعہ جدولی جرم نہیں")),
        RATIONALE("rationale", Text.of("The rationale is weak", "درخواست کا جواز کمزور ہے")),
        OTHER("other", Text.of("Another reason", "کوئی اور وجہ"));

        private final String code;
        private final Text text;

        Refusal(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public Text text() {
            return text;
        }

        public static Optional<Refusal> of(String code) {
            for (Refusal r : values()) {
                if (r.code.equals(code)) {
                    return Optional.of(r);
                }
            }
            return Optional.empty();
        }
    }

    /** What is read. */
    public sealed interface Reading {
        record Forward(String basis) implements Reading {}

        record Refuse(Refusal refusal, String reasons) implements Reading {}

        record Wrong(FieldErrors errors) implements Reading {}
    }

    /**
     * Reads the decision.
     *
     * @param scheduled whether a section of the FIR is a scheduled offence; where none is, the
     *     prosecutor refuses or cites why not
     */
    public Reading read(boolean scheduled) {
        FieldErrors e = TypedText.most(FieldErrors.NONE, "reasons", reasons, MOST_CHARS);
        e = TypedText.most(e, "basis", basis, MOST_CHARS);
        return switch (decision) {
            case "forward" -> forward(e, scheduled);
            case "refuse" -> refuse(e);
            default ->
                    new Reading.Wrong(
                            e.and("decision", Text.of("Choose a decision", "فیصلہ منتخب کیجیے")));
        };
    }

    private Reading forward(FieldErrors before, boolean scheduled) {
        FieldErrors e = before;
        if (!"on".equals(relevant)) {
            e =
                    e.and(
                            "relevant",
                            Text.of(
                                    "Confirm that you checked papers and relevance",
                                    "کاغذات اور تعلق کی پڑتال کی تصدیق کیجیے"));
        }
        if (!scheduled && basis.isBlank()) {
            e =
                    e.and(
                            "basis",
                            Text.of(
                                    "No section is a scheduled offence: cite why it is forwarded, or refuse",
                                    "کوئی دفعہ جدولی جرم نہیں: بھیجنے کی وجہ لکھیے یا مسترد کیجیے"));
        }
        return e.isEmpty() ? new Reading.Forward(basis.strip()) : new Reading.Wrong(e);
    }

    private Reading refuse(FieldErrors before) {
        FieldErrors e = before;
        Optional<Refusal> why = Refusal.of(refusal);
        if (why.isEmpty()) {
            e = e.and("refusal", Text.of("Choose a reason", "وجہ منتخب کیجیے"));
        }
        if (reasons.isBlank()) {
            e =
                    e.and(
                            "reasons",
                            Text.of(
                                    "Write your reasons; the applicant reads them",
                                    "وجوہ لکھیے؛ درخواست گزار انہیں پڑھے گا"));
        }
        return e.isEmpty() && why.isPresent()
                ? new Reading.Refuse(why.get(), reasons.strip())
                : new Reading.Wrong(e);
    }

    @Override
    public String toString() {
        return "DecisionForm[masked]";
    }
}
