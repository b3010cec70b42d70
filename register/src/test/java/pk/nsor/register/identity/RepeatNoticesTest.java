package pk.nsor.register.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.access.Refused;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.entry.Verification;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * What the prosecution is told where its person is found to be on the register already, and when
 * that is taken back. Every person is invented.
 */
@RegisterTest
class RepeatNoticesTest extends IdentityRounds {
    @Test
    void theProsecutionWhoseReturnItWasIsToldAndNoOther() {
        RegisterNumber earlier = entered(person("Jamadar Sanjranipota", "Kaloo Sanjranipota"));
        RegisterNumber later =
                returned("Jamadar Sanjrani Pota", "Kalu Sanjranipota", "36502-7788991-3");
        rulings.propose(OPERATOR_1, Pair.of(earlier, later), Rulings.Choice.SAME, "x");
        assertThat(rulings.decide(OPERATOR_2, Pair.of(earlier, later), true, "y"))
                .isEqualTo(Answer.JOINED);
        RepeatNotices.Notice notice = noticeOf(later).orElseThrow();
        assertThat(notice.earlier()).isEqualTo(earlier);
        String path = "/repeat/" + notice.id();
        for (String lang : List.of("en", "ur")) {
            Browser b = new Browser(port).signIn(PROSECUTOR_SAHIWAL);
            b.get("/language/" + lang + "?back=/");
            assertThat(b.get("/").body()).contains(path);
            assertThat(b.get(path).body()).contains(later.value()).doesNotContain("Sanjrani");
        }
        assertThatThrownBy(() -> notices.open(PROSECUTOR_QUETTA, notice.id().toString()))
                .isInstanceOf(Refused.class);
        Browser b = new Browser(port).signIn(PROSECUTOR_SAHIWAL);
        b.get(path);
        b.form(path + "/noted", Map.of());
        assertThat(b.get("/").body()).doesNotContain(path);
    }

    @Test
    void anOfficeThatHasSeenItsNoticeIsToldWhenTheFindingIsTakenBack() {
        RegisterNumber earlier = entered(person("Jalal Umranikot", "Mazar Umranikot"));
        RegisterNumber later = returned("Jalal Umranikot", "Mazar Umranikot", "36502-7788992-3");
        Pair pair = joined(earlier, later);
        String path = "/repeat/" + noticeOf(later).orElseThrow().id();
        Browser b = new Browser(port).signIn(PROSECUTOR_SAHIWAL);
        b.get("/language/en?back=/");
        assertThat(b.get(path).body()).contains(earlier.value(), "you would be told");
        // Opened and not yet noted: the office knows of it.
        parted(pair);
        assertThat(b.get("/").body()).contains(path, RepeatPages.TAKEN_BACK.en());
        String now = b.get(path).body();
        assertThat(now)
                .contains(
                        "Two officers have taken that finding back", "No longer the earlier entry")
                .doesNotContain("Whether that bears on sentence");
        b.form(path + "/noted", Map.of("stands", "yes"));
        assertThat(noticeOf(later)).as("the page that was noted is out of date").isPresent();
        b.get(path);
        b.form(path + "/noted", Map.of("stands", "no"));
        assertThat(noticeOf(later)).isEmpty();
        b.get("/language/ur?back=/");
        assertThat(b.get(path).body()).contains("وہ فیصلہ واپس لے لیا ہے");
        assertThat(events("repeat-taken-back", later)).isEqualTo(1);
    }

    @Test
    void aNoticeThatNobodyHasSeenIsWithdrawnAndNamesTheOtherNoMore() {
        RegisterNumber earlier = entered(person("Kamal Umranigoth", "Sattar Umranigoth"));
        RegisterNumber later = returned("Kamal Umranigoth", "Sattar Umranigoth", "36502-7788993-3");
        Pair pair = joined(earlier, later);
        String path = "/repeat/" + noticeOf(later).orElseThrow().id();
        parted(pair);
        assertThat(noticeOf(later)).isEmpty();
        Browser b = new Browser(port).signIn(PROSECUTOR_SAHIWAL);
        assertThat(b.get("/").body()).doesNotContain(path);
        assertThat(b.get(path).body()).doesNotContain(earlier.value());
        assertThat(noticeOf(later)).isEmpty();
        assertThat(events("repeat-taken-back", later)).isEqualTo(1);
    }

    @Test
    void whereNoProsecutionReturnedItTheOfficersAreNotToldThatOneWasTold() {
        RegisterNumber a = entered(person("Sakhi Daulatzaiwal", "Amin Daulatzaiwal"));
        RegisterNumber b = entered(person("Sakhi Daulatzaiwal", "Amin Daulatzaiwal"));
        rulings.propose(OPERATOR_1, Pair.of(a, b), Rulings.Choice.SAME, "x");
        assertThat(rulings.decide(OPERATOR_2, Pair.of(a, b), true, "y"))
                .isEqualTo(Answer.JOINED_UNTOLD);
        assertThat(events("repeat-told", a) + events("repeat-told", b)).isZero();
    }

    /** A later conviction that the prosecution of Sahiwal returned. */
    private RegisterNumber returned(String name, String father, String cnic) {
        ReturnReference ref =
                new Submission(returns, attachments)
                        .submit(
                                PROSECUTOR_SAHIWAL,
                                Typing.complete()
                                        .with("nameRoman", name)
                                        .with("nameUrdu", "")
                                        .with("fatherRoman", father)
                                        .with("cnic", cnic));
        confirmPages(ref);
        verification.verify(OPERATOR_1, ref);
        return new RegisterNumber(
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single());
    }

    private void confirmPages(ReturnReference ref) {
        List<Verification.PageSeen> pages =
                verification.open(OPERATOR_1, ref).attachments().stream()
                        .flatMap(
                                a ->
                                        a.pages().stream()
                                                .map(
                                                        p ->
                                                                new Verification.PageSeen(
                                                                        a.id(),
                                                                        p.number(),
                                                                        p.version())))
                        .toList();
        verification.confirmPages(OPERATOR_1, ref, pages);
    }

    private java.util.Optional<RepeatNotices.Notice> noticeOf(RegisterNumber later) {
        List<RepeatNotices.Notice> told =
                tx.execute(t -> notices.unread(PROSECUTOR_SAHIWAL.office(), 50));
        return told.stream().filter(n -> n.entry().equals(later)).findFirst();
    }
}
