package pk.nsor.register.conviction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.law.Abroad;
import pk.nsor.register.law.AgeClass;
import pk.nsor.register.law.Facts;
import pk.nsor.register.law.Reading;
import pk.nsor.register.law.VictimCategory;
import pk.nsor.register.person.Known;

/**
 * The conviction, field by field of the data dictionary (domain notes, section 7).
 *
 * @param court as written, with its code where it is a listed Special Court
 * @param juvenileCourt whether the court sat as a juvenile court (JJSA 2018)
 * @param district code of the revenue district of the trial
 * @param caseNumber the court's number
 * @param judgment day of the judgment, as far as known
 * @param coConvicted number of other persons convicted in the same judgment
 * @param fir first information report
 * @param charged sections charged, as written and as read
 * @param convicted sections of conviction, as written and as read
 * @param victim category of the victim; nothing more about the victim is ever kept
 * @param age whether the person was an adult at the offence
 * @param ageByFacts minority undecided where the age at the offence or the birth makes the person
 *     under eighteen then, whatever is ticked; empty where they do not
 * @param sentence its parts
 * @param custody where the person was, as stated, with its date
 * @param appeal how final the conviction is, as known
 * @param judgmentCopy attachments that hold the judgment, at least one
 * @param redactionConfirmed the office confirms that the victim cannot be identified from it
 * @param explanations words of explanation to doubts
 */
public record ConvictionFacts(
        Known<CourtWritten> court,
        Stated juvenileCourt,
        Known<String> district,
        Known<CaseNumber> caseNumber,
        Known<PartialDate> judgment,
        OptionalInt coConvicted,
        Known<Fir> fir,
        Reading charged,
        Reading convicted,
        VictimCategory victim,
        AgeClass age,
        Optional<AgeClass> ageByFacts,
        Sentence sentence,
        Custody custody,
        AppealStanding appeal,
        List<UUID> judgmentCopy,
        boolean redactionConfirmed,
        List<Explanation> explanations) {
    public ConvictionFacts {
        // Returns sealed before these facts were kept have none of them.
        ageByFacts = Objects.requireNonNullElse(ageByFacts, Optional.empty());
        judgmentCopy = List.copyOf(judgmentCopy);
        explanations = List.copyOf(explanations);
    }

    /** What eligibility is decided on. */
    public Facts facts() {
        return new Facts(
                convicted,
                charged,
                victim,
                ageForLaw(),
                sentence.probation() == Stated.YES,
                juvenileCourt == Stated.YES,
                judgment.found(),
                sentence.terms(),
                court.found().map(c -> Abroad.in(c.written())).orElse(Abroad.NOT));
    }

    /** What is ticked, unless it takes for an adult whom the facts make a minor. */
    private AgeClass ageForLaw() {
        return switch (age) {
            case ADULT, NOT_STATED -> ageByFacts.orElse(age);
            case JUVENILE, MINORITY_UNDECIDED -> age;
        };
    }

    /**
     * Whether the return is held sealed: a juvenile, minority pleaded and undecided or following
     * from age or birth, a juvenile court, or probation (domain notes, section 9).
     */
    public boolean sealed() {
        return facts().doubtAboutPerson();
    }

    @Override
    public String toString() {
        return "ConvictionFacts[masked]";
    }
}
