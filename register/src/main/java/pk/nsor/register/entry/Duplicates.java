package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.names.Fold;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.ReturnId;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Particulars;

/**
 * Possible duplicates: equal CNIC, or equal normalised name and father's name. Told with the
 * reason; nothing is merged by itself.
 */
@Component
class Duplicates implements DuplicateCheck {
    private final EntryStore entries;
    private final OpenEntries open;
    private final PersonTokens tokens;

    Duplicates(EntryStore entries, OpenEntries open, PersonTokens tokens) {
        this.entries = entries;
        this.open = open;
        this.tokens = tokens;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PossibleDuplicate> find(ReturnId asking, Particulars person) {
        List<PossibleDuplicate> found = new ArrayList<>();
        for (OpenEntries.OfPerson e : open.persons(entries.sharing(tokens.probes(person)))) {
            reason(person, e).ifPresent(r -> found.add(new PossibleDuplicate(r)));
            if (found.size() == MOST) {
                break;
            }
        }
        return found;
    }

    private static java.util.Optional<Text> reason(Particulars asked, OpenEntries.OfPerson e) {
        String number = e.row().number().value();
        boolean cnic =
                asked.cnic().found().isPresent()
                        && asked.cnic().found().equals(e.person().cnic().found());
        boolean names =
                same(asked.name(), e.person().name())
                        && asked.father().found().isPresent()
                        && e.person().father().found().isPresent()
                        && same(asked.father().found().get(), e.person().father().found().get());
        if (cnic) {
            return java.util.Optional.of(
                    Text.of("the same CNIC as " + number, number + " کا ہی شناختی کارڈ نمبر"));
        }
        if (names) {
            return java.util.Optional.of(
                    Text.of(
                            "the same name and father’s name as " + number + ", spelling folded",
                            number + " کا ہی نام اور ولدیت، املا کے فرق سے قطع نظر"));
        }
        return java.util.Optional.empty();
    }

    private static boolean same(PersonName a, PersonName b) {
        return equal(a.roman(), b.roman()) || equal(a.urdu(), b.urdu());
    }

    private static boolean equal(String a, String b) {
        return !a.isBlank() && Fold.normal(a).equals(Fold.normal(b));
    }
}
