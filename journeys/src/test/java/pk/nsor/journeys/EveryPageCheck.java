package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No page and no form is left out: after all journeys, each route of {@code docs/routes.md} was
 * gone in both languages, wide and narrow, with scripts and without. Runs last, and alone finds
 * nothing done.
 */
@ExtendWith(Register.Open.class)
@Order(Integer.MAX_VALUE)
class EveryPageCheck {
    /** Routes that officers do not go, and why; this list may only shrink. */
    private static final Map<String, String> NOT_A_WAY =
            Map.ofEntries(
                    Map.entry(
                            "GET /error",
                            "where the server sends what failed; a browser never asks for it"),
                    Map.entry("GET /health", "one word, for those who watch the server"),
                    Map.entry("GET /log/**", "files for witnesses and checkers"),
                    Map.entry(
                            "POST /sign-in",
                            "where the server sends a form that came without a session"),
                    Map.entry(
                            "GET /attachments/{id}/{number}/picture/{version}",
                            "a picture on a page"),
                    Map.entry(
                            "GET /lookups/{reference}/answer/photograph/{number}",
                            "a picture on a page"),
                    Map.entry(
                            "POST /identity/{number}/by-hand",
                            "offered where the register could not look by what is recorded"),
                    Map.entry("GET /evidence/policy", "a file to keep"),
                    Map.entry("GET /evidence/{id}/proof", "a file to keep"),
                    Map.entry("GET /evidence/{id}/proof-page", "a file to keep"),
                    Map.entry("GET /lists/{list}/versions/{version}", "a file to keep"),
                    Map.entry(
                            "POST /lists/{list}/shipped",
                            "offered where an update brings another list"));

    private static List<Ways.Route> listed() throws IOException {
        return Ways.Route.listedIn(Files.readString(Path.of("../docs/routes.md")));
    }

    private static List<Ways.Route> ways() throws IOException {
        return listed().stream().filter(r -> !NOT_A_WAY.containsKey(r.toString())).toList();
    }

    @Test
    void everyPageWasOpenedAndEveryFormSentAtBothScreens(Register register) throws IOException {
        assertThat(register.ways().never(ways())).isEmpty();
    }

    @Test
    void aPageThatNobodyOpenedIsFound() throws IOException {
        Ways ways = new Ways();
        Screen.plainInUrdu().forEach(s -> ways.went("GET", "/lookups/copies", s));
        ways.went("GET", "/lookups/LR-2222-2222", Screen.plainInUrdu().getFirst());
        List<String> never = ways.never(ways());
        assertThat(never)
                .noneMatch(n -> n.startsWith("GET /lookups/copies never"))
                .contains(
                        "GET /lookups/{reference} never in UR",
                        "GET /lookups/{reference} never at 360 px",
                        "GET /lookups/{reference} never without scripts",
                        "POST /lookups never with scripts")
                .doesNotContain("GET /lookups/{reference} never in EN");
    }

    @Test
    void whatIsLeftOutIsThere() throws IOException {
        assertThat(listed().stream().map(Ways.Route::toString)).containsAll(NOT_A_WAY.keySet());
    }
}
