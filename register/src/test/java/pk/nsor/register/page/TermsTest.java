package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nsor.register.kernel.Lang;

/** One word for one thing, on the page of terms and in the book of the domain alike. */
class TermsTest {
    private static final Path BOOK = Path.of("../docs/domain.md");
    private static final String START = "<!-- drawn from Term.java: start -->\n";
    private static final String END = "<!-- drawn from Term.java: end -->\n";

    /** The templates as the application carries them: compiled, from the class path. */
    private static final TemplateEngine ENGINE = new PageConfiguration().templates();

    private static String drawn() {
        StringBuilder out = new StringBuilder();
        for (Term.Group group : Term.Group.values()) {
            out.append("\n## ")
                    .append(group.heading().en())
                    .append(" · ")
                    .append(group.heading().ur());
            out.append("\n\n| word | لفظ | meaning | anchor |\n|---|---|---|---|\n");
            for (Term t : group.terms()) {
                out.append("| ").append(t.word().en()).append(" | ").append(t.word().ur());
                out.append(" | ")
                        .append(t.meaning().en())
                        .append(" | `")
                        .append(t.anchor())
                        .append("` |\n");
            }
        }
        return out.append('\n').toString();
    }

    @Test
    void theBookOfTheDomainSaysWhatThePageSays() throws IOException {
        String book = Files.readString(BOOK);
        int start = book.indexOf(START) + START.length();
        int end = book.indexOf(END);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(BOOK, book.substring(0, start) + drawn() + book.substring(end));
        } else {
            assertThat(book.substring(start, end))
                    .as("run once with -Dtest.args=-Dgolden.write=true and read the difference")
                    .isEqualTo(drawn());
        }
    }

    @Test
    void noTwoTermsShareAWordInEitherLanguage() {
        assertThat(Arrays.stream(Term.values()).map(t -> t.word().en())).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Term.values()).map(t -> t.word().ur())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Term.class)
    void everyMeaningIsOneSentence(Term term) {
        assertThat(term.meaning().en()).endsWith(".").matches("(?s)\\p{Lu}.*|\\d.*|[A-Z].*");
        assertThat(term.meaning().ur()).endsWith("۔");
        assertThat(
                        term.meaning()
                                .en()
                                .replaceAll("\\bs\\. ", "")
                                .substring(0, term.meaning().en().length() - 1))
                .doesNotContain(". ");
        assertThat(term.meaning().ur().indexOf('۔')).isEqualTo(term.meaning().ur().length() - 1);
        assertThat(term.word().ur() + term.meaning().ur())
                .as("Urdu letters and Western digits")
                .doesNotContainPattern("[\u064A\u0643\u0660-\u0669\u06F0-\u06F9]");
    }

    /** Pages that are themselves words or papers, or say only that something went wrong. */
    private static final Set<String> NO_TERMS =
            Set.of(
                    "terms.jte",
                    "layout/page.jte",
                    "site/problem.jte",
                    "reference/list-refused.jte",
                    "lookup/print-answer.jte",
                    "lookup/print-application.jte");

    @Test
    void everyMainPageLinksTheWordsThatItUses() throws IOException {
        Path templates = Path.of("src/main/jte");
        try (Stream<Path> all = Files.walk(templates)) {
            List<Path> pages = all.filter(p -> p.toString().endsWith(".jte")).toList();
            int main = 0;
            for (Path p : pages) {
                String text = Files.readString(p);
                if (text.contains("@template.layout.page(")
                        && !NO_TERMS.contains(templates.relativize(p).toString())) {
                    assertThat(text)
                            .as(p.toString())
                            .containsPattern(
                                    "@template\\.tag\\.(term|words)\\([^@]*Term\\.[A-Z_]+");
                    main++;
                }
            }
            assertThat(main).isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyTermHasALineOfItsOwnOnThePage(Lang lang) throws IOException {
        StringOutput out = new StringOutput();
        ENGINE.render(
                "terms.jte", Map.of("shell", GalleryPage.shell(lang), "page", new Terms()), out);
        String html = out.toString().strip();
        Path kept = Path.of("target/gallery/terms." + lang.code() + ".html");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, html);
        for (Term t : Term.values()) {
            assertThat(html).containsOnlyOnce(" id=\"" + t.anchor() + "\"");
            assertThat(t.href()).isEqualTo("/terms#" + t.anchor());
        }
        assertThat(ENGINE.hasTemplate("gallery.jte")).isFalse();
    }
}
