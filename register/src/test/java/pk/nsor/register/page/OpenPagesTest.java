package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;

/** What a reader gets without a session: the terms, and the files that every page names. */
@RegisterTest
class OpenPagesTest {
    @LocalServerPort int port;

    @Test
    void theTermsAreOpenInBothLanguages() {
        Browser b = new Browser(port);
        assertThat(b.get("/terms").body()).contains("<h1>Terms</h1>", "id=\"lookup\"");
        b.get("/language/ur?back=/terms");
        assertThat(b.get("/terms").body()).contains("<h1>اصطلاحات</h1>", "dir=\"rtl\"");
    }

    @Test
    void aFilterIsStillThereInTheOtherLanguage() {
        Browser b = new Browser(port).signIn(pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL);
        var link =
                Pattern.compile("href=\"(/language/ur[^\"]+)\"")
                        .matcher(b.get("/?show=returns&name=Kannari").body());
        assertThat(link.find()).isTrue();
        assertThat(b.get(link.group(1)).location()).isEqualTo("/?show=returns");
        assertThat(b.get("/?show=returns").body()).contains("dir=\"rtl\"");
    }

    @Test
    void everyFileThatAPageNamesIsThereForAYear() {
        Browser b = new Browser(port);
        var named =
                Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)")
                        .matcher(b.get("/sign-in").body());
        int files = 0;
        while (named.find()) {
            var file = b.get(named.group(1));
            assertThat(file.status()).as(named.group(1)).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=31536000, immutable");
            files++;
        }
        assertThat(files).isGreaterThanOrEqualTo(4);
    }
}
