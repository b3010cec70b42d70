package pk.nsor.register.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.entry.Planting;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.KeyPurpose;

/** Rulings of two officers whether two entries are of one person. Every person is invented. */
@RegisterTest
class RulingsTest extends IdentityRounds {
    @Test
    void twoOfficersJoinPartAndNothingIsLost() {
        RegisterNumber a = entered(person("Hammal Kolwahi", "Jiand Kolwahi"));
        RegisterNumber b = entered(person("Hammal Kolwai", "Jeeand Kolwai"));
        String before = history(a) + history(b);
        Pair pair = Pair.of(a, b);
        rulings.propose(OPERATOR_1, pair, Rulings.Choice.SAME, "same mark on the left hand");
        assertThat(rulings.decide(OPERATOR_1, pair, true, "mine")).isEqualTo(Answer.NOT_YOU);
        assertThat(rulings.decide(OPERATOR_2, pair, true, "agreed"))
                .isEqualTo(Answer.JOINED_UNTOLD);
        assertThat(offences(a)).isEqualTo(2);
        assertThat(offences(b)).isEqualTo(2);
        String lookup = answered(a);
        assertThat(rulings.propose(OPERATOR_2, pair, Rulings.Choice.PART, "another finger mark"))
                .isEqualTo(Answer.PROPOSED);
        assertThat(rulings.decide(OPERATOR_1, pair, true, "agreed")).isEqualTo(Answer.PARTED);
        assertThat(offences(a)).isEqualTo(1);
        assertThat(history(a) + history(b)).isEqualTo(before);
        Rulings.Opened opened = rulings.open(OPERATOR_1, pair);
        assertThat(opened.recalls()).extracting(Recall::lookup).containsExactly(lookup);
        assertThat(opened.history()).hasSize(1);
        assertThat(opened.history().getFirst().first()).isEqualTo("same mark on the left hand");
        assertThat(rulings.dealt(OPERATOR_1, pair)).isEqualTo(1);
        assertThat(joined(a, b)).isEqualTo(pair);
    }

    @Test
    void aWithheldEntryListsTheLookUpsAnsweredWithItThoseThatHaveEndedToo() {
        RegisterNumber number = entered(person("Kohyar Zaurakzai", "Meerak Zaurakzai"));
        String lookup = answered(number);
        Browser b = new Browser(port).signIn(OPERATOR_1);
        String record = "/entries/" + number.value();
        assertThat(b.get(record).body()).doesNotContain(lookup);
        b.form(record + "/withhold", Map.of("reason", "mistaken identity", "paper", "HC 3/2026"));
        assertThat(b.get(record).body())
                .contains("Look-ups already answered with it", lookup, "closed since");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id
                                         where r.ref = ? and e.event = 'entry-read'
                                        """)
                                .param(lookup)
                                .query(Long.class)
                                .single())
                .as("what was shown is named")
                .isEqualTo(1);
    }

    /** All that an entry holds, but who read it. */
    private String history(RegisterNumber number) {
        return jdbc.sql(
                        "select concat(e, (select string_agg(w::text, '' order by w.id) from entry_withholding w where w.entry = e.id)) from entry e where number = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    /** A look-up that was answered with an entry a moment ago and has ended since. */
    private String answered(RegisterNumber number) {
        UUID id = UUID.randomUUID();
        String reference = Reference.random("LR", 5, new SecureRandom());
        tx.executeWithoutResult(
                t -> {
                    UUID key = seals.create(KeyPurpose.LOOKUP).id().value();
                    jdbc.sql(
                                    """
                                    insert into lookup (id, reference, key_id, stage, district, purpose, suspects, fir_copy, sealed_case,
                                        case_version, applicant, applicant_office, prosecution_office, created_at, changed_at,
                                        applied_at, decision, decided_by, decided_at, answered_at, closes_at, expired_at)
                                    select ?, ?, ?, 'expired', 'PK631', 'investigation', 1, ?, ''::bytea, 1, 'i', 'o', 'p', at, at, at,
                                        'forwarded', 'd', at, at, at + interval '1 day', at
                                      from (select coalesce(max(at), now()) as at from identity_ruling) r
                                    """)
                            .params(id, reference, key, UUID.randomUUID())
                            .update();
                    jdbc.sql(
                                    "insert into lookup_suspect (lookup, number, version, sealed) values (?, 1, 1, ''::bytea)")
                            .param(id)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into lookup_answer (lookup, number, round, outcome, entry, shown, second, compared_by, compared_at,
                                                               sealed_why)
                                    values (?, 1, 1, 'match', ?, 1, 'match', 'c', now(), ''::bytea)
                                    """)
                            .params(id, number.value())
                            .update();
                });
        return reference;
    }

    @Test
    void personsMarkedAsDifferentStaySo() {
        RegisterNumber twin = entered(person("Hassan Zaurakzai", "Bilal Zaurakzai"));
        RegisterNumber other = entered(person("Hussain Zaurakzai", "Bilal Zaurakzai"));
        Pair pair = Pair.of(twin, other);
        rulings.propose(OPERATOR_1, pair, Rulings.Choice.DIFFERENT, "twins; both in court");
        assertThat(rulings.decide(OPERATOR_2, pair, true, "seen both")).isEqualTo(Answer.DIFFERENT);
        verified(other);
        assertThat(asked(OPERATOR_1, pair)).isFalse();
        assertThat(rulings.propose(OPERATOR_1, pair, Rulings.Choice.SAME, "again"))
                .isEqualTo(Answer.MARKED_DIFFERENT);
        RegisterNumber third = entered(person("Hassan Zaurakzai", "Bilal Zaurakzai"));
        joined(twin, third);
        verified(third);
        assertThat(asked(OPERATOR_1, Pair.of(third, other)))
                .as("marked through the one it is joined with")
                .isFalse();
        assertThat(rulings.propose(OPERATOR_1, Pair.of(third, other), Rulings.Choice.SAME, "x"))
                .isEqualTo(Answer.MARKED_DIFFERENT);
    }

    @Test
    void whatStandsJoinedThroughOthersIsNotJoinedAgain() {
        RegisterNumber a = entered(person("Sanam Brohiwala", "Jam Brohiwala"));
        RegisterNumber b = entered(person("Sanam Brohiwala", "Jam Brohiwala"));
        RegisterNumber c = entered(person("Sanam Brohiwala", "Jam Brohiwala"));
        joined(a, b);
        joined(b, c);
        assertThat(rulings.propose(OPERATOR_1, Pair.of(a, c), Rulings.Choice.SAME, "x"))
                .isEqualTo(Answer.ALREADY_ONE);
        assertThat(rulings.propose(OPERATOR_1, Pair.of(a, c), Rulings.Choice.DIFFERENT, "x"))
                .isEqualTo(Answer.ALREADY_ONE);
        assertThat(offences(a)).isEqualTo(3);
    }

    @Test
    void rulingsMadeAtTheSameTimeNeverContradictEachOther() throws Exception {
        RegisterNumber a = entered(person("Nodbandag Gorgejani", "Mehrab Gorgejani"));
        RegisterNumber b = entered(person("Nodbandag Gorgejani", "Mehrab Gorgejani"));
        RegisterNumber c = entered(person("Nodbandag Gorgejani", "Mehrab Gorgejani"));
        rulings.propose(OPERATOR_1, Pair.of(a, b), Rulings.Choice.SAME, "x");
        rulings.propose(OPERATOR_1, Pair.of(b, c), Rulings.Choice.SAME, "x");
        rulings.propose(OPERATOR_1, Pair.of(a, c), Rulings.Choice.DIFFERENT, "x");
        List<Answer> answers =
                together(
                        () -> rulings.decide(OPERATOR_2, Pair.of(a, b), true, "y"),
                        () -> rulings.decide(OPERATOR_2, Pair.of(b, c), true, "y"),
                        () -> rulings.decide(OPERATOR_2, Pair.of(a, c), true, "y"),
                        () -> rulings.decide(SUPERVISOR_1, Pair.of(a, b), true, "z"));
        assertThat(answers).containsOnlyOnce(Answer.TOO_LATE);
        assertThat(answers)
                .containsAnyOf(Answer.ALREADY_ONE, Answer.MARKED_DIFFERENT)
                .contains(Answer.JOINED_UNTOLD);
        boolean one = store.group(a).contains(c);
        assertThat(store.inForce(Pair.of(a, c)).isPresent()).isEqualTo(!one);
    }

    private static List<Answer> together(List<Supplier<Answer>> acts) {
        List<CompletableFuture<Answer>> running =
                acts.stream().map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    @SafeVarargs
    private static List<Answer> together(Supplier<Answer>... acts) {
        return together(List.of(acts));
    }

    @Test
    void twoProposalsAtTheSameTimeAreOne() {
        RegisterNumber a = entered(person("Shakal Rindani", "Chakar Rindani"));
        RegisterNumber b = entered(person("Shakal Rindani", "Chakar Rindani"));
        Pair pair = Pair.of(a, b);
        assertThat(
                        together(
                                () -> rulings.propose(OPERATOR_1, pair, Rulings.Choice.SAME, "x"),
                                () ->
                                        rulings.propose(
                                                OPERATOR_2, pair, Rulings.Choice.DIFFERENT, "y")))
                .containsExactlyInAnyOrder(Answer.PROPOSED, Answer.TOO_LATE);
    }

    @Test
    void anEntryThatIsWithheldOrDestroyedIsNotShownThroughAnother() {
        RegisterNumber shown = entered(person("Guhram Lasharipota", "Nodho Lasharipota"));
        RegisterNumber stopped = entered(person("Guhram Lasharipota", "Nodho Lasharipota"));
        RegisterNumber gone = entered(person("Guhram Lasharipota", "Nodho Lasharipota"));
        joined(shown, stopped);
        joined(shown, gone);
        assertThat(offences(shown)).isEqualTo(3);
        assertThat(why(shown)).contains(stopped.value(), gone.value());
        withholding.withhold(OPERATOR_1, stopped, "wrong man", "HCX 1");
        tx.executeWithoutResult(t -> seals.destroy(keyOf(gone)));
        assertThat(offences(shown)).isEqualTo(1);
        assertThat(why(shown)).doesNotContain(stopped.value(), gone.value());
        assertThat(tx.<Boolean>execute(t -> cards.card(stopped).isEmpty())).isTrue();
    }

    private KeyId keyOf(RegisterNumber number) {
        return new KeyId(
                jdbc.sql("select key_id from entry where number = ?")
                        .param(number.value())
                        .query(UUID.class)
                        .single());
    }

    /** What a look-up is told of an entry that it finds. */
    private String why(RegisterNumber number) {
        Asked asked = person("Guhram Lasharipota", "Nodho Lasharipota").asked();
        return tx.execute(t -> candidates.search(asked)).candidates().stream()
                .filter(c -> c.number().equals(number))
                .map(c -> c.why().en() + c.why().ur())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRulingIsNeverRewritten() {
        RegisterNumber a = entered(person("Wadero Talpurani", "Mir Talpurani"));
        RegisterNumber b = entered(person("Wadero Talpurani", "Mir Talpurani"));
        Pair pair = joined(a, b);
        for (String sql :
                List.of(
                        "update identity_ruling set ruling = 'different'",
                        "delete from identity_ruling",
                        "update identity_ruling set other = one")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(rulings.open(OPERATOR_1, pair).ruled()).isPresent();
    }

    @Test
    void moreThanAreFollowedAsOneAreNotJoined() {
        List<RegisterNumber> all =
                tx.execute(
                        t -> {
                            Planting planting = new Planting(context);
                            return java.util.stream.IntStream.rangeClosed(
                                            0, IdentityStore.MOST_JOINED)
                                    .mapToObj(
                                            i ->
                                                    planting.enter(
                                                            person("Allah Rakhia", "Rabb Nawaz")
                                                                    .recorded()))
                                    .toList();
                        });
        RegisterNumber first = all.getFirst();
        for (RegisterNumber next : all.subList(1, IdentityStore.MOST_JOINED)) {
            joined(first, next);
        }
        assertThat(store.group(first)).hasSize(IdentityStore.MOST_JOINED);
        assertThat(
                        rulings.propose(
                                OPERATOR_1,
                                Pair.of(first, all.getLast()),
                                Rulings.Choice.SAME,
                                "x"))
                .isEqualTo(Answer.TOO_MANY);
    }

    @Test
    void aPairIsRuledOnThroughThePagesInBothLanguages() {
        RegisterNumber a = entered(person("Darya Khan Jokhiyani", "Sobdar Jokhiyani"));
        RegisterNumber b = entered(person("Dariya Khan Jokhiani", "Sobdar Jokhiani"));
        Pair pair = Pair.of(a, b);
        Browser first = new Browser(port).signIn(OPERATOR_1);
        first.get("/entries/" + a.value());
        assertThat(first.form("/identity", Map.of("one", a.value(), "other", b.value())).location())
                .isEqualTo(pair.href());
        for (String lang : List.of("en", "ur")) {
            first.get("/language/" + lang + "?back=/");
            assertThat(first.get(pair.href()).status()).isEqualTo(200);
        }
        first.get("/language/en?back=/");
        first.get(pair.href());
        assertThat(first.form(pair.href() + "/propose", Map.of()).body())
                .contains("2 answers need correcting");
        first.form(pair.href() + "/propose", Map.of("choice", "same", "reason", "one thumb"));
        assertThat(first.get(pair.href()).body()).contains("Another officer decides this");
        Browser second = new Browser(port).signIn(OPERATOR_2);
        assertThat(second.get("/").body()).contains(pair.href());
        assertThat(second.get(pair.href()).body()).contains("one thumb");
        second.form(pair.href() + "/decide", Map.of("decision", "confirm", "why", "seen"));
        assertThat(second.get("/entries/" + a.value()).body()).contains(b.value());
        assertThat(new Browser(port).signIn(PROSECUTOR_SAHIWAL).get(pair.href()).status())
                .isEqualTo(403);
    }
}
