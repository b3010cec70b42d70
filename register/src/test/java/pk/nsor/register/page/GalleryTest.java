package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nsor.register.kernel.Lang;

/**
 * Every tag on one page, in both languages; the pages are left in target/gallery to be looked at.
 */
class GalleryTest {
    private static TemplateEngine engine;

    @BeforeAll
    static void compile(@TempDir Path classes) {
        Path tests = Path.of("src/test/jte");
        Path tags = Path.of("src/main/jte");
        DirectoryCodeResolver first = new DirectoryCodeResolver(tests);
        DirectoryCodeResolver second = new DirectoryCodeResolver(tags);
        engine =
                TemplateEngine.create(
                        new gg.jte.CodeResolver() {
                            @Override
                            public String resolve(String name) {
                                String code = first.resolve(name);
                                return code == null ? second.resolve(name) : code;
                            }

                            @Override
                            public long getLastModified(String name) {
                                return 0;
                            }
                        },
                        classes,
                        ContentType.Html,
                        GalleryTest.class.getClassLoader());
        engine.setTrimControlStructures(true);
        engine.setClassPath(
                List.of(System.getProperty("java.class.path", "").split(File.pathSeparator)));
    }

    private static String page(String template, Lang lang) throws IOException {
        StringOutput out = new StringOutput();
        engine.render(
                template + ".jte",
                Map.of("shell", GalleryPage.shell(lang), "page", GalleryPage.filled()),
                out);
        Path kept = Path.of("target/gallery", template + "." + lang.code() + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, out.toString());
        return out.toString().strip();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theWholePageIsInOneLanguageAndDirection(Lang lang) throws IOException {
        String html = page("gallery", lang);
        assertThat(html)
                .startsWith("<!doctype html>")
                .contains("<html lang=\"" + lang.code() + "\" dir=\"" + lang.dir() + "\">")
                .contains(lang == Lang.UR ? "bootstrap.rtl.min.css" : "bootstrap.min.css")
                .contains("<bdi dir=\"ltr\">48A0-91C3-7B2E</bdi>")
                .endsWith("</html>");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void whatWasTypedIsKeptAndEscaped(Lang lang) throws IOException {
        assertThat(page("gallery", lang))
                .contains("value=\"36502-0000417\"")
                .contains("&lt;/textarea&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyErrorStandsBesideItsFieldAndIsLinkedFromTheSummary(Lang lang) throws IOException {
        assertThat(page("gallery", lang))
                .contains(
                        "<a href=\"#cnic\">", "id=\"cnic-e\"", "aria-describedby=\"cnic-h cnic-e\"")
                .contains("<a href=\"#birthYear\">", "id=\"birthYear-e\"")
                .contains("id=\"why-w\"");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noElementHasTheIdOfAnotherAndEveryReferenceHasItsTarget(Lang lang) throws IOException {
        String html = page("gallery", lang);
        List<String> ids = all(html, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(html, " for=\"([^\"]+)\""));
        for (String described : all(html, " aria-(?:describedby|labelledby)=\"([^\"]+)\"")) {
            assertThat(ids).containsAll(List.of(described.split(" ")));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theContentSecurityPolicyHasNothingToRefuse(Lang lang) throws IOException {
        for (String html : List.of(page("gallery", lang), page("gate", lang))) {
            assertThat(html).doesNotContainPattern("(?i)<script| on[a-z]+=|style=\"|javascript:");
            assertThat(all(html, "<style([^>]*)>")).allMatch(s -> s.equals(" nonce=\"n0nce\""));
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aNumberWithADashReadsLeftToRightEverywhere(Lang lang) throws IOException {
        String text =
                page("gallery", lang)
                        .replaceAll("(?s)<style.*?</style>", "")
                        .replaceAll("(?s)<bdi[^>]*>.*?</bdi>", "")
                        .replaceAll("(?s)<textarea.*?</textarea>", "")
                        .replaceAll("<[^>]*>", " ");
        assertThat(text).doesNotContainPattern("[A-Z0-9]+[-/][0-9]");
    }

    @Test
    void theGalleryShowsEveryTag() throws IOException {
        String gallery =
                Files.readString(Path.of("src/test/jte/gallery.jte"))
                        + Files.readString(Path.of("src/main/jte/layout/page.jte"));
        for (String name : Path.of("src/main/jte/tag").toFile().list()) {
            String tag = name.replace(".jte", "");
            // These two are parts of other tags.
            if (!tag.equals("remarks") && !tag.equals("datepart")) {
                assertThat(gallery).contains("@template.tag." + tag + "(");
            }
        }
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(m -> m.group(1)).toList();
    }
}
