package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.View;

class JteViewTest {
    @TempDir Path folder;

    private JteViewResolver resolver;

    @BeforeEach
    void templates() throws Exception {
        Path sources = Files.createDirectory(folder.resolve("jte"));
        Files.writeString(
                sources.resolve("half.jte"),
                "@param List<String> page\n<p>${page.get(0)}</p>\n<p>${page.get(1)}</p>"
                        .replace("@param List", "@import java.util.List\n@param List"));
        TemplateEngine engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(sources),
                        folder.resolve("classes"),
                        ContentType.Html);
        engine.setClassPath(
                List.of(System.getProperty("java.class.path", "").split(File.pathSeparator)));
        resolver = new JteViewResolver(engine);
    }

    private MockHttpServletResponse render(List<String> words, String encodings) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", encodings);
        MockHttpServletResponse response = new MockHttpServletResponse();
        View view = resolver.resolveViewName("half", Locale.ENGLISH);
        assertThat(view).isNotNull();
        view.render(Map.of("page", words), request, response);
        return response;
    }

    @Test
    void aPageIsSentWholeWithItsLength() throws Exception {
        MockHttpServletResponse response = render(List.of("شخص", "<x>"), "identity");
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(body).contains("<p>شخص</p>", "<p>&lt;x&gt;</p>");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(response.getContentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void aPageThatFailsHalfWaySendsNothing() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        MockHttpServletResponse response = new MockHttpServletResponse();
        View view = resolver.resolveViewName("half", Locale.ENGLISH);
        assertThat(view).isNotNull();
        assertThatThrownBy(() -> view.render(Map.of("page", List.of("first")), request, response))
                .isInstanceOf(TemplateException.class);
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aPageIsCompressedForThoseWhoAcceptIt() throws Exception {
        MockHttpServletResponse response = render(List.of("one", "two"), "br, gzip");
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<p>two</p>");
        }
    }

    @Test
    void aNameWithoutATemplateIsLeftToOthers() {
        assertThat(resolver.resolveViewName("redirect:/worklist", Locale.ENGLISH)).isNull();
        assertThat(resolver.resolveViewName("../half", Locale.ENGLISH)).isNull();
    }
}
