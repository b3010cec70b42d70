package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.search.AskedTokens;

/** No number of other entries hides that a person was looked up. */
@RegisterTest
class PersonSearchTest {
    /** More than were once read before anything was chosen among them. */
    private static final int MANY = 1_001;

    @Autowired PersonSearch search;
    @Autowired AskedTokens tokens;
    @Autowired Audit audit;
    @Autowired TransactionTemplate tx;
    @LocalServerPort int port;

    private List<EntryId> lookedUp(Caller by, int times, Collection<List<AskedTokens.Kept>> asked) {
        List<Act> acts =
                IntStream.range(0, times)
                        .mapToObj(
                                i -> {
                                    Act act =
                                            Act.of(
                                                            by,
                                                            Event.LOOKUP_APPLIED,
                                                            Purpose.of(
                                                                    Purpose.Kind.INVESTIGATION,
                                                                    "LR-3333-3333"))
                                                    .about("lookup", "LR-3333-3333");
                                    asked.stream()
                                            .flatMap(List::stream)
                                            .forEach(k -> act.token(k.kind().code(), k.token()));
                                    return act;
                                })
                        .toList();
        return tx.execute(t -> audit.record(acts));
    }

    private static PersonName name(String roman) {
        return new PersonName(roman, "");
    }

    private static PersonSearchForm asking(String name, String father, String cnic) {
        return PersonSearchForm.of(
                Map.of(
                        "nameRoman", name,
                        "fatherRoman", father,
                        "cnic", cnic,
                        "reason", "complaint 31"));
    }

    private static List<UUID> ids(PersonSearch.Found found) {
        return found.met().stream().map(m -> m.entry().id().value()).toList();
    }

    @Test
    void aThousandNewerLookUpsOfAnotherChildOfTheFatherHideNothing() {
        List<AskedTokens.Kept> child = tokens.probesOfName(name("Wrekhmin Tsapand"));
        List<AskedTokens.Kept> father = tokens.probesOfParent(name("Shpoon Tsapand"));
        EntryId one =
                lookedUp(TestOfficers.INVESTIGATOR_SAHIWAL, 1, List.of(child, father)).getFirst();
        lookedUp(TestOfficers.INVESTIGATOR_QUETTA, MANY, List.of(father));
        PersonSearch.Found found =
                search.find(TestOfficers.AUDITOR, asking("Wrekhmin Tsapand", "Shpoon Tsapand", ""));
        assertThat(ids(found)).containsExactly(one.value());
        assertThat(found.more()).isFalse();
    }

    @Test
    void theReadersOwnOfficeTakesNobodysPlaceAndTheNumberComesFirst() {
        List<AskedTokens.Kept> name = tokens.probesOfName(name("Zhwandun Gharsanay"));
        List<AskedTokens.Kept> number =
                Cnic.read("3740512345671") instanceof Cnic.Reading.Read(Cnic cnic)
                        ? tokens.probesOfCnic(cnic)
                        : List.of();
        EntryId byNumber =
                lookedUp(TestOfficers.INVESTIGATOR_SAHIWAL, 1, List.of(number)).getFirst();
        List<EntryId> byName =
                lookedUp(TestOfficers.INVESTIGATOR_QUETTA, PersonSearch.MOST, List.of(name));
        lookedUp(TestOfficers.AUDITOR, MANY, List.of(name, number));
        PersonSearch.Found found =
                search.find(
                        TestOfficers.AUDITOR, asking("Zhwandun Gharsanay", "", "37405-1234567-1"));
        assertThat(ids(found))
                .hasSize(PersonSearch.MOST)
                .startsWith(byNumber.value())
                .isSubsetOf(
                        Stream.concat(Stream.of(byNumber), byName.stream())
                                .map(EntryId::value)
                                .toList());
        assertThat(found.more()).as("one by name is not shown").isTrue();
        Browser b = new Browser(port).signIn(TestOfficers.AUDITOR);
        b.get("/evidence/persons");
        Map<String, String> typed =
                Map.of("nameRoman", "Zhwandun Gharsanay", "reason", "complaint 31");
        assertThat(b.form("/evidence/persons", typed).body())
                .as("exactly as many as are shown")
                .doesNotContain("there are more");
        lookedUp(TestOfficers.INVESTIGATOR_QUETTA, 1, List.of(name));
        b.get("/evidence/persons");
        assertThat(b.form("/evidence/persons", typed).body()).contains("there are more");
    }
}
