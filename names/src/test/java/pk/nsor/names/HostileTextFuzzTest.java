package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Hostile text against every entry of the library. An ordinary test run replays the corpus beside
 * this class; {@code JAZZER_FUZZ=1} searches for more.
 */
class HostileTextFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void parsing(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        ParsedName name = PersonNames.parse(text);

        assertThat(name.words().size()).isLessThanOrEqualTo(PersonNames.LIMIT_WORDS);
        assertThat(NameKeys.of(name)).noneMatch(key -> key.key().isEmpty());
        assertThat(Fold.normal(Fold.normal(text))).isEqualTo(Fold.normal(text));
    }

    @FuzzTest(maxDuration = "60s")
    void scoring(FuzzedDataProvider data) {
        int split = data.consumeInt(0, 400);
        PersonFacts one =
                PersonFacts.named(data.consumeString(split)).withCnic(data.consumeString(20));
        PersonFacts other =
                PersonFacts.named(data.consumeString(split))
                        .withCnic(data.consumeRemainingAsString());

        double there = Matcher.score(one, other).nats();

        assertThat(there).isFinite();
        assertThat(Matcher.score(other, one).nats()).isEqualTo(there);
    }
}
