package pk.nsor.register.law;

import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/** The rule on a section that may have been written for another. */
final class MistakenSection {
    private MistakenSection() {}

    /**
     * E10. The section recorded is not listed but the record points to one that is: it is read with
     * a listed section; a remark marks a slip and names one; the section of the same number was
     * charged and the recorded one was not (376A for 376); or the sentence is longer than the
     * recorded section allows. Judged from sections and sentence alone, never from the story of the
     * case. Stays with a legal opinion until it is corrected; PPC 376A has been so mistaken.
     */
    static Step e10(Count count, Facts facts, Connection connection, EligibilityLaw law) {
        boolean marked =
                count.errorMarked()
                        && (count.mentioned().stream()
                                        .anyMatch(c -> worthAsking(c, connection, law))
                                || namesakeListed(count, law));
        boolean namesake =
                connection.namesakeCharged(count.main()) && !connection.wasCharged(count.main());
        boolean points =
                marked
                        || namesake
                        || connection.readWithMain(count)
                        || sentenceTooLong(count, facts, law);
        return points
                ? CountRules.step(
                        Rule.E10,
                        count,
                        Text.of(
                                "Yes. It waits until the record is corrected or confirmed.",
                                "جی ہاں۔ ریکارڈ کی درستی یا توثیق تک معاملہ رکا رہے گا۔"),
                        Effect.TO_OPINION,
                        CountRules.ACT + " s.2(h); PPC s.376A",
                        Basis.ASSUMPTION)
                : CountRules.no(Rule.E10, count, CountRules.ACT + " s.2(h); PPC s.376A");
    }

    private static boolean worthAsking(Cited c, Connection connection, EligibilityLaw law) {
        return connection.main(c) || CountRules.limbOf(c, law) == Limb.HUDOOD_OPINION;
    }

    private static boolean namesakeListed(Count count, EligibilityLaw law) {
        return !law.offences()
                .mainWithNumber(count.main().statute(), count.main().section().number(), law.asOf())
                .isEmpty();
    }

    private static boolean sentenceTooLong(Count count, Facts facts, EligibilityLaw law) {
        Optional<Offence> offence = CountRules.offence(count, law);
        if (offence.isEmpty() || offence.get().maxYears().isEmpty()) {
            return false;
        }
        int most = offence.get().maxYears().getAsInt();
        return namesakeListed(count, law)
                && facts.terms().stream()
                        .filter(
                                t ->
                                        t.section().isEmpty()
                                                || t.section().get().equals(count.main().section()))
                        .anyMatch(t -> t.years() > most);
    }
}
