package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNamesTest {

    @Test
    void separatesThePersonFromTheFatherInEitherScript() {
        ParsedName roman = PersonNames.parse("Imran Hussain s/o Ch. Ghulam Husain");
        ParsedName urdu = PersonNames.parse("محمد عمران ولد غلام حسین");

        assertThat(texts(roman.words())).containsExactly("imran", "hussain");
        assertThat(texts(roman.parent())).containsExactly("ch", "ghulam", "husain");
        assertThat(roman.relation()).isEqualTo(Relation.SON);
        assertThat(texts(urdu.words())).containsExactly("محمد", "عمران");
        assertThat(texts(urdu.parent())).containsExactly("غلام", "حسین");
        assertThat(urdu.relation()).isEqualTo(Relation.SON);
    }

    @Test
    void readsDaughtersWivesAndKinInWords() {
        assertThat(PersonNames.parse("Saima Bibi D/O Akram").relation())
                .isEqualTo(Relation.DAUGHTER);
        assertThat(PersonNames.parse("شازیہ بی بی زوجہ محمد اکرم").relation())
                .isEqualTo(Relation.WIFE);
        assertThat(PersonNames.parse("Nasreen widow of Aslam").relation()).isEqualTo(Relation.WIFE);
        assertThat(PersonNames.parse("Ijaz Ahmad Son of Mahr Bahadar").relation())
                .isEqualTo(Relation.SON);
    }

    @Test
    void keepsAliasesApart() {
        ParsedName name = PersonNames.parse("Muhammad Aslam alias Kala @ Pappu عرف کالو");

        assertThat(texts(name.words())).containsExactly("muhammad", "aslam");
        assertThat(name.aliases().stream().map(PersonNamesTest::texts))
                .containsExactly(List.of("kala"), List.of("pappu"), List.of("کالو"));
    }

    @Test
    void readsCompoundsAlikeWhateverTheirSpacing() {
        for (String name :
                List.of("Naeem Ullah", "Naeemullah", "Naeem-ullah", "نعیم اللہ", "نعیم‌اللہ")) {
            assertThat(keys(name)).as(name).isEqualTo(keys("Naeemullah"));
        }
        for (String name :
                List.of("Abdul Rehman", "Abdurrehman", "Abdur-Rahman", "عبدالرحمن", "عبد الرحمن")) {
            assertThat(keys(name)).as(name).isEqualTo(keys("Abdul Rehman"));
        }
        for (String name : List.of("Salahuddin", "Salah ud Din", "Salah-ud-Deen", "صلاح الدین")) {
            assertThat(keys(name)).as(name).isEqualTo(keys("Salahuddin"));
        }
    }

    @Test
    void keepsTitlesAsWeakWordsAndNeverDropsThem() {
        ParsedName name = PersonNames.parse("Ch. Dr Imran Khan");

        assertThat(name.words())
                .extracting(NameWord::kind)
                .containsExactly(WordKind.TITLE, WordKind.TITLE, WordKind.GIVEN, WordKind.TRIBE);
        assertThat(name.words().getFirst().key()).isEqualTo(Words.key("چوہدری"));
    }

    @Test
    void countsATitleAsGivenWhereNobodyWouldBeCalledAnythingElse() {
        assertThat(PersonNames.parse("Malik Khan").words())
                .extracting(NameWord::kind)
                .containsExactly(WordKind.GIVEN, WordKind.TRIBE);
        assertThat(PersonNames.parse("Mr").words())
                .extracting(NameWord::kind)
                .containsExactly(WordKind.TITLE);
    }

    @Test
    void answersHostileTextWithinItsLimits() {
        assertThat(PersonNames.parse("").isEmpty()).isTrue();
        assertThat(PersonNames.parse("\u202e\u200f \t").isEmpty()).isTrue();
        ParsedName many = PersonNames.parse("khan ".repeat(2_000));
        assertThat(many.words()).hasSize(PersonNames.LIMIT_WORDS);
        assertThat(many.cut()).isTrue();
        assertThat(texts(PersonNames.parse("<b>x'; drop table</b>").words())).contains("drop");
        assertThat(texts(PersonNames.parse("राम").words())).containsExactly("राम");
    }

    @Test
    void marksVeryCommonKeys() {
        List<WordKey> keys = NameKeys.of(PersonNames.parse("Muhammad Zulqarnain"));

        assertThat(keys)
                .containsExactly(
                        new WordKey(Words.key("Muhammad"), true),
                        new WordKey(Words.key("Zulqarnain"), false));
    }

    @Test
    void findsWordsThatTheOtherSideWritesTogether() {
        List<WordKey> apart = NameKeys.ofNeighbours(PersonNames.parse("Khial Zaman Aurak Zai"));
        List<WordKey> together = NameKeys.of(PersonNames.parse("Orakzai"));

        assertThat(apart).containsAll(together);
        assertThat(NameKeys.ofNeighbours(PersonNames.parse("Jamal ud Din")))
                .containsAll(NameKeys.of(PersonNames.parse("جمالدین")));
    }

    private static List<String> texts(List<NameWord> words) {
        return words.stream().map(NameWord::text).toList();
    }

    private static List<String> keys(String name) {
        return PersonNames.parse(name).bearing().stream().map(NameWord::key).toList();
    }
}
