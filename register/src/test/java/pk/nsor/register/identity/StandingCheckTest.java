package pk.nsor.register.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.entry.Planting;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.search.Invented;
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkSource;

/**
 * The standing check of a newly verified entry: what it finds becomes tasks, and what it could not
 * find is left to the officers. Every person is invented.
 */
@RegisterTest
class StandingCheckTest extends IdentityRounds {
    private static final String NAME = "Lashkar Bugtiwala Nothani";

    @Test
    void aNewConvictionOfAPersonOnTheRegisterBecomesATaskOnce() {
        RegisterNumber first = entered(person(NAME, "Gohram Nothani"));
        RegisterNumber second = entered(person("Lashkar Bugti Wala Nothani", "Goharam Nothani"));
        RegisterNumber namesake =
                entered(Invented.named(NAME, "").father("Shahdad", "").born(1951, 1, 1));
        verified(second);
        verified(second);
        standing.sweep();
        Pair pair = Pair.of(first, second);
        assertThat(asked(OPERATOR_1, pair)).isTrue();
        assertThat(asked(PROSECUTOR_SAHIWAL, pair)).isFalse();
        assertThat(asked(OPERATOR_1, Pair.of(second, namesake))).isFalse();
        assertThat(
                        jdbc.sql("select count(*) from identity_task where one = ? and other = ?")
                                .params(pair.one().value(), pair.other().value())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aCheckThatANodeLeftUndoneIsMadeByTheNextSweep() {
        RegisterNumber first = entered(person("Murtaza Lasharikhel", "Dostain Lasharikhel"));
        RegisterNumber second = entered(person("Murtaza Lasharikhel", "Dostain Lasharikhel"));
        tx.executeWithoutResult(t -> checks.due(second, Instant.EPOCH));
        assertThat(asked(OPERATOR_1, Pair.of(first, second))).isFalse();
        standing.sweep();
        assertThat(asked(OPERATOR_1, Pair.of(first, second))).isTrue();
    }

    @Test
    void aCheckThatCouldNotLookIsWrittenDownAsSuch() {
        RegisterNumber common = entered(Invented.named("Muhammad Ali", ""));
        RegisterNumber rare = entered(person("Zhobin Kasiwal", "Toryal Kasiwal"));
        verified(common);
        verified(rare);
        standing.sweep();
        assertThat(reach(common)).isEqualTo("TOO_COMMON");
        assertThat(reach(rare)).isEqualTo("FULL");
        assertThat(events("standing-check-failed", common)).isEqualTo(1);
        assertThat(events("standing-check-failed", rare)).isZero();
    }

    private String reach(RegisterNumber number) {
        return jdbc.sql("select reach from identity_due where entry = ?")
                .param(number.value())
                .query(String.class)
                .single();
    }

    @Test
    void everyPersonWhoMayBeMeantBecomesATaskHoweverMany() {
        List<RegisterNumber> before =
                IntStream.range(0, 7)
                        .mapToObj(i -> entered(person("Bahot Gorgejkot", "Shahdost Gorgejkot")))
                        .toList();
        RegisterNumber later = entered(person("Bahot Gorgejkot", "Shahdost Gorgejkot"));
        verified(later);
        for (RegisterNumber one : before) {
            assertThat(asked(OPERATOR_1, Pair.of(one, later))).isTrue();
        }
    }

    @Test
    void entriesThatStandJoinedAreAskedAboutOnceAndAreAnsweredByOneRuling() {
        RegisterNumber a = entered(person("Kauro Notakpota", "Jahan Notakpota"));
        RegisterNumber b = entered(person("Kauro Notakpota", "Jahan Notakpota"));
        RegisterNumber c = entered(person("Kauro Notakpota", "Jahan Notakpota"));
        joined(a, b);
        verified(c);
        assertThat(List.of(asked(OPERATOR_1, Pair.of(a, c)), asked(OPERATOR_1, Pair.of(b, c))))
                .containsExactlyInAnyOrder(true, false);
        RegisterNumber d = entered(person("Kauro Notakpota", "Jahan Notakpota"));
        verified(d);
        assertThat(asked(OPERATOR_1, Pair.of(c, d))).isTrue();
        joined(a, c);
        joined(c, d);
        for (RegisterNumber one : List.of(a, b, c)) {
            assertThat(asked(OPERATOR_1, Pair.of(one, d))).as("answered through others").isFalse();
        }
        RegisterNumber twin = entered(person("Kauro Notakpota", "Jahan Notakpota"));
        RegisterNumber again = entered(person("Kauro Notakpota", "Jahan Notakpota"));
        verified(twin);
        verified(again);
        List<RegisterNumber> person = store.group(a);
        assertThat(person.stream().anyMatch(n -> asked(OPERATOR_1, Pair.of(n, twin)))).isTrue();
        rulings.propose(OPERATOR_1, Pair.of(a, twin), Rulings.Choice.DIFFERENT, "twins");
        rulings.decide(OPERATOR_2, Pair.of(a, twin), true, "seen both");
        assertThat(person.stream().anyMatch(n -> asked(OPERATOR_1, Pair.of(n, twin)))).isFalse();
        assertThat(asked(OPERATOR_1, Pair.of(twin, again))).as("not answered").isTrue();
    }

    private boolean leftToOfficers(Caller caller, RegisterNumber number) {
        String href = "/entries/" + number.value();
        return tx.execute(
                t ->
                        work.workFor(caller, Instant.EPOCH, WorkSource.MOST_CLIMBED).stream()
                                .anyMatch(i -> i.href().equals(href)));
    }

    @Test
    void aCheckThatCouldNotLookIsMadeByHandAndStaysOnTheWorklistUntilThen() {
        RegisterNumber common = entered(Invented.named("Muhammad Ali", ""));
        RegisterNumber rare = entered(person("Zhobin Sanatiawal", "Toryal Sanatiawal"));
        RegisterNumber gone = entered(person("Palwan Sanatiawal", "Toryal Sanatiawal"));
        tx.executeWithoutResult(
                t -> {
                    checks.due(gone, Instant.EPOCH);
                    seals.destroy(
                            new KeyId(
                                    jdbc.sql("select key_id from entry where number = ?")
                                            .param(gone.value())
                                            .query(UUID.class)
                                            .single()));
                });
        standing.sweep();
        verified(common);
        verified(rare);
        assertThat(leftToOfficers(OPERATOR_1, common)).isTrue();
        assertThat(leftToOfficers(PROSECUTOR_SAHIWAL, common)).isFalse();
        assertThat(leftToOfficers(OPERATOR_1, rare)).isFalse();
        assertThat(leftToOfficers(OPERATOR_1, gone)).as("nothing is left to look for").isFalse();
        Browser b = new Browser(port).signIn(OPERATOR_1);
        String entry = "/entries/" + common.value();
        String byHand = "/identity/" + common.value() + "/by-hand";
        for (String lang : List.of("ur", "en")) {
            b.get("/language/" + lang + "?back=/");
            assertThat(b.get("/?whole=on").body()).contains("href=\"" + entry);
            assertThat(b.get(entry).body())
                    .contains(byHand, lang.equals("en") ? "Look by hand" : "دستی تلاش کیجیے");
        }
        assertThat(b.form(byHand, Map.of()).location()).isEqualTo(entry);
        assertThat(leftToOfficers(OPERATOR_1, common)).as("nothing was said").isTrue();
        b.get(entry);
        assertThat(b.form(byHand, Map.of("looked", "on")).location()).isEqualTo("/");
        assertThat(leftToOfficers(OPERATOR_1, common)).isFalse();
        assertThat(b.get(entry).body()).doesNotContain(byHand);
        assertThat(b.get("/entries/" + rare.value()).body()).doesNotContain("/by-hand");
        assertThat(events("standing-check-by-hand", common)).isEqualTo(1);
        verified(common);
        standing.sweep();
        assertThat(leftToOfficers(OPERATOR_1, common)).as("checked once").isFalse();
    }

    /** More have the name, and nothing beside it, than a search opens. */
    @Test
    void aCheckThatWasCutIsLeftToOfficersToo() {
        Invented alike = Invented.named("Zhobin Kaniguramwal", "");
        RegisterNumber number =
                tx.execute(
                        t -> {
                            Planting planting = new Planting(context);
                            IntStream.range(0, 64).forEach(i -> planting.enter(alike.recorded()));
                            return planting.enter(alike.recorded());
                        });
        verified(number);
        assertThat(reach(number)).isEqualTo("CUT");
        assertThat(events("standing-check-failed", number)).isEqualTo(1);
        assertThat(leftToOfficers(OPERATOR_1, number)).isTrue();
        assertThat(new Browser(port).signIn(OPERATOR_1).get("/entries/" + number.value()).body())
                .contains(Reach.CUT.text().en());
    }

    @Test
    void whatStandsBehindTheMostThatIsShownIsCounted() {
        RegisterNumber one = entered(person("Rahzan Kolwahpota", "Mauj Kolwahpota"));
        entered(person("Rahzan Kolwahpota", "Mauj Kolwahpota"));
        verified(one);
        entered(person("Rahzan Kolwahpota", "Mauj Kolwahpota"));
        verified(entered(person("Rahzan Kolwahpota", "Mauj Kolwahpota")));
        tx.executeWithoutResult(
                t -> {
                    long all = checks.countTasks();
                    assertThat(all).isGreaterThan(1);
                    assertThat(work.moreFor(OPERATOR_1, Instant.EPOCH, 1))
                            .filteredOn(m -> m.what().en().startsWith("pairs"))
                            .extracting(MoreWork::items)
                            .containsExactly(all - 1);
                    assertThat(work.moreFor(OPERATOR_1, Instant.EPOCH, Integer.MAX_VALUE))
                            .isEmpty();
                    assertThat(checks.tasks(1)).hasSize(1);
                });
    }
}
