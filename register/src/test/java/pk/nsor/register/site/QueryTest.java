package pk.nsor.register.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter or a place in a list goes along when the language changes; nothing else does. */
class QueryTest {
    @Test
    void whatFiltersOrPagesIsKeptAndWhatCouldNameSomebodyIsDropped() {
        assertThat(Query.kept(Map.of())).isEmpty();
        assertThat(
                        Query.kept(
                                Map.of(
                                        "show", new String[] {"returns"},
                                        "from", new String[] {"50"},
                                        "name", new String[] {"Kannari"},
                                        "page", new String[] {"2&name=x"})))
                .isEqualTo("?from=50&show=returns");
        assertThat(Query.kept(Map.of("show", new String[] {"all", "all"}))).isEmpty();
        assertThat(Query.kept(Map.of("show", new String[] {"Kannari Bibi"}))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lookups", "/lookups?from=50", "/?show=returns&whole=on"})
    void aPageOfThisSiteIsGoneBackTo(String address) {
        assertThat(Query.ours(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/lookups?name=Kannari",
                "/lookups?from=5&",
                "/lookups?from=50#x",
                "/lookups?"
            })
    void anythingElseIsNot(String address) {
        assertThat(Query.ours(address)).isFalse();
    }
}
