package pk.nsor.register.person;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;

/**
 * Who the person is, field by field of the data dictionary (domain notes, section 7). Sealed as
 * JSON wherever it is kept.
 *
 * @param name as in the judgment, in Urdu, in Roman or both
 * @param aliases other names, as the court wrote them
 * @param father father's name, or why it is not known
 * @param husband husband's name, where one is recorded
 * @param cnic identity card number, or why there is none
 * @param papers other identity and travel papers, passports among them
 * @param birth date of birth or age as stated, or why neither is known
 * @param ageAtOffence age in years at the time of the offence, or why it is not known
 * @param sex as on the identity document, never {@code NOT_KNOWN} in a complete return
 * @param nationality as recorded
 * @param country country of another nationality, as written; empty otherwise
 * @param domicile district or place of domicile as written, or why there is none
 * @param caste caste or tribe as recorded, a matching aid only, hidden by default; empty for none
 * @param body photograph, marks and references
 * @param addresses at least one, or why there is none
 * @param phones as written
 * @param cnicName name as on the CNIC, where the judgment has another
 */
public record Particulars(
        PersonName name,
        List<PersonName> aliases,
        Known<PersonName> father,
        Optional<PersonName> husband,
        Known<Cnic> cnic,
        List<IdentityPaper> papers,
        Known<Birth> birth,
        Known<Integer> ageAtOffence,
        Sex sex,
        Nationality nationality,
        String country,
        Known<String> domicile,
        String caste,
        Body body,
        Known<List<Address>> addresses,
        List<String> phones,
        Optional<PersonName> cnicName) {
    public Particulars {
        // Particulars sealed before it was kept have none.
        cnicName = Objects.requireNonNullElse(cnicName, Optional.empty());
        aliases = List.copyOf(aliases);
        papers = List.copyOf(papers);
        phones = List.copyOf(phones);
    }

    /** Every name but the judgment's: aliases, and the name on the CNIC. */
    public List<PersonName> otherNames() {
        return Stream.concat(aliases.stream(), cnicName.stream()).toList();
    }

    @Override
    public String toString() {
        return "Particulars[masked]";
    }
}
