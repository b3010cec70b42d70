package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.kernel.Caller;

@RegisterTest
class AttachmentPagesTest {
    @LocalServerPort int port;
    @Autowired Attachments attachments;
    @Autowired InventedWork work;

    private AttachmentId added(byte[] upload) {
        String ref = "CR-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Owner owner = work.draft(ref, PROSECUTOR_SAHIWAL.office());
        return ((Received.Added) attachments.receive(PROSECUTOR_SAHIWAL, owner, upload)).id();
    }

    private Browser browser(Caller caller) {
        return new Browser(port).signIn(caller);
    }

    @Test
    void a_page_shows_its_picture_and_the_form_to_who_may_change_it() {
        AttachmentId id = added(Uploads.pages(2));
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String page = b.get("/attachments/" + id + "/1").body();
        assertThat(page)
                .contains("page 1 of 2", "Next page", "/" + id + "/1/picture/1", "js/attach.js")
                .contains("name=\"left\"", "name=\"height\"", "Destroy the attachment")
                .doesNotContain("Page before");
        Browser.Answer picture = b.get("/attachments/" + id + "/1/picture/1");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(FlatPage.of(picture.bytes()).width()).isEqualTo(1240);
        b.get("/language/ur?back=/");
        assertThat(b.get("/attachments/" + id + "/2").body())
                .contains("dir=\"rtl\"", "سیاہ پوشی", "پچھلا صفحہ");
    }

    @Test
    void who_may_only_read_gets_the_picture_without_the_form() {
        AttachmentId id = added(Uploads.jpeg(60, 40));
        for (Caller reader : List.of(OPERATOR_1, SUPERVISOR_1)) {
            String page = browser(reader).get("/attachments/" + id + "/1").body();
            assertThat(page).contains("picture/1").doesNotContain("name=\"left\"", "<script");
        }
    }

    @Test
    void boxes_drawn_and_typed_are_burnt_in() {
        AttachmentId id = added(Uploads.png(200, 200));
        Browser b = browser(PROSECUTOR_SAHIWAL);
        b.get("/attachments/" + id + "/1");
        Browser.Answer answer =
                b.post(
                        "/attachments/" + id + "/1/boxes",
                        Map.of(
                                "version", List.of("1"),
                                "box", List.of("60,0,20,20", "60.5,40,20,20"),
                                "left", List.of("۰"),
                                "top", List.of("80"),
                                "width", List.of("20%"),
                                "height", List.of("۱۰٫۵")));
        assertThat(answer.location()).isEqualTo("/attachments/" + id + "/1");
        assertThat(b.follow(answer).body()).contains("burnt into the picture", "picture/2");
        GreyPicture now =
                FlatPage.of(b.get("/attachments/" + id + "/1/picture/2").bytes()).picture();
        assertThat(List.of(now.at(140, 20), now.at(140, 100), now.at(20, 170)))
                .allSatisfy(grey -> assertThat(grey).isLessThan(8));
        assertThat(now.at(180, 190)).isGreaterThan(200);
        assertThat(b.get("/attachments/" + id + "/1/picture/1").status()).isEqualTo(404);
    }

    @Test
    void a_box_that_cannot_be_is_answered_beside_its_field_and_nothing_typed_is_lost() {
        AttachmentId id = added(Uploads.jpeg(60, 40));
        Browser b = browser(PROSECUTOR_SAHIWAL);
        b.get("/attachments/" + id + "/1");
        Map<String, String> past =
                Map.of("version", "1", "left", "90", "top", "10", "width", "20", "height", "5");
        assertThat(b.form("/attachments/" + id + "/1/boxes", past).body())
                .contains("reaches past the edge", "value=\"90\"", "value=\"20\"");
        Map<String, String> words =
                Map.of("version", "1", "left", "half", "top", "", "width", "20", "height", "101");
        assertThat(b.form("/attachments/" + id + "/1/boxes", words).body())
                .contains("value=\"half\"", "id=\"left-e\"", "id=\"top-e\"", "id=\"height-e\"")
                .doesNotContain("id=\"width-e\"");
        assertThat(b.form("/attachments/" + id + "/1/boxes", Map.of("version", "1")).body())
                .contains("Draw a box on the picture");
        Map<String, String> forged = Map.of("version", "1", "box", "0,0,50");
        assertThat(b.form("/attachments/" + id + "/1/boxes", forged).body())
                .contains("reaches past the edge");
        Map<String, String> stale =
                Map.of("version", "7", "left", "0", "top", "0", "width", "9", "height", "9");
        assertThat(b.form("/attachments/" + id + "/1/boxes", stale).body())
                .contains("changed meanwhile");
        assertThat(attachments.page(OPERATOR_1, id, 1).version()).isEqualTo(1);
    }

    @Test
    void removing_leads_back_to_the_work_and_the_pages_are_gone() {
        AttachmentId id = added(Uploads.jpeg(60, 40));
        Browser b = browser(PROSECUTOR_SAHIWAL);
        b.get("/attachments/" + id + "/1");
        Browser.Answer answer = b.form("/attachments/" + id + "/remove", Map.of());
        assertThat(answer.location()).isEqualTo("/");
        assertThat(b.get("/attachments/" + id + "/1").status()).isEqualTo(404);
    }

    @Test
    void strangers_are_answered_as_if_there_were_nothing() {
        AttachmentId id = added(Uploads.jpeg(60, 40));
        String nothing = UUID.randomUUID().toString();
        Browser stranger = browser(PROSECUTOR_QUETTA);
        for (String path :
                List.of(
                        "/attachments/" + id + "/1",
                        "/attachments/" + id + "/1/picture/1",
                        "/attachments/" + nothing + "/1",
                        "/attachments/" + nothing + "/1/picture/1",
                        "/attachments/no-such-thing/1",
                        "/attachments/" + id + "/x")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
        }
        Map<String, String> box =
                Map.of("version", "1", "left", "0", "top", "0", "width", "9", "height", "9");
        stranger.get("/");
        assertThat(stranger.form("/attachments/" + id + "/1/boxes", box).status()).isEqualTo(404);
        assertThat(stranger.form("/attachments/" + id + "/remove", Map.of()).status())
                .isEqualTo(404);
        Browser auditor = browser(AUDITOR);
        auditor.get("/");
        assertThat(auditor.get("/attachments/" + id + "/1").status()).isEqualTo(403);
        assertThat(auditor.form("/attachments/" + id + "/1/boxes", box).status()).isEqualTo(403);
        assertThat(attachments.page(OPERATOR_1, id, 1).version()).isEqualTo(1);
        assertThat(browser(OPERATOR_1).get("/attachments/" + id + "/0").status()).isEqualTo(404);
    }
}
