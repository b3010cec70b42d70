package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.access.Refused;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Card;
import pk.nsor.register.candidate.Cards;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Sex;

@RegisterTest
class VerificationTest {
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Withholding withholding;
    @Autowired EntryCopies copies;
    @Autowired Candidates candidates;
    @Autowired Cards cards;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @LocalServerPort int port;

    private ReturnReference submitted() {
        return new Submission(returns, attachments).submit(PROSECUTOR_SAHIWAL, Typing.complete());
    }

    private Set<AttachmentId> held(ReturnReference ref) {
        return attachments.of("return", ref.value()).stream()
                .map(Attached::id)
                .collect(Collectors.toSet());
    }

    private void confirmPages(Caller caller, ReturnReference ref) {
        List<Verification.PageSeen> pages = new ArrayList<>();
        verification
                .open(caller, ref)
                .attachments()
                .forEach(
                        a ->
                                a.pages()
                                        .forEach(
                                                p ->
                                                        pages.add(
                                                                new Verification.PageSeen(
                                                                        a.id(),
                                                                        p.number(),
                                                                        p.version()))));
        verification.confirmPages(caller, ref, pages);
    }

    private RegisterNumber verified() {
        ReturnReference ref = submitted();
        confirmPages(OPERATOR_1, ref);
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        return number(ref);
    }

    private RegisterNumber number(ReturnReference ref) {
        return new RegisterNumber(
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single());
    }

    private static Asked suspect() {
        return new Asked(
                new PersonName("Kannari Zarinpur", ""),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NumberRead("3650200004171")),
                "",
                Optional.empty(),
                Optional.empty(),
                Sex.NOT_KNOWN,
                "",
                "",
                "");
    }

    private Found search() {
        return tx.execute(t -> candidates.search(suspect()));
    }

    private boolean finds(RegisterNumber number) {
        return search().candidates().stream().anyMatch(c -> c.number().equals(number));
    }

    @Test
    void nothing_is_verified_before_every_page_is_confirmed_and_then_it_answers() {
        ReturnReference ref = submitted();
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.PAGES_NOT_CONFIRMED);
        confirmPages(OPERATOR_1, ref);
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        assertThatThrownBy(() -> verification.verify(OPERATOR_1, ref)).isInstanceOf(Refused.class);
        RegisterNumber number =
                new RegisterNumber(
                        jdbc.sql("select number from entry where return_ref = ?")
                                .param(ref.value())
                                .query(String.class)
                                .single());
        assertThat(finds(number)).isTrue();
    }

    @Test
    void a_return_sent_back_is_not_on_the_desk_any_more() {
        ReturnReference ref = submitted();
        assertThat(verification.sendBack(OPERATOR_1, ref, Map.of("whole", "read again"), held(ref)))
                .isEqualTo(Judged.SENT_BACK);
        assertThatThrownBy(() -> verification.open(OPERATOR_1, ref)).isInstanceOf(Refused.class);
        assertThat(attachments.of("return", ref.value())).isEmpty();
    }

    @Test
    void a_withheld_entry_answers_nothing_and_the_search_says_that_it_met_one() {
        RegisterNumber number = verified();
        assertThat(withholding.withhold(OPERATOR_1, number, "mistaken identity", "HC 12/2026"))
                .isEqualTo(Withholding.Pressed.WITHHELD);
        assertThat(finds(number)).isFalse();
        assertThat(search().withheldMet()).isTrue();
        assertThat(tx.<Boolean>execute(t -> cards.card(number).isEmpty())).isTrue();
        assertThat(withholding.decide(OPERATOR_1, number, true, "still so"))
                .isInstanceOf(Ruling.NotYou.class);
        assertThat(withholding.decide(OPERATOR_2, number, false, "the right person"))
                .isInstanceOf(Ruling.Taken.class);
        assertThat(finds(number)).isTrue();
    }

    @Test
    void what_was_confirmed_as_withheld_is_lifted_by_two_officers_on_a_fresh_proposal() {
        RegisterNumber number = verified();
        assertThat(withholding.proposeLift(OPERATOR_1, number, "no", "HC 13/2026"))
                .isEqualTo(Withholding.LiftProposed.TOO_LATE);
        withholding.withhold(OPERATOR_1, number, "mistaken identity", "HC 12/2026");
        withholding.decide(OPERATOR_2, number, true, "so ordered");
        assertThat(finds(number)).isFalse();
        assertThat(withholding.proposeLift(OPERATOR_1, number, "order set aside", "HC 13/2026"))
                .isEqualTo(Withholding.LiftProposed.DONE);
        assertThat(finds(number)).isFalse();
        assertThat(withholding.decide(OPERATOR_1, number, false, "mine"))
                .isInstanceOf(Ruling.NotYou.class);
        assertThat(withholding.decide(OPERATOR_2, number, true, "not yet final"))
                .isInstanceOf(Ruling.Taken.class);
        assertThat(finds(number)).isFalse();
        Browser b = new Browser(port).signIn(OPERATOR_1);
        String entry = "/entries/" + number.value();
        assertThat(b.get(entry).body()).contains("Propose to lift the withholding");
        assertThat(b.form(entry + "/lift", Map.of("reason", "final now")).body())
                .contains("Give the number or reference of the paper.", "final now");
        b.form(entry + "/lift", Map.of("reason", "final now", "paper", "HC 14/2026"));
        Browser second = new Browser(port).signIn(OPERATOR_2);
        assertThat(second.get(entry).body()).contains("final now", "HC 14/2026");
        second.form(entry + "/withholding", Map.of("decision", "lift", "why", "read it"));
        assertThat(finds(number)).isTrue();
        assertThat(second.get(entry).body())
                .contains("Withholding lifted", "<div>Withheld")
                .doesNotContain("Withheld since");
    }

    @Test
    void a_copy_found_to_name_the_victim_after_its_entry_is_destroyed_alone_and_the_entry_stands() {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submit(PROSECUTOR_SAHIWAL, Typing.complete(), 2);
        confirmPages(OPERATOR_1, ref);
        verification.verify(OPERATOR_1, ref);
        RegisterNumber number = number(ref);
        List<Attached> held = attachments.of("return", ref.value());
        Attached foreign = attachments.of("return", submitted().value()).getFirst();
        assertThatThrownBy(() -> copies.destroy(OPERATOR_1, number, foreign.id(), "line 3"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(
                        () -> copies.destroy(PROSECUTOR_SAHIWAL, number, held.getFirst().id(), "x"))
                .isInstanceOf(Refused.class);
        Browser b = new Browser(port).signIn(OPERATOR_2);
        String entry = "/entries/" + number.value();
        assertThat(b.get(entry).body()).contains("Papers of the return");
        assertThat(b.form(entry + "/copies", Map.of("shows", "line 3")).body())
                .contains("Choose the file.");
        b.form(
                entry + "/copies",
                Map.of("shows", "line 3", "file", held.getFirst().id().toString()));
        assertThat(attachments.of("return", ref.value()))
                .extracting(Attached::id)
                .containsExactly(held.getLast().id());
        assertThat(finds(number)).isTrue();
    }

    @Test
    void the_photograph_of_a_return_is_on_the_card_until_it_is_destroyed_or_the_entry_withheld() {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submitWithPhotograph(
                                PROSECUTOR_SAHIWAL,
                                Typing.complete()
                                        .with("photographTakenMonth", "11")
                                        .with("photographTakenYear", "2026")
                                        .with("custody", "prison")
                                        .with("custodyDateYear", "2026"));
        confirmPages(OPERATOR_1, ref);
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        RegisterNumber number = number(ref);
        Card card = card(number).orElseThrow();
        assertThat(card.photograph())
                .contains(new Card.Photograph(Optional.of(new PartialDate(2026, 11, 0))));
        assertThat(card.custody().orElseThrow().stated())
                .as("as far as it was stated")
                .isEqualTo(new PartialDate(2026, 0, 0));
        assertThat(photograph(number).orElseThrow().mediaType()).startsWith("image/");
        withholding.withhold(OPERATOR_1, number, "mistaken identity", "HC 12/2026");
        assertThat(photograph(number)).isEmpty();
        withholding.decide(OPERATOR_2, number, false, "the right person");
        assertThat(photograph(number)).isPresent();
        AttachmentId file =
                attachments.of("return", ref.value()).stream()
                        .filter(a -> a.owner().part().equals("photograph"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        copies.destroy(OPERATOR_2, number, file, "shows a child");
        assertThat(photograph(number)).isEmpty();
        assertThat(card(number).orElseThrow().photograph()).isEmpty();
        assertThat(card(verified()).orElseThrow().photograph()).as("none was sent").isEmpty();
    }

    private Optional<Card> card(RegisterNumber number) {
        return tx.execute(t -> cards.card(number));
    }

    private Optional<Picture> photograph(RegisterNumber number) {
        return tx.execute(t -> cards.photograph(number));
    }

    @Test
    void the_desk_shows_every_fact_that_was_entered_and_takes_a_reason_beside_each() {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submit(
                                PROSECUTOR_SAHIWAL,
                                Typing.complete()
                                        .with("coConvicted", "4")
                                        .with("custody", "prison")
                                        .with("custodyDateDay", "20")
                                        .with("custodyDateMonth", "11")
                                        .with("custodyDateYear", "2026")
                                        .with("caste", "Zarrin")
                                        .with("heightCm", "171")
                                        .with("cnicNameRoman", "Kannari Zarin")
                                        .with("courtType", "anti-rape")
                                        .with("address1VerifiedBy", "SHO Kot Sabz"));
        var page =
                org.jsoup.Jsoup.parse(
                        new Browser(port).signIn(OPERATOR_1).get("/verify/" + ref.value()).body());
        assertThat(page.select(".ns-pair dl").text())
                .contains("Credit under s. 382-B yes", "Probation no", "Others convicted 4")
                .contains("20 Nov 2026", "read as", "171 cm", "Zarrin", "Kannari Zarin")
                .contains("Special Court, Anti-Rape Act 2021", "SHO Kot Sabz");
        assertThat(page.select("details textarea").eachAttr("name"))
                .contains("why-credit", "why-probation", "why-coConvicted", "why-custody")
                .contains("why-charged", "why-part1Kind", "why-address1Written", "why-court")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_record_shows_every_fact_that_was_verified_and_the_caste_only_when_asked() {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submitWithPhotograph(
                                PROSECUTOR_SAHIWAL,
                                Typing.complete()
                                        .with("coConvicted", "4")
                                        .with("custody", "prison")
                                        .with("custodyPrison", "prison-central-jail-mirpur")
                                        .with("custodyDateDay", "20")
                                        .with("custodyDateMonth", "11")
                                        .with("custodyDateYear", "2026")
                                        .with("caste", "Zarrin")
                                        .with("heightCm", "171")
                                        .with("dnaNumber", "PFSA 00/1")
                                        .with("courtType", "anti-rape")
                                        .with("address1FromYear", "2019")
                                        .with("address1Station", "Kot Sabz Saddar")
                                        .with("address1VerifiedBy", "SHO Kot Sabz"));
        confirmPages(OPERATOR_1, ref);
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        var page =
                org.jsoup.Jsoup.parse(
                        new Browser(port)
                                .signIn(OPERATOR_1)
                                .get("/entries/" + number(ref).value())
                                .body());
        assertThat(page.select("section dl").text())
                .contains("Credit under s. 382-B yes", "Probation no", "Others convicted 4")
                .contains("Central Jail Mirpur", "as of 20 Nov 2026", "171 cm", "PFSA 00/1")
                .contains("Special Court, Anti-Rape Act 2021", "SHO Kot Sabz", "since 2019")
                .contains("PS Kot Sabz Saddar", "PS Kot Sabz", "read as 377B PPC", "Sahiwal");
        assertThat(page.select("details dl").text()).contains("Zarrin");
        page.select("details").remove();
        assertThat(page.select("dl").text()).doesNotContain("Caste", "attached, sealed");
    }

    @Test
    void words_typed_for_a_return_that_has_moved_on_are_shown_and_not_lost() {
        ReturnReference ref = submitted();
        Browser b = new Browser(port).signIn(OPERATOR_1);
        String desk = "/verify/" + ref.value();
        b.get(desk);
        returns.callBack(PROSECUTOR_SAHIWAL, ref, "misread");
        Browser.Answer late = b.form(desk + "/send-back", Map.of("why-whole", "page two differs"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("page two differs", "moved on");
    }

    @Test
    void the_language_switch_at_the_desk_keeps_the_reasons_typed() {
        String desk = "/verify/" + submitted().value();
        Browser b = new Browser(port).signIn(OPERATOR_1);
        b.get(desk);
        Browser.Answer urdu =
                b.form(
                        desk + "/send-back",
                        Map.of("why-father", "page two differs", "language", "ur"));
        assertThat(urdu.status()).isEqualTo(200);
        assertThat(urdu.body())
                .contains("page two differs", "dir=\"rtl\"")
                .doesNotContain("ns-summary");
        assertThat(b.get(desk).body()).contains("dir=\"rtl\"");
    }

    @Test
    void the_desk_and_the_record_are_pages_in_both_languages() {
        ReturnReference ref = submitted();
        RegisterNumber number = verified();
        Browser b = new Browser(port).signIn(OPERATOR_1);
        for (String lang : List.of("en", "ur")) {
            b.get("/language/" + lang + "?back=/");
            for (String page :
                    List.of(
                            "/",
                            "/verify/" + ref.value(),
                            "/entries",
                            "/entries/" + number.value())) {
                assertThat(b.get(page).status()).as(lang + " " + page).isEqualTo(200);
            }
        }
        Browser stranger = new Browser(port).signIn(PROSECUTOR_SAHIWAL);
        assertThat(stranger.get("/verify/" + ref.value()).status()).isEqualTo(403);
        assertThat(stranger.get("/entries/" + number.value()).status()).isEqualTo(403);
    }
}
