package pk.nsor.register.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.Held;
import pk.nsor.register.conviction.LawInForce;
import pk.nsor.register.conviction.ReturnReader;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.FactSource;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.reference.CurrentLists;

/**
 * Makes persons and questions of the rows of a trial. What a row does not say is the same for all
 * and as the register's own reader reads it, so that a sealed record weighs what one weighs.
 */
@Component
@ConditionalOnProperty("nsor.trial")
class TrialPersons {
    private static final Map<String, String> TYPED =
            Map.ofEntries(
                    Map.entry("nameRoman", "Kannari Zarrinpur"),
                    Map.entry("fatherRoman", "Shah Zarrin"),
                    Map.entry("cnicNone", "cnic-not-in-record"),
                    Map.entry("birthNone", "birth-not-in-record"),
                    Map.entry("offenceAge", "33"),
                    Map.entry("ageClass", "adult"),
                    Map.entry("sex", "m"),
                    Map.entry("nationality", "pakistani"),
                    Map.entry("domicile", "Sahiwal"),
                    Map.entry("address1Kind", "permanent"),
                    Map.entry("address1Written", "Chak 00, house 0"),
                    Map.entry("address1District", "PK631"),
                    Map.entry("address1Source", "judgment"),
                    Map.entry("court", "Special Court (Anti-Rape), Sahiwal"),
                    Map.entry("juvenileCourt", "no"),
                    Map.entry("district", "PK631"),
                    Map.entry("caseNumber", "Anti-Rape Case No. 000/2026"),
                    Map.entry("judgmentDay", "16"),
                    Map.entry("judgmentMonth", "11"),
                    Map.entry("judgmentYear", "2025"),
                    Map.entry("fir", "219/24"),
                    Map.entry("firDistrict", "PK631"),
                    Map.entry("firStationWritten", "Kot Sabz"),
                    Map.entry("charged", "376, 377-B r/w 34 PPC"),
                    Map.entry("convicted", "377-B PPC"),
                    Map.entry("part1Kind", "term"),
                    Map.entry("part1Years", "14"),
                    Map.entry("part1Manner", "ri"),
                    Map.entry("run", "one"),
                    Map.entry("credit", "yes"),
                    Map.entry("probation", "no"),
                    Map.entry("custody", "not-recorded"),
                    Map.entry("appeal", "not-known"),
                    Map.entry("victim", "child"),
                    Map.entry("redacted", "on"));

    /** Serves the district that is typed. */
    private static final OfficeId OFFICE = new OfficeId("prosecution-PK631");

    private static final int YEAR_CHARS = 4;

    private final LawInForce law;
    private final ConvictionReturn pattern;

    TrialPersons(LawInForce law, CurrentLists lists) {
        this.law = law;
        Map<String, List<String>> typed = new HashMap<>();
        TYPED.forEach((k, v) -> typed.put(k, List.of(v)));
        Held held = new Held(List.of(new UUID(0, 1)), List.of(), List.of(), false);
        this.pattern =
                new ReturnReader(lists.lists(), law::sections)
                        .read(new Answers(typed), held, OFFICE, law.today())
                        .complete()
                        .orElseThrow(() -> new IllegalStateException("the return is not complete"));
    }

    ConvictionFacts conviction() {
        return pattern.conviction();
    }

    Reasoning reasoning(ConvictionFacts conviction, OfficerId verifier, Instant at) {
        return Reasoning.of(law.decide(conviction), verifier, at, "");
    }

    /** Cells: id, name in Urdu and Roman, father's name in Urdu and Roman, CNIC, birth. */
    Particulars recorded(String[] c) {
        Particulars p = pattern.person();
        return new Particulars(
                name(c[2], c[1]).orElseGet(() -> new PersonName("-", "")),
                List.of(),
                name(c[4], c[3]).<Known<PersonName>>map(Known::of).orElse(unknown(p.cnic())),
                Optional.empty(),
                cnic(c[5]).<Known<Cnic>>map(Known::of).orElse(p.cnic()),
                List.of(),
                born(c[6])
                        .<Known<Birth>>map(d -> Known.of(new Birth.On(d, FactSource.JUDGMENT)))
                        .orElse(p.birth()),
                p.ageAtOffence(),
                p.sex(),
                p.nationality(),
                p.country(),
                p.domicile(),
                p.caste(),
                p.body(),
                p.addresses(),
                p.phones(),
                Optional.empty());
    }

    /**
     * What an officer of the Bureau types to ask; the form has no month of birth. Cells: id, target
     * or absent, name, father's name, CNIC, birth.
     */
    static Map<String, String> typed(String[] c) {
        Map<String, String> typed = new HashMap<>();
        name(c[2]).ifPresent(n -> typed(typed, "name", n));
        name(c[3]).ifPresent(n -> typed(typed, "father", n));
        typed.put("cnic", c[4]);
        typed.put("year", c[5].length() > YEAR_CHARS ? c[5].substring(0, YEAR_CHARS) : c[5]);
        typed.put("paperKind", "fir");
        typed.put("paper", "000/2026 Kot Sabz");
        typed.put("reason", "asked by the bench");
        return typed;
    }

    private static void typed(Map<String, String> typed, String field, PersonName name) {
        typed.put(field + "Urdu", name.urdu());
        typed.put(field + "Roman", name.roman());
    }

    private static Known<PersonName> unknown(Known<?> without) {
        return new Known.NotKnown<>(without.absentBecause().orElseThrow());
    }

    private static Optional<PersonName> name(String roman, String urdu) {
        return roman.isBlank() && urdu.isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(cut(roman), cut(urdu)));
    }

    /** The form refuses more. */
    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), PersonName.MAX_CHARS));
    }

    /** A name in whichever script its first letter is of. */
    private static Optional<PersonName> name(String written) {
        boolean urdu =
                written.codePoints()
                        .filter(Character::isLetter)
                        .limit(1)
                        .anyMatch(
                                l ->
                                        Character.UnicodeScript.of(l)
                                                == Character.UnicodeScript.ARABIC);
        return urdu ? name("", written) : name(written, "");
    }

    private static Optional<Cnic> cnic(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(new Cnic(digits));
    }

    private static Optional<PartialDate> born(String iso) {
        if (iso.isEmpty()) {
            return Optional.empty();
        }
        String[] p = iso.split("-", -1);
        return Optional.of(
                new PartialDate(
                        Integer.parseInt(p[0]),
                        p.length > 1 ? Integer.parseInt(p[1]) : 0,
                        p.length > 2 ? Integer.parseInt(p[2]) : 0));
    }
}
