package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.Caller;

/**
 * Two returns that wait at the same time and report one person or one conviction: who is told, and
 * what. Every person is invented.
 */
@RegisterTest
class OthersInHandTest {
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private static Typing typed(String name, String father, String cnic, String fir) {
        return Typing.complete()
                .with("nameRoman", name)
                .with("nameUrdu", "")
                .with("fatherRoman", father)
                .with("cnic", cnic)
                .with("fir", fir);
    }

    private ReturnReference returned(Caller office, Typing typing) {
        return new Submission(returns, attachments).submit(office, typing);
    }

    private String desk(Caller officer, String lang, ReturnReference ref) {
        return page(officer, lang, "/verify/" + ref.value());
    }

    private String home(Caller officer, ReturnReference ref) {
        return page(officer, "en", "/returns/" + ref.value());
    }

    private String page(Caller officer, String lang, String path) {
        Browser b = new Browser(port).signIn(officer);
        b.get("/language/" + lang + "?back=/");
        Browser.Answer answer = b.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().replaceAll("</?bdi[^>]*>", "");
    }

    private boolean named(ReturnReference asking, ReturnReference other) {
        return jdbc.sql(
                        """
                        select exists (select 1 from evidence_entry e
                                         join evidence_ref r on r.entry = e.id and r.at = e.at and r.ref = ?
                                        where e.event = 'verification-opened' and e.reference = ?)
                        """)
                .params(other.value(), asking.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void two_offices_that_report_one_conviction_are_seen_by_the_verifier_and_by_neither_office() {
        ReturnReference one =
                returned(
                        PROSECUTOR_SAHIWAL,
                        typed(
                                "Barkat Mekranipota",
                                "Ditta Mekranipota",
                                "36502-7799001-3",
                                "731/25"));
        ReturnReference other =
                returned(
                        PROSECUTOR_QUETTA,
                        typed(
                                "Barkat Makranipota",
                                "Dita Makranipota",
                                "36502-7799001-3",
                                "731/25"));
        ReturnReference apart =
                returned(
                        PROSECUTOR_QUETTA,
                        typed("Toryal Zargunwal", "Ghamai Zargunwal", "36502-6123409-7", "732/25"));
        assertThat(desk(OPERATOR_1, "en", one))
                .contains("href=\"/verify/" + other.value(), "the same FIR", "the same CNIC")
                .doesNotContain(apart.value());
        assertThat(desk(OPERATOR_1, "ur", other))
                .contains(one.value(), "مقدمہ نمبر، سال اور تھانہ ایک", "شناختی کارڈ نمبر ایک");
        assertThat(desk(OPERATOR_1, "en", apart))
                .doesNotContain(one.value(), other.value())
                .contains("No other return that waits");
        assertThat(named(one, other)).isTrue();
        assertThat(named(one, apart)).isFalse();
        assertThat(home(PROSECUTOR_SAHIWAL, one))
                .doesNotContain(other.value(), "the same FIR", "the Bureau has already");
        assertThat(home(PROSECUTOR_QUETTA, other)).doesNotContain(one.value(), "the same FIR");
    }

    @Test
    void one_person_is_seen_without_fir_and_number_and_one_report_without_the_name() {
        ReturnReference one =
                returned(
                        PROSECUTOR_SAHIWAL,
                        typed(
                                "Lal Gul Shahbazkhel",
                                "Zar Gul Shahbazkhel",
                                "36502-5544110-3",
                                "741/25"));
        ReturnReference person =
                returned(
                        PROSECUTOR_QUETTA,
                        typed(
                                "Laal Gul Shahbaz Khel",
                                "Zar Gul Shahbazkhel",
                                "36502-4411823-5",
                                "742/25"));
        ReturnReference report =
                returned(
                        PROSECUTOR_QUETTA,
                        typed("Nadir Umranigot", "Hazar Umranigot", "36502-9012364-5", "741/25"));
        assertThat(desk(OPERATOR_1, "en", one))
                .contains(
                        person.value() + ", very likely: name",
                        report.value() + ", possibly: the same FIR, as persons convicted together");
    }

    @Test
    void an_office_that_repeats_its_own_is_told_so_as_long_as_it_waits() {
        ReturnReference first =
                returned(
                        PROSECUTOR_SAHIWAL,
                        typed(
                                "Sohrab Khosanipota",
                                "Mazar Khosanipota",
                                "36502-3377221-9",
                                "751/25"));
        ReturnReference again =
                returned(
                        PROSECUTOR_SAHIWAL,
                        typed(
                                "Sohrab Khosanipota",
                                "Mazar Khosanipota",
                                "36502-3377221-9",
                                "751/25"));
        assertThat(home(PROSECUTOR_SAHIWAL, again))
                .contains(first.value(), "the same CNIC", "the Bureau has already");
        returns.callBack(PROSECUTOR_SAHIWAL, first, "sent twice");
        assertThat(home(PROSECUTOR_SAHIWAL, again)).doesNotContain(first.value());
        assertThat(desk(OPERATOR_1, "en", again)).doesNotContain(first.value());
    }

    @Test
    void of_a_sealed_one_it_is_told_that_it_is_there_and_nothing_that_agrees() {
        ReturnReference sealed =
                returned(
                        PROSECUTOR_SAHIWAL,
                        typed("Wazir Bozdarpota", "Nazar Bozdarpota", "36502-2266931-1", "761/25")
                                .with("ageClass", "juvenile")
                                .with("wordAgeClass", "as the court says"));
        ReturnReference open =
                returned(
                        PROSECUTOR_SAHIWAL,
                        typed("Wazir Bozdarpota", "Nazar Bozdarpota", "36502-2266931-1", "761/25"));
        assertThat(desk(OPERATOR_1, "en", open))
                .contains("A return that is held sealed may be of the same person")
                .doesNotContain(sealed.value(), "very likely: ", "the same FIR");
        assertThat(named(open, sealed)).isFalse();
        assertThat(desk(SUPERVISOR_1, "en", open))
                .contains(sealed.value() + ", held sealed")
                .doesNotContain("/verify/" + sealed.value(), "very likely: ", "the same FIR");
        assertThat(named(open, sealed)).isTrue();
        assertThat(home(PROSECUTOR_SAHIWAL, open)).doesNotContain(sealed.value(), "held sealed");
        assertThat(desk(SUPERVISOR_1, "en", sealed))
                .as("who decides the sealed one is told of the other")
                .contains(open.value(), "the same CNIC");
    }

    @Test
    void what_is_left_out_is_said() {
        assertThat(OthersInHand.remarks(OthersInHand.MOST_OPENED, DuplicateCheck.MOST)).isEmpty();
        assertThat(OthersInHand.remarks(OthersInHand.MOST_OPENED + 1, DuplicateCheck.MOST + 1))
                .hasSize(2)
                .extracting(t -> t.en())
                .satisfies(
                        (List<? extends String> said) ->
                                assertThat(said.getLast()).startsWith("21 returns that wait"));
    }
}
