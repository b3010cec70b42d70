package pk.nsor.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.entry.Planting;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;

/** What one request changes, the next search knows, on every node. Every person is invented. */
@RegisterTest
class PersonIndexTest {
    @Autowired PersonIndex index;
    @Autowired PersonTokens tokens;
    @Autowired TokenStore store;
    @Autowired Seals seals;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;

    @Autowired ApplicationContext context;

    private UUID entered(Invented person) {
        Planting planting = new Planting(context);
        return planting.id(planting.entered(person.recorded()));
    }

    private void enter(Invented person) {
        new Planting(context).enter(person.recorded());
    }

    private List<UUID> found(PersonIndex node, Invented asked) {
        return tx.execute(
                t ->
                        compared(node, asked).persons().stream()
                                .map(PersonIndex.Match::person)
                                .toList());
    }

    private static PersonIndex.Compared compared(PersonIndex node, Invented asked) {
        node.catchUp();
        return node.compared(Described.of(asked.asked()), 20);
    }

    private PersonIndex anotherNode() {
        return new PersonIndex(store, tokens, seals);
    }

    private static Invented wardag() {
        return Invented.named("Zarghun Kakozai", "").father("Spinzar Kakozai", "");
    }

    @Test
    void everyNodeFindsWhatWasCommittedBeforeItAsked() {
        PersonIndex other = anotherNode();
        assertThat(found(other, wardag())).isEmpty();
        UUID id = entered(wardag());
        assertThat(found(index, wardag())).contains(id);
        assertThat(found(other, wardag())).contains(id);
        tx.executeWithoutResult(t -> index.remove(id, keyOf(id)));
        assertThat(found(other, wardag())).doesNotContain(id);
        assertThat(found(index, wardag())).doesNotContain(id);
        assertThat(found(anotherNode(), wardag())).doesNotContain(id);
    }

    private KeyId keyOf(UUID id) {
        return new KeyId(
                jdbc.sql("select key_id from entry where id = ?")
                        .param(id)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void whatIsRolledBackIsNeverFoundAndHidesNothingLater() {
        Invented rolled = Invented.named("Qasimjan Surkhrodi", "").father("Lajwar", "");
        tx.executeWithoutResult(
                t -> {
                    enter(rolled);
                    assertThat(compared(index, rolled).persons()).isEmpty();
                    t.setRollbackOnly();
                });
        assertThat(found(index, rolled)).isEmpty();
        UUID kept = entered(rolled);
        assertThat(found(index, rolled)).containsExactly(kept);
    }

    @Test
    void aPersonWhoseKeyIsDestroyedIsFoundByNoNodeThatStartsLater() {
        Invented person = Invented.named("Torabaz Mandozai", "").father("Sherdil", "");
        UUID id = entered(person);
        tx.executeWithoutResult(t -> seals.destroy(keyOf(id)));
        assertThat(found(anotherNode(), person)).doesNotContain(id);
    }

    /** So that no node comes to hold somebody whom it finds and cannot compare. */
    @Test
    void theDatabaseKeepsNoTokensWithoutTheirCardAndNoCardWithoutTokens() {
        UUID id = entered(Invented.named("Khanzada Mandozai", "").father("Sherdil", ""));
        for (String sql :
                List.of(
                        "update search_token set card = '' where entry = ?",
                        "update search_token set sealed = '' where entry = ?")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void aLaterChangeWaitsUntilAnEarlierOneIsCommitted() throws Exception {
        Invented early = Invented.named("Ghamzada Yusufkhel", "").father("Nangyal", "");
        Invented late = Invented.named("Barialai Yusufkhel", "").father("Nangyal", "");
        List<UUID> nearLate = found(index, late);
        List<UUID> nearEarly = found(index, early);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(
                        () ->
                                tx.executeWithoutResult(
                                        t -> {
                                            enter(early);
                                            written.countDown();
                                            await(go);
                                        }));
        await(written);
        CompletableFuture<UUID> second = CompletableFuture.supplyAsync(() -> entered(late));
        assertThat(second.completeOnTimeout(new UUID(0, 0), 300, TimeUnit.MILLISECONDS).get())
                .isEqualTo(new UUID(0, 0));
        assertThat(found(index, late)).containsExactlyElementsOf(nearLate);
        go.countDown();
        first.get(30, TimeUnit.SECONDS);
        assertThat(found(index, early)).hasSizeGreaterThan(nearEarly.size());
    }

    @Test
    void aRelationWrittenInTheFathersFieldHidesNobody() {
        UUID id = entered(Invented.named("Zarwali", "").father("S/O Tordad Ghorghushti", ""));
        UUID urdu = entered(Invented.named("", "زمری").father("", "ولد ترخان بنوری"));
        assertThat(found(index, Invented.named("Zarwali", "").father("Tordad", ""))).contains(id);
        assertThat(found(index, Invented.named("Zmarai", "").father("son of Tarkhan", "")))
                .contains(urdu);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anyTwoAgreeingKindsOfEvidenceReachTheRecord() {
        UUID id =
                entered(
                        Invented.named("Darwesh Ibrahimkhel", "درویش ابراہیم خیل")
                                .alias("Kaka Zmarak")
                                .father("Gulandam Ibrahimkhel", "")
                                .cnic("3520267543219")
                                .born(1987, 4, 2)
                                .in("PK631"));
        List<Invented> questions =
                List.of(
                        Invented.named("Darwaish", "").father("Gul Andam", ""),
                        Invented.named("درویش", "درویش").born(1988, 0, 0),
                        Invented.named("Zmarak", "").in("PK631"),
                        Invented.named("Muhammad", "").cnic("3520267543219"),
                        Invented.named("Muhammad", "").cnic("3520267543291"),
                        Invented.named("Muhammad", "").cnic("3520267543218"),
                        Invented.named("Gulandam Ibrahimkhel", "").father("Darwesh", ""));
        for (Invented q : questions) {
            assertThat(found(index, q)).contains(id);
        }
    }

    @Test
    void aNumberIsLookedForWithEachSlipOfThePen() {
        assertThat(PersonTokens.near("3520212345671")).hasSize(13 * 9 + 12).hasSize(129);
        assertThat(PersonTokens.near("352021234567")).contains("3520212345671", "9352021234567");
        assertThat(PersonTokens.near("35202123456711")).contains("3520212345671");
        assertThat(PersonTokens.near("123")).isEmpty();
    }

    @Test
    void aPassportsNumberReachesTheRecordAndANicopsTheCnicToo() {
        UUID passport = entered(Invented.named("Ziarmal Sabarikhel", "").paper("KZ 998-2271"));
        UUID nicop = entered(Invented.named("Sarmal Sabarikhel", "").paper("37405-9982271-3"));
        UUID cnic = entered(Invented.named("Armal Sabarikhel", "").cnic("3740599822723"));
        assertThat(found(index, Invented.named("Muhammad", "").paper("kz9982271")))
                .contains(passport)
                .doesNotContain(nicop, cnic);
        assertThat(found(index, Invented.named("Muhammad", "").cnic("3740599822713")))
                .contains(nicop);
        assertThat(found(index, Invented.named("Muhammad", "").paper("37405-9982272-3")))
                .contains(cnic);
    }

    @Test
    void whereNoWordOfTheNameCanBeReadNobodySaysThatNobodyIsNear() {
        UUID id = entered(Invented.named("Tajwar Spinkaikhel", "").father("Almar Spinkaikhel", ""));
        for (String name :
                List.of("मोहम्मद इमरान", "ਮੁਹੰਮਦ ਇਮਰਾਨ", "Мухаммад", "穆罕默德", "মোহাম্মদ")) {
            Invented asked = Invented.named(name, "");
            assertThat(reach(asked)).as(name).isEqualTo(Reach.OTHER_SCRIPT);
            assertThat(reach(asked.born(1987, 4, 2).in("PK631")))
                    .as(name)
                    .isEqualTo(Reach.OTHER_SCRIPT);
            Invented known = Invented.named(name, "").father("Almar Spinkaikhel", "");
            assertThat(found(index, known)).as(name).contains(id);
            assertThat(reach(known)).as(name).isEqualTo(Reach.OTHER_SCRIPT);
            assertThat(reach(Invented.named(name, "").cnic("3740599822723")))
                    .as(name)
                    .isEqualTo(Reach.FULL);
            assertThat(reach(Invented.named(name + " Tajwar", ""))).as(name).isEqualTo(Reach.FULL);
            assertThat(reach(Invented.named(name, "تاجور"))).as(name).isEqualTo(Reach.FULL);
        }
        assertThat(Reach.OTHER_SCRIPT.looked()).isFalse();
    }

    private Reach reach(Invented asked) {
        return tx.execute(t -> compared(index, asked).reach());
    }

    @Test
    void veryCommonWordsAloneAskForOneMoreFact() {
        for (String name : List.of("Muhammad", "Muhammad Ali", "Syed", "Haji Sahib", "محمد")) {
            Reach reach = tx.execute(t -> compared(index, Invented.named(name, "")).reach());
            assertThat(reach).as(name).isEqualTo(Reach.TOO_COMMON);
        }
        for (String name : List.of("A", "😀", "'", "<b>", "\u202e\u200f", "१२")) {
            Reach reach = tx.execute(t -> compared(index, Invented.named(name, "")).reach());
            assertThat(reach).as(name).isIn(Reach.NOTHING, Reach.FULL);
        }
        assertThat(
                        tx.<Reach>execute(
                                t ->
                                        compared(
                                                        index,
                                                        Invented.named("Muhammad Ali", "")
                                                                .father("Muhammad Khan", ""))
                                                .reach()))
                .isEqualTo(Reach.FULL);
    }
}
