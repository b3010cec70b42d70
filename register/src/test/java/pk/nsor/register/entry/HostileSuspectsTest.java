package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.search.PersonIndex;

/** Whatever an investigator writes as a suspect's name, the Bureau gets a clear page to answer. */
@RegisterTest
class HostileSuspectsTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final List<String> REFUSED = List.of("", "😀 👩", "word ".repeat(1_000));

    /** More words than are read of one name. */
    private static final String LONG =
            "Muhammad Muhammad Ali Ali Khan Khan Ahmad Hussain ".repeat(3).strip();

    private static final List<String> TAKEN =
            List.of(
                    "A",
                    "م",
                    "Syed Haji Malik Sahib Ch.",
                    "\u202eنارمع\u202c \u200f\u2067imran\u2069",
                    "'; drop table entry; -- %_%",
                    "<script>alert(1)</script>",
                    "मोहम्मद इमरान",
                    "ਮੁਹੰਮਦ ਇਮਰਾਨ",
                    LONG);

    private static final List<String> CLEAR =
            List.of(
                    Reach.NOTHING.text().en(),
                    Reach.TOO_COMMON.text().en(),
                    Reach.OTHER_SCRIPT.text().en(),
                    "None of them",
                    "No candidate is near");

    /** What nobody may be told “no match” about. */
    private static final List<String> OTHER_SCRIPT = List.of("मोहम्मद इमरान", "ਮੁਹੰਮਦ ਇਮਰਾਨ");

    @Autowired PersonIndex index;
    @LocalServerPort int port;

    private Browser as(Caller caller) {
        Browser b = new Browser(port).signIn(caller);
        b.get("/language/en?back=/");
        return b;
    }

    private static String version(Browser.Answer page) {
        Matcher m = VERSION.matcher(page.body());
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    private static Browser.Answer suspect(Browser b, String draft, String name) {
        String page = draft + "/suspects/0";
        return b.form(page, Map.of("version", version(b.get(page)), "nameRoman", name));
    }

    /** An application with all of them, applied for. */
    private String applied(Browser b) throws IOException {
        b.get("/lookups");
        String draft = b.form("/lookups", Map.of()).location();
        for (String name : REFUSED) {
            Browser.Answer wrong = suspect(b, draft, name);
            assertThat(wrong.status()).as(name).isEqualTo(200);
            assertThat(wrong.body()).as(name).contains("correcting");
            // A draft is kept with what is wrong in it; here it is taken out again.
            b.form(draft + "/suspects/1/remove", Map.of());
        }
        for (String name : TAKEN) {
            assertThat(suspect(b, draft, name).location()).as(name).isEqualTo(draft);
            b.get(draft);
        }
        assertThat(suspect(b, draft, "Tenth").location()).isEqualTo(draft);
        b.get(draft);
        assertThat(suspect(b, draft, "Eleventh").location()).isEqualTo(draft);
        assertThat(b.get(draft).body()).contains("at most 10 suspects");
        b.form(draft + "/suspects/10/remove", Map.of());
        b.form(
                draft + "/case",
                Map.of(
                        "version",
                        version(b.get(draft + "/case")),
                        "fir",
                        "413/26",
                        "stationTyped",
                        "Kot Sabz",
                        "sections",
                        "376 PPC",
                        "purpose",
                        "investigation"));
        b.get(draft + "/fir");
        b.upload(draft + "/fir", Map.of(), "copy", png());
        Browser.Answer check = b.get(draft + "/check");
        return b.form(draft + "/apply", Map.of("version", version(check))).location();
    }

    @Test
    void whatIsTakenThoughItIsOddIsSaidOnceItIsKept() {
        Browser b = as(INVESTIGATOR_SAHIWAL);
        b.get("/lookups");
        String draft = b.form("/lookups", Map.of()).location();
        String page = draft + "/suspects/0";
        Browser.Answer kept =
                b.form(
                        page,
                        Map.of(
                                "version",
                                version(b.get(page)),
                                "nameRoman",
                                "Gulbaz Panjsheriwal",
                                "cnic",
                                "36502-0000412"));
        assertThat(kept.location()).isEqualTo(draft);
        assertThat(b.get(draft).body()).contains("there are 12");
    }

    @Test
    void everySuspectThatWasTakenIsComparedOnAClearPageWithBoundedWork() throws IOException {
        String own = applied(as(INVESTIGATOR_SAHIWAL));
        assertThat(own).matches("/lookups/LR-[0-9A-Z-]+");
        Browser prosecutor = as(PROSECUTOR_SAHIWAL);
        prosecutor.get(own + "/decision");
        prosecutor.form(own + "/decision", Map.of("decision", "forward", "relevant", "on"));
        Browser operator = as(OPERATOR_1);
        operator.get(own);
        operator.form(own + "/take", Map.of());
        for (int n = 1; n <= TAKEN.size(); n++) {
            long before = index.lookedAt();
            Browser.Answer page = operator.get(own + "/compare/" + n);
            assertThat(page.status()).as(TAKEN.get(n - 1)).isEqualTo(200);
            assertThat(page.body()).doesNotContain("<script>alert");
            assertThat(CLEAR).as(TAKEN.get(n - 1)).anyMatch(page.body()::contains);
            assertThat(page.body().contains(Reach.NAME_CUT.en()))
                    .as(TAKEN.get(n - 1))
                    .isEqualTo(TAKEN.get(n - 1).equals(LONG));
            if (OTHER_SCRIPT.contains(TAKEN.get(n - 1))) {
                assertThat(page.body())
                        .contains(Reach.OTHER_SCRIPT.text().en())
                        .doesNotContain("No candidate is near");
                Browser.Answer refused =
                        operator.form(
                                own + "/compare/" + n,
                                Map.of("choice", "no", "why", "nobody of this name"));
                assertThat(refused.status()).isEqualTo(200);
                assertThat(refused.body()).contains("correcting");
            }
            assertThat(index.lookedAt() - before).isLessThanOrEqualTo(PersonIndex.MOST_LOOKED_AT);
        }
        assertThat(operator.get(own + "/compare/" + (TAKEN.size() + 1)).status()).isEqualTo(404);
    }
}
