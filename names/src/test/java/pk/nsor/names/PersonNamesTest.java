package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"Urf Hayat, hayat", "@ Kala, kala", "عرف حیات, حیات"})
    void takesAnAliasForTheNameWhereNothingElseIsWritten(String written, String name) {
        for (ParsedName parsed :
                List.of(PersonNames.parse(written), PersonNames.parseParent(written))) {
            assertThat(texts(parsed.words())).containsExactly(name);
            assertThat(parsed.aliases()).isEmpty();
        }
    }

    @Test
    void knowsAWordFromOthersOfItsSoundInBothScripts() {
        for (String spelling : List.of("Mahmood", "Mehmood", "محمود")) {
            NameWord word = PersonNames.parse(spelling).words().getFirst();
            assertThat(word.called())
                    .as(spelling)
                    .contains(PersonNames.parse("محمود").words().getFirst().called().getFirst());
            assertThat(word.calledShare()).as(spelling).isBetween(0.0, 0.2);
        }
        for (String spelling : List.of("Muhammad", "محمد", "Zarghunkhel")) {
            assertThat(PersonNames.parse(spelling).words().getFirst().called())
                    .as("%s: the sound says as much, or the word is not known", spelling)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Imran s/o Ghulam Hussain alias Mani, imran, ghulam hussain, mani",
        "محمد عمران ولد غلام حسین عرف مانی, محمد عمران, غلام حسین, مانی",
        "Imran S/O Ghulam Hussain @ Mani, imran, ghulam hussain, mani",
        "Imran alias Mani s/o Ghulam Hussain, imran, ghulam hussain, mani",
    })
    void givesThePersonAnAliasThatStandsAfterTheFather(
            String written, String words, String father, String alias) {
        ParsedName name = PersonNames.parse(written);

        assertThat(String.join(" ", texts(name.words()))).isEqualTo(words);
        assertThat(String.join(" ", texts(name.parent()))).isEqualTo(father);
        assertThat(name.aliases()).hasSize(1);
        assertThat(String.join(" ", texts(name.aliases().getFirst()))).isEqualTo(alias);
    }

    @ParameterizedTest
    @CsvSource({
        "S/O Ghulam Husain, SON, ghulam husain",
        "S.O. Ghulam Husain, SON, ghulam husain",
        "so Ghulam Husain, SON, ghulam husain",
        "son of Ghulam Husain, SON, ghulam husain",
        "Father's Name: Ghulam Husain, OTHER, ghulam husain",
        "ولد غلام حسین, SON, غلام حسین",
        "دختر غلام حسین, DAUGHTER, غلام حسین",
        "زوجہ غلام حسین, WIFE, غلام حسین",
        "W/O Ghulam Husain, WIFE, ghulam husain",
        "Ghulam Husain, NONE, ghulam husain",
        "غلام حسین, NONE, غلام حسین",
        "Bin Yamin, NONE, bin yamin",
        "ابن حسن, NONE, ابن حسن",
        "ولد, NONE, ولد",
    })
    void readsTheFathersOwnField(String written, Relation relation, String words) {
        ParsedName father = PersonNames.parseParent(written);

        assertThat(String.join(" ", texts(father.words()))).isEqualTo(words);
        assertThat(father.relation()).isEqualTo(relation);
        assertThat(father.parent()).isEmpty();
    }

    @Test
    void keepsTheGrandfatherApartFromTheFather() {
        ParsedName father = PersonNames.parseParent("S/O Ghulam Husain s/o Allah Ditta");

        assertThat(texts(father.words())).containsExactly("ghulam", "husain");
        assertThat(texts(father.parent())).containsExactly("allah", "ditta");
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

    @ParameterizedTest
    @CsvSource({
        "Fazlur Rehman, Fazl-ur-Rehman",
        "Fazalur Rahman, Fazal ur Rahman",
        "Ziaul Haq, Zia ul Haq",
        "Saeedul Hassan, Saeed-ul-Hassan",
        "Shamsud Din, Shams ud Din",
        "Noorul Amin, Noor ul Amin",
        "Qamaruz Zaman, Qamar uz Zaman",
    })
    void readsAnArticleThatIsWrittenAtTheEndOfTheWordBefore(String written, String apart) {
        assertThat(keys(written)).isEqualTo(keys(apart));
    }

    @ParameterizedTest
    @CsvSource({"Rasul Bakhsh, rasul", "Mansur Rehman, mansur", "Maqbul Hassan, maqbul"})
    void keepsAWordThatOnlyEndsLikeAnArticle(String written, String first) {
        assertThat(texts(PersonNames.parse(written).words())).first().isEqualTo(first);
    }

    @Test
    void readsTheLetterAfterARankAsRetired() {
        assertThat(PersonNames.parse("Capt. (R) Muhammad Safdar").words())
                .extracting(NameWord::kind)
                .startsWith(WordKind.TITLE, WordKind.TITLE, WordKind.GIVEN);
        assertThat(PersonNames.parse("Dr R Ahmed").words())
                .extracting(NameWord::kind)
                .contains(WordKind.INITIAL);
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
