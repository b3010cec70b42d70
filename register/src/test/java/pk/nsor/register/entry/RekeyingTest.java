package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.KeyFolder;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Invented;
import pk.nsor.register.search.Nodes;
import pk.nsor.register.search.PersonIndex;
import pk.nsor.register.search.SealedTokens;

/** The key of the search's tokens changes while the register serves. Every person is invented. */
@RegisterTest
class RekeyingTest {
    private static final int PERSONS = 12;

    @Autowired ApplicationContext context;
    @Autowired Database database;
    @Autowired Rekeying rekeying;
    @Autowired PersonIndex index;
    @Autowired Candidates candidates;
    @Autowired Withholding withholding;
    @Autowired EntryStore entries;
    @Autowired OpenEntries open;
    @Autowired BlindIndex keys;
    @Autowired Audit audit;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @Autowired Clock clock;

    private Path folder() {
        return database.folder().resolve("keys");
    }

    private long rotated() throws Exception {
        return new KeyFolder(folder()).rotateSearch();
    }

    private static Invented person(String name) {
        return Invented.named(name, "").father("Zarbakht Mazarkhani", "").born(1980, 1, 2);
    }

    private RegisterNumber entered(Invented person) {
        return new Planting(context).entered(person.recorded());
    }

    private UUID id(RegisterNumber number) {
        return new Planting(context).id(number);
    }

    private boolean finds(PersonIndex node, Invented asked, RegisterNumber number) {
        UUID id = id(number);
        return tx.<Boolean>execute(
                t -> {
                    node.catchUp();
                    return node.compared(Described.of(asked.asked()), 20).persons().stream()
                            .anyMatch(m -> m.person().equals(id));
                });
    }

    private Found candidates(Invented asked) {
        return tx.execute(t -> candidates.search(asked.asked()));
    }

    private List<Long> keysOf(List<RegisterNumber> numbers) {
        return numbers.stream()
                .map(
                        n ->
                                jdbc.sql("select token_key from search_token where entry = ?")
                                        .param(id(n))
                                        .query(Long.class)
                                        .single())
                .toList();
    }

    /** As a node that starts anew has it. */
    private Rekeying started() {
        return new Rekeying(entries, open, index, keys, audit, jdbc, tx, clock);
    }

    @Test
    void whileTheKeyChangesEveryNodeFindsAllAndAKilledNodesWorkIsTakenUp() throws Exception {
        List<Invented> people = new ArrayList<>();
        List<RegisterNumber> numbers = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            people.add(person("Shahbaz Mazarkhani" + (char) ('a' + i) + "zai"));
            numbers.add(entered(people.get(i)));
        }
        PersonIndex before = Nodes.started(context, folder());
        assertThat(finds(before, people.getFirst(), numbers.getFirst())).isTrue();
        Invented hidden = person("Jangrez Mazarkhani");
        RegisterNumber withheld = entered(hidden);
        withholding.withhold(OPERATOR_1, withheld, "wrong man", "HCX 2");

        long fresh = rotated();
        keys.refresh();
        Invented late = person("Kamran Mazarkhani Nau");
        numbers.add(entered(late));
        people.add(late);
        int after = positionOf(numbers.getFirst()) - 1;
        for (int i = 0; i < 2; i++) {
            after = rekeying.step(after, PERSONS / 4).last();
        }
        assertThat(keysOf(numbers)).contains(fresh).anyMatch(k -> k != fresh);
        allFound(people, numbers, List.of(index, before, Nodes.started(context, folder())));
        assertThat(candidates(hidden).withheldMet()).isTrue();
        assertThat(candidates(hidden).candidates())
                .extracting(Candidate::number)
                .doesNotContain(withheld);

        // The node dies here; another takes the work up.
        started().run();
        assertThat(keysOf(numbers)).containsOnly(fresh);
        assertThat(tx.<Integer>execute(t -> index.rekeying().left())).isZero();
        allFound(people, numbers, List.of(index, before, Nodes.started(context, folder())));
        assertThat(candidates(hidden).withheldMet()).isTrue();
        assertThat(told("began")).isPositive();
        assertThat(told("ended")).isPositive();
    }

    private void allFound(
            List<Invented> people, List<RegisterNumber> numbers, List<PersonIndex> nodes) {
        for (PersonIndex node : nodes) {
            for (int i = 0; i < people.size(); i++) {
                assertThat(finds(node, people.get(i), numbers.get(i))).as("person " + i).isTrue();
            }
        }
    }

    private int positionOf(RegisterNumber number) {
        return jdbc.sql("select position from search_token where entry = ?")
                .param(id(number))
                .query(Integer.class)
                .single();
    }

    private long told(String step) {
        return jdbc.sql(
                        "select count(*) from evidence_entry where event = 'search-key-changed' and position(convert_to(?, 'UTF8') in canonical) > 0")
                .param(step)
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsChangedWhileItsTokensAreMadeKeepsTheNewerOnes() throws Exception {
        RegisterNumber number = entered(person("Babrak Mazarkhani"));
        rotated();
        keys.refresh();
        List<PersonIndex.Stale> old = tx.execute(t -> index.stale(positionOf(number) - 1, 1));
        EntryRow row = tx.execute(t -> entries.find(number).orElseThrow());
        SealedTokens made =
                tx.execute(
                        t ->
                                index.sealed(
                                        row.id(),
                                        seals.open(row.key()),
                                        person("Babrak Mazarkhani").recorded()));
        tx.executeWithoutResult(t -> index.remove(row.id(), row.key()));
        tx.executeWithoutResult(t -> index.replace(List.of(made), old));
        assertThat(finds(index, person("Babrak Mazarkhani"), number)).isFalse();
        rekeying.run();
        assertThat(finds(index, person("Babrak Mazarkhani"), number)).isFalse();
    }

    @Test
    void aNodeWithoutTheKeyRefusesInsteadOfFindingNobody(@TempDir Path other) throws IOException {
        Invented person = person("Ustad Mazarkhani");
        RegisterNumber number = entered(person);
        PersonIndex strange = Nodes.started(context, other);
        assertThatThrownBy(() -> finds(strange, person, number))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a key that this node lacks");
        assertThat(finds(index, person, number)).isTrue();
    }
}
