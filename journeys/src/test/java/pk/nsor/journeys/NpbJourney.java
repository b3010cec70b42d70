package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What officers of the Bureau decide about returns. */
@ExtendWith(Register.Open.class)
class NpbJourney {

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void aReturnComesBackWithAReasonBesideEachFactAndIsCorrected(Tongue tongue, Register register) {
        try (Offices offices = new Offices(register, new Screen(tongue, Screen.WIDE, true))) {
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
    @EnumSource(Tongue.class)
    void anOperatorKeysAPaperReturnAndAnotherVerifiesIt(Tongue tongue, Register register) {
        try (Offices offices = new Offices(register, new Screen(tongue, Screen.WIDE, true))) {
            Officer first = offices.operator(1);
            String home = Returns.begin(first);
            Returns.fill(first, home, ReturnForm.of(Invented.next()));
            first.attach("file-paper-return", Paper.scanned())
                    .press("button[value=attach-paper-return]");
            Returns.proof(first, home);
            Returns.submit(first, home);
            String reference = home.substring("/returns/".length());
            first.open("/verify/" + reference);
            assertThat(first.page().locator("form[action$='/verify']").count()).isZero();
            Returns.verified(offices.operator(2), reference);
        }
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void aSealedReturnWhoseCopyNamesTheVictimGoesBackByTwoOfficers(
            Tongue tongue, Register register) {
        Screen screen = new Screen(tongue, Screen.NARROW, true);
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
    @EnumSource(Tongue.class)
    void twoOfficersDecideALegalOpinion(Tongue tongue, Register register) {
        try (Offices offices = new Offices(register, new Screen(tongue, Screen.WIDE, true))) {
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
