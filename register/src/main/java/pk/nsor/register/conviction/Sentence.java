package pk.nsor.register.conviction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.SectionCode;
import pk.nsor.register.law.SentenceTerm;
import pk.nsor.register.law.SentenceTerms;

/**
 * The sentence.
 *
 * @param asWritten in the court's words; may be empty when the parts say all
 * @param parts at least one, unless probation took the place of a sentence
 * @param run how the parts run to one another
 * @param credit benefit of CrPC s. 382-B given
 * @param probation whether the person was released on probation or discharged conditionally
 *     (Probation of Offenders Ordinance 1960)
 */
public record Sentence(
        String asWritten, List<Part> parts, Run run, Stated credit, Stated probation) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * One part and what it was passed under.
     *
     * @param section the section, where the sentence says so
     */
    public record Part(Optional<SectionCode> section, SentencePart what) {}

    /** Imprisonment as eligibility counts it: part by part, and as the court's words read. */
    public List<SentenceTerm> terms() {
        List<SentenceTerm> terms = new ArrayList<>();
        for (Part p : parts) {
            if (p.what().years() > 0) {
                terms.add(new SentenceTerm(p.section(), p.what().years()));
            }
        }
        terms.addAll(SentenceTerms.read(asWritten));
        return terms;
    }

    /** How several parts run (CrPC s. 35). */
    public enum Run {
        ONE_PART("one", Text.of("there is one part only", "ایک ہی جزو ہے")),
        CONCURRENT("concurrent", Text.of("concurrently", "ایک ساتھ")),
        CONSECUTIVE("consecutive", Text.of("one after another", "یکے بعد دیگرے")),
        NOT_STATED("not-stated", Text.of("not stated in the judgment", "فیصلے میں درج نہیں"));

        private final String code;
        private final Text text;

        Run(String code, Text text) {
            this.code = code;
            this.text = text;
        }

        public String code() {
            return code;
        }

        public Text text() {
            return text;
        }
    }

    @Override
    public String toString() {
        return "Sentence[masked]";
    }
}
