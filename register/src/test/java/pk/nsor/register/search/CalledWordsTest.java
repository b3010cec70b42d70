package pk.nsor.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.search.Probes.Group;

/** Words that sound like much commoner ones: Mahmood as Muhammad, Hassan as Hussain. */
@RegisterTest
class CalledWordsTest {
    private static final int KEPT = 64;
    private static final int NAMESAKES = 2 * KEPT;

    @Autowired PersonTokens tokens;

    private List<Integer> kept(Postings postings, List<Group> groups) {
        return IntStream.of(Walk.of(postings, groups, KEPT, true).persons())
                .mapToObj(postings::position)
                .toList();
    }

    /** As many as are twice kept are called otherwise, and stand before. */
    private Postings behindNamesakes(Invented namesake, Invented last) {
        Postings postings = new Postings();
        for (int p = 1; p <= NAMESAKES; p++) {
            postings.put(p, UUID.randomUUID(), tokens.of(namesake.recorded()));
        }
        postings.put(NAMESAKES + 1, UUID.randomUUID(), tokens.of(last.recorded()));
        return postings;
    }

    private List<Group> asked(Invented asked) {
        return tokens.probes(Described.of(asked.asked()), List.of(tokens.newest())).groups();
    }

    @Test
    void theRarerOfTwoWordsOfOneSoundIsFoundBeforeAllWhoCarryTheCommoner() {
        Postings postings =
                behindNamesakes(
                        Invented.named("Muhammad Khan", "").father("Muhammad Khan", ""),
                        Invented.named("Mahmood Khan", "").father("Mehmood Khan", ""));
        List<Group> groups = asked(Invented.named("", "محمود خان").father("", "محمود خان"));
        assertThat(kept(postings, groups)).startsWith(NAMESAKES + 1);
        List<Group> bySoundAlone = groups.stream().filter(g -> !g.kind().isBesideSound()).toList();
        assertThat(kept(postings, bySoundAlone)).doesNotContain(NAMESAKES + 1);
    }

    @Test
    void wordsThatSoundAlikeAreCountedOnceAsAQuestionAgreesWithThemOnce() {
        assertThat(tokens.of(Invented.named("Muhammad Hassan Hussain", "").recorded()).nameWords())
                .isEqualTo(2);
        assertThat(tokens.of(Invented.named("Muhammad Imran Aslam", "").recorded()).nameWords())
                .isEqualTo(3);
    }
}
