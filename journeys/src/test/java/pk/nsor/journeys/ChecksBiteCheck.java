package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks of pages are seen to find what they are for. */
@ExtendWith(Register.Open.class)
class ChecksBiteCheck {
    private static final Screen SCREEN = new Screen(Tongue.UR, Screen.WIDE, true);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBrokenPageIsFoundBroken(boolean scripts, Register register) {
        Screen screen = new Screen(Tongue.UR, Screen.WIDE, scripts);
        try (Officer officer = Officer.atTheDoor(register, screen)) {
            Page page = officer.page();
            page.setContent(
                    "<!doctype html><html lang='en' dir='ltr'><title>t</title><body><main><h1>h</h1>"
                            + "<p id='a' style='color:#bbb'>pale</p><input id='a'>"
                            + "<p style='width:500px'>wide</p></main>");
            assertThat(new PageChecks().wrongWith(page, screen))
                    .anyMatch(w -> w.startsWith("axe: color-contrast"))
                    .anyMatch(w -> w.startsWith("axe: label"))
                    .anyMatch(w -> w.startsWith("scrolls sideways"))
                    .anyMatch(w -> w.startsWith("ids given twice: a"))
                    .anyMatch(w -> w.startsWith("is en ltr instead of UR"));
        }
    }

    @Test
    void anOfficerWhoSawABrokenPageDoesNotGoHomeQuietly(Register register) {
        Officer officer = Officer.atTheDoor(register, SCREEN);
        officer.page().navigate("/terms");
        officer.page()
                .setContent(
                        "<!doctype html><html lang='ur' dir='rtl'><title>t</title><body><main>"
                                + "<h1>h</h1><form action='/nowhere'></form><img src='data:,'></main>");
        officer.check();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(officer::close))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt");
    }
}
