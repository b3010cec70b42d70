package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One theme serves both directions of reading, so nothing in it may name a side. */
class ThemeTest {
    private static final Path STATIC = Path.of("src/main/resources/static");

    /** Properties and values that name left, right or a physical size. */
    private static final Pattern PHYSICAL =
            Pattern.compile(
                    "(?<![-\\w])(?:(?:margin|padding)-(?:left|right|top|bottom)"
                            + "|border-(?:left|right|top|bottom)(?:-\\w+)*"
                            + "|left|right|(?:min-|max-)?height)\\s*:"
                            + "|(?<![-\\w])(?:text-align|float|clear)\\s*:\\s*(?:left|right)");

    /** Digits run left to right in both languages, so that units line up only when flush right. */
    private static final List<String> ALLOWED = List.of("text-align: right");

    private static List<String> physical(String css) {
        String bare = css.replaceAll("(?s)/\\*.*?\\*/", "");
        return PHYSICAL.matcher(bare).results().map(m -> m.group()).toList();
    }

    private static String theme() throws IOException {
        return Files.readString(STATIC.resolve("theme.css"));
    }

    @Test
    void theThemeUsesLogicalPropertiesOnly() throws IOException {
        assertThat(physical(theme())).isEqualTo(ALLOWED);
    }

    @Test
    void aPhysicalPropertyIsFound() {
        for (String rule :
                List.of(
                        "a{margin-left:1px}",
                        "a{ right : 0 }",
                        "a{text-align:left}",
                        "a{float: right}",
                        "a{border-top-color:red}",
                        "a{min-height:2px}")) {
            assertThat(physical(rule)).as(rule).isNotEmpty();
        }
        assertThat(physical("a{margin-inline-start:1px;line-height:1;inset-inline-end:0}"))
                .isEmpty();
    }

    @Test
    void urduIsNeverSpacedOutCapitalisedOrSlanted() throws IOException {
        assertThat(theme()).doesNotContain("letter-spacing", "text-transform", "italic");
    }

    @Test
    void everyFontShowsTextAtOnceAndComesFromHere() throws IOException {
        List<String> faces =
                Pattern.compile("@font-face \\{.*?}", Pattern.DOTALL)
                        .matcher(theme())
                        .results()
                        .map(m -> m.group())
                        .toList();
        assertThat(faces)
                .hasSize(3)
                .allSatisfy(f -> assertThat(f).contains("font-display: fallback"));
        for (String face : faces) {
            var file = Pattern.compile("url\\(\"\\./([^\"]+)\"\\)").matcher(face);
            assertThat(file.find()).isTrue();
            assertThat(STATIC.resolve(file.group(1))).exists();
        }
        assertThat(theme()).doesNotContain("http:", "https:", "@import");
    }

    @Test
    void theCoverOmitsNoDistrict() throws IOException {
        long open =
                Files.readAllLines(Path.of("src/main/resources/lists/districts.csv")).stream()
                        .skip(1)
                        .filter(line -> line.split(",", -1)[8].isEmpty())
                        .count();
        String cover = Files.readString(STATIC.resolve("cover.svg"));
        assertThat(Pattern.compile("<circle ").matcher(cover).results().count())
                .as("run src/main/style/cover.sh")
                .isEqualTo(open);
    }

    @Test
    void everyIconIsInTheSprite() throws IOException {
        String sprite = Files.readString(STATIC.resolve("icons.svg"));
        for (Icon icon : Icon.values()) {
            assertThat(sprite).contains("<symbol id=\"" + icon.id() + "\"");
        }
    }

    @Test
    void noTemplateCarriesAStyleOrScriptOfItsOwn() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path t : templates.filter(p -> p.toString().endsWith(".jte")).toList()) {
                assertThat(Files.readString(t))
                        .as(t.toString())
                        .doesNotContainPattern(
                                "(?i)<script(?![^>]*\\ssrc=)|\\sstyle=|\\son[a-z]+=|\\$unsafe");
            }
        }
    }
}
