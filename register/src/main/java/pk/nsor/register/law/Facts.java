package pk.nsor.register.law;

import java.util.List;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;

/**
 * All that eligibility is decided on. Nothing of the person but age class and probation.
 *
 * @param convicted what was read from the sections convicted of
 * @param charged what was read from the sections charged
 * @param probation released on probation or conditionally discharged
 * @param juvenileCourt tried by a juvenile court
 * @param judgment date of the trial judgment, as far as known
 * @param terms imprisonment in the sentence, as far as read
 * @param court what the court as written says of where it sat
 */
public record Facts(
        Reading convicted,
        Reading charged,
        VictimCategory victim,
        AgeClass age,
        boolean probation,
        boolean juvenileCourt,
        Optional<PartialDate> judgment,
        List<SentenceTerm> terms,
        Abroad court) {
    public Facts {
        terms = List.copyOf(terms);
    }

    /** Juvenile, minority pleaded, juvenile court or probation: held sealed by default. */
    public boolean doubtAboutPerson() {
        return juvenile() || probation;
    }

    /** The court, or the words round the sections convicted of, name a place abroad. */
    boolean abroad() {
        return court == Abroad.NAMED
                || convicted.questions().stream().anyMatch(q -> q.kind() == Question.Kind.ABROAD);
    }

    boolean juvenile() {
        return age == AgeClass.JUVENILE || age == AgeClass.MINORITY_UNDECIDED || juvenileCourt;
    }

    @Override
    public String toString() {
        return "Facts[masked]";
    }
}
