package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Event;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.conviction.Submission;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.search.Invented;

/**
 * Who is told of possible duplicates, and what of it stays in the evidence. Every person is
 * invented.
 */
@RegisterTest
class DuplicatesTest {
    private static final String NEUTRAL_EN = "NPB compares this person with the whole register";
    private static final String NEUTRAL_UR = "پورے رجسٹر سے موازنہ";

    @Autowired ApplicationContext context;
    @Autowired Returns returns;
    @Autowired Attachments attachments;
    @Autowired Verification verification;
    @Autowired Withholding withholding;
    @Autowired DuplicateCheck duplicates;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @LocalServerPort int port;

    private static final String CNIC = "3650277001993";

    private static Invented person() {
        return Invented.named("Mirbaz Landikotalwal", "").father("Sherzad Landikotalwal", "");
    }

    private RegisterNumber entered(Invented person) {
        return new Planting(context).entered(person.recorded());
    }

    private ReturnReference returned(
            Caller caller, String name, String father, String cnic, String fir) {
        return new Submission(returns, attachments)
                .submit(
                        caller,
                        Typing.complete()
                                .with("nameRoman", name)
                                .with("nameUrdu", "")
                                .with("fatherRoman", father)
                                .with("fir", fir)
                                .with("cnic", cnic));
    }

    private ReturnReference returned(Caller caller, String cnic) {
        return returned(caller, "Mirbaz Landikotalwal", "Sherzad Landikotalwal", cnic, "219/26");
    }

    private String page(Caller caller, String lang, ReturnReference ref) {
        Browser b = new Browser(port).signIn(caller);
        b.get("/language/" + lang + "?back=/");
        Browser.Answer answer = b.get("/returns/" + ref.value());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    /** What the register makes of a return, its own reference apart. */
    private static String makes(String page, ReturnReference ref) {
        return page.substring(page.indexOf("id=\"makes\""), page.indexOf("<aside>"))
                .replace(ref.value(), "");
    }

    private DuplicateCheck.Found found(Caller caller, Invented person, ReturnReference asking) {
        return Objects.requireNonNull(
                tx.execute(
                        t ->
                                duplicates.find(
                                        caller,
                                        asking,
                                        Typing.complete().of(person.recorded()),
                                        Act.of(
                                                caller,
                                                Event.RETURN_OPENED,
                                                Purpose.of(Purpose.Kind.OWN_WORK)))));
    }

    @Test
    void aProsecutionIsToldTheSameWhetherSomebodyIsOnTheRegisterOrNot() {
        // Not alike to each other nor to any other return of the office, which it would be told of.
        Invented person = Invented.named("Zmarak Shinkaiwal", "").father("Torak Shinkaiwal", "");
        RegisterNumber number = entered(person.cnic(CNIC));
        ReturnReference known =
                returned(
                        PROSECUTOR_QUETTA, "Zmarak Shinkaiwal", "Torak Shinkaiwal", CNIC, "811/25");
        ReturnReference unknown =
                returned(
                        PROSECUTOR_QUETTA,
                        "Ghazan Kanigurami",
                        "Spin Kanigurami",
                        "3650261234005",
                        "812/25");
        // What is not told is there to be told, and the Bureau is told it.
        assertThat(found(OPERATOR_1, person.cnic(CNIC), known).shown())
                .extracting(DuplicateCheck.PossibleDuplicate::number)
                .contains(number);
        for (String lang : List.of("en", "ur")) {
            String met = page(PROSECUTOR_QUETTA, lang, known);
            assertThat(met)
                    .contains(lang.equals("en") ? NEUTRAL_EN : NEUTRAL_UR)
                    .doesNotContain(number.value())
                    .doesNotContain("the same CNIC")
                    .doesNotContain("شناختی کارڈ نمبر ایک");
            assertThat(makes(met, known))
                    .isEqualTo(makes(page(PROSECUTOR_QUETTA, lang, unknown), unknown));
        }
    }

    @Test
    void theBureauSeesNumbersAndReasonsAndWithheldEntriesMarkedSo() {
        String cnic = "3650277002993";
        RegisterNumber standing = entered(person().cnic(cnic));
        RegisterNumber withheld = entered(person().cnic(cnic));
        withholding.withhold(OPERATOR_1, withheld, "mistaken identity", "HC 13/2026");
        ReturnReference ref = returned(PROSECUTOR_QUETTA, cnic);
        for (String lang : List.of("en", "ur")) {
            String mark =
                    lang.equals("en")
                            ? "Withheld: answers no look-up"
                            : "معطل: کسی استفسار کا جواب نہیں دیتا";
            String same = lang.equals("en") ? "the same CNIC" : "شناختی کارڈ نمبر ایک";
            assertThat(page(OPERATOR_1, lang, ref))
                    .contains(standing.value(), withheld.value(), mark, same)
                    .doesNotContain(lang.equals("en") ? NEUTRAL_EN : NEUTRAL_UR);
            Browser b = new Browser(port).signIn(OPERATOR_1);
            b.get("/language/" + lang + "?back=/");
            assertThat(b.get("/verify/" + ref.value()).body())
                    .contains(standing.value(), withheld.value(), mark);
        }
        for (String event : List.of("return-opened", "verification-opened")) {
            for (RegisterNumber shown : List.of(standing, withheld)) {
                assertThat(named(event, ref, shown)).as(event).isTrue();
            }
            assertThat(tokens(event, ref))
                    .as(event)
                    .contains("asked-name", "asked-name-sound", "asked-parent", "asked-cnic");
        }
    }

    /** Whether an entry of the evidence about the return names the entry too. */
    private boolean named(String event, ReturnReference ref, RegisterNumber shown) {
        return jdbc.sql(
                        """
                        select exists (select 1 from evidence_entry e
                                         join evidence_ref a on a.entry = e.id and a.at = e.at and a.ref = ?
                                         join evidence_ref b on b.entry = e.id and b.at = e.at and b.ref = ? and b.kind = 'entry'
                                        where e.event = ?)
                        """)
                .params(ref.value(), shown.value(), event)
                .query(Boolean.class)
                .single();
    }

    private List<String> tokens(String event, ReturnReference ref) {
        return jdbc.sql(
                        """
                        select distinct t.kind from evidence_entry e
                          join evidence_ref a on a.entry = e.id and a.at = e.at and a.ref = ?
                          join evidence_token t on t.entry = e.id and t.at = e.at
                         where e.event = ?
                        """)
                .params(ref.value(), event)
                .query(String.class)
                .list();
    }

    @Test
    void anOfficeIsShownWhatItReturnedItselfByItsReturnAndNeverWithheld() {
        String cnic = "3650277003993";
        ReturnReference first = returned(PROSECUTOR_SAHIWAL, cnic);
        RegisterNumber number = verified(first);
        ReturnReference again = returned(PROSECUTOR_SAHIWAL, cnic);
        String own = page(PROSECUTOR_SAHIWAL, "en", again);
        assertThat(own).contains(first.value(), "the same CNIC", NEUTRAL_EN);
        assertThat(own).doesNotContain(number.value());
        assertThat(named("return-opened", again, number)).isTrue();
        ReturnReference other = returned(PROSECUTOR_QUETTA, cnic);
        assertThat(page(PROSECUTOR_QUETTA, "en", other))
                .contains(NEUTRAL_EN)
                .doesNotContain(first.value())
                .doesNotContain("the same CNIC");
        assertThat(named("return-opened", other, number)).isFalse();
        withholding.withhold(OPERATOR_1, number, "mistaken identity", "HC 14/2026");
        assertThat(page(PROSECUTOR_SAHIWAL, "en", again))
                .contains(NEUTRAL_EN)
                .doesNotContain(first.value());
    }

    @Test
    void aReturnIsNeverItsOwnDuplicate() {
        ReturnReference ref = returned(PROSECUTOR_SAHIWAL, "3650277004993");
        verified(ref);
        assertThat(page(PROSECUTOR_SAHIWAL, "en", ref)).doesNotContain("the same CNIC");
        assertThat(page(OPERATOR_1, "en", ref)).doesNotContain("the same CNIC");
    }

    @Test
    void aDraftsListOfPartsAsksTheRegisterNothing() {
        Returns.Started started =
                returns.start(
                        PROSECUTOR_SAHIWAL,
                        new pk.nsor.register.conviction.ReturnId(java.util.UUID.randomUUID()),
                        PROSECUTOR_SAHIWAL.office());
        ReturnReference ref = ((Returns.Started.Done) started).reference();
        page(PROSECUTOR_SAHIWAL, "en", ref);
        assertThat(tokens("return-opened", ref)).isEmpty();
    }

    private RegisterNumber verified(ReturnReference ref) {
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
        assertThat(verification.verify(OPERATOR_1, ref)).isEqualTo(Judged.ENTERED);
        return new RegisterNumber(
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single());
    }
}
