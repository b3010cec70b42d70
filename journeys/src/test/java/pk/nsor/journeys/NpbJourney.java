package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What officers of the Bureau decide about returns. */
@ExtendWith(Register.Open.class)
class NpbJourney {

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void aReturnComesBackWithAReasonBesideEachFactAndIsCorrected(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Officer prosecutor = offices.prosecutor();
            String reference =
                    new Swiftly(prosecutor)
                            .submitted(
                                    ReturnForm.of(Invented.next())
                                            .with("papers", "paper1Type", "passport")
                                            .with("papers", "paper1Number", "AB0000000"));
            Officer operator = offices.operator(1).open("/verify/" + reference);
            operator.press("form[action$='/send-back'] button");
            assertThat(operator.page().locator(".ns-summary a").count()).isEqualTo(1);
            List<String> reasons = reasonBesideEveryFact(operator);
            operator.press("form[action$='/send-back'] button");

            prosecutor.open("/").press("main a[href='/returns/" + reference + "']");
            assertThat(prosecutor.text()).contains(reasons);
            assertThat(prosecutor.page().locator(".ns-note li").count()).isEqualTo(reasons.size());
            prosecutor
                    .open("/returns/" + reference + "/identity")
                    .type(Fields.of("birthDay", "7"))
                    .press("button[name=then][value=stop]");
            Returns.submit(prosecutor, "/returns/" + reference);
            Returns.verified(offices.operator(1), reference);
        }
    }

    private static List<String> reasonBesideEveryFact(Officer operator) {
        operator.page().locator("details summary").click();
        Locator boxes = operator.page().locator("details textarea");
        List<String> reasons = new ArrayList<>();
        for (int n = 0; n < boxes.count(); n++) {
            reasons.add("unlike page " + (100 + n));
            boxes.nth(n).fill(reasons.get(n));
        }
        return reasons;
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void anOperatorKeysAPaperReturnAndAnotherVerifiesIt(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Officer first = offices.operator(1);
            String home = Returns.begin(first);
            Returns.fill(first, home, ReturnForm.of(Invented.next()));
            String proof = first.path();
            first.attach("file-paper-return", Paper.scanned())
                    .press("button[value=attach-paper-return]")
                    .press("main a[href^='/attachments/']")
                    .press("form[action$='/remove'] button")
                    .open(proof);
            assertThat(first.page().locator("main a[href^='/attachments/']").count()).isZero();
            first.attach("file-paper-return", Paper.scanned())
                    .press("button[value=attach-paper-return]");
            Returns.proof(first, home);
            Returns.submit(first, home);
            String reference = home.substring("/returns/".length());
            first.open("/verify/" + reference);
            assertThat(first.page().locator("form[action$='/verify']").count()).isZero();
            Returns.verified(offices.operator(2), reference);
            destroyed(offices.operator(2));
        }
    }

    /** A file of a verified entry that shows whom it must not. */
    private static void destroyed(Officer operator) {
        Page page = operator.page();
        int pages = page.locator("main a[href^='/attachments/']").count();
        page.locator("details:has([name=file]) summary").click();
        String file = String.valueOf(page.locator("[name=file]").first().getAttribute("value"));
        operator.type(Fields.of("file", file, "shows", "first page, second line"))
                .press("form[action$='/copies'] button");
        assertThat(page.locator("main a[href^='/attachments/']").count()).isLessThan(pages);
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void aReturnIsCalledBackWithAReasonAndGoesInAgain(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Officer prosecutor = offices.prosecutor();
            String reference = new Swiftly(prosecutor).submitted(ReturnForm.of(Invented.next()));
            String home = "/returns/" + reference;
            prosecutor
                    .open(home + "/submitted")
                    .press("main a[href='" + home + "/call-back']")
                    .press("#call-back button[type=submit]");
            assertThat(prosecutor.page().locator(".ns-summary a").count()).isEqualTo(1);
            prosecutor
                    .type(Fields.of("reason", "the marks belong to another person"))
                    .press("#call-back button[type=submit]");
            assertThat(prosecutor.path()).isEqualTo(home);
            prosecutor
                    .press("main a[href='" + home + "/body']")
                    .type(Fields.of("marks", "none that was noted"))
                    .press("button[name=then][value=stop]");
            Returns.submit(prosecutor, home);
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void aSealedReturnWhoseCopyNamesTheVictimGoesBackByTwoOfficers(
            Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            ReturnForm young =
                    ReturnForm.of(Invented.next())
                            .with("identity", "ageClass", "juvenile")
                            .with("identity", "offenceAge", "16")
                            .with("identity", "wordAge", "by the school’s record");
            String reference = new Swiftly(offices.prosecutor()).submitted(young);
            String desk = "/verify/" + reference;
            offices.supervisor(1)
                    .open("/")
                    .press("main a[href='" + desk + "']")
                    .type(
                            Fields.of(
                                    "choice", "send-back",
                                    "reason", "page 1 shows a name",
                                    "unredacted", "on"))
                    .inTheOtherLanguage();
            offices.supervisor(1).press("form[action$='/propose'] button[type=submit]");
            offices.supervisor(2)
                    .open(desk + "/places")
                    .press("form[action$='/places'] button")
                    .open(desk)
                    .type(Fields.of("decision", "confirm", "why", "so it does"))
                    .press("form[action$='/decide'] button");
            Officer prosecutor = offices.prosecutor().open("/returns/" + reference);
            assertThat(prosecutor.text()).contains("page 1 shows a name");
            prosecutor.open("/returns/" + reference + "/judgment-copy");
            assertThat(prosecutor.page().locator("main a[href^='/attachments/']").count()).isZero();
            prosecutor.open("/returns/" + reference + "/body");
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void twoOfficersDecideALegalOpinion(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            ReturnForm old =
                    ReturnForm.of(Invented.next())
                            .with("court", "judgmentYear", "2019")
                            .with("fir", "fir", "219/18")
                            .with("identity", "offenceAge", "26");
            String reference = new Swiftly(offices.prosecutor()).submitted(old);
            String desk = "/verify/" + reference;
            offices.operator(1)
                    .open(desk)
                    .type(Fields.of("seen", "on"))
                    .press("form[action$='/pages'] button")
                    .type(Fields.of("compared", "on"))
                    .press("form[action$='/verify'] button");
            offices.supervisor(1)
                    .open("/")
                    .press("main a[href='" + desk + "']")
                    .press("form[action$='/propose'] button")
                    .type(
                            Fields.of(
                                    "choice", "enter",
                                    "reason", "the opinion covers judgments before the Act",
                                    "authority", "Law Division U.O. 0 of 2026"))
                    .press("form[action$='/propose'] button");
            offices.supervisor(2)
                    .open("/")
                    .press("main a[href='" + desk + "']")
                    .type(Fields.of("decision", "confirm", "why", "I read it the same way"))
                    .press("form[action$='/decide'] button");
            offices.prosecutor().open("/returns");
        }
    }
}
