package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void foldsArabicSindhiAndPashtoLettersToUrdu() {
        assertThat(Fold.normal("ڪريم")).isEqualTo("کریم");
        assertThat(Fold.normal("علي")).isEqualTo("علی");
        assertThat(Fold.normal("عبدالله")).isEqualTo(Fold.normal("عبداللہ"));
        assertThat(Fold.normal("ڀٽو")).isEqualTo(Fold.normal("بھٹو"));
        assertThat(Fold.normal("خټک")).isEqualTo("خٹک");
        assertThat(Fold.normal("رحمۃ")).isEqualTo(Fold.normal("رحمة")).isEqualTo("رحمہ");
    }

    @Test
    void dropsMarksJoinersAndDirectionMarks() {
        assertThat(Fold.normal("مُحَمَّد")).isEqualTo("محمد");
        assertThat(Fold.normal("محـــمد")).isEqualTo("محمد");
        assertThat(Fold.normal("\u202bنعیم\u200cاللہ\u202c")).isEqualTo("نعیماللہ");
    }

    @Test
    void lowersLatinAndDropsAccents() {
        assertThat(Fold.normal("  ÀSLAM—Khân ")).isEqualTo("aslam khan");
        assertThat(Fold.normal("Ijaz (Retd.)")).isEqualTo("ijaz retd");
    }

    @Test
    void foldsDigitsOfAnyScriptToWestern() {
        assertThat(Fold.normal("۱۲٣٤")).isEqualTo("1234");
    }

    @Test
    void isDefinedForBrokenText() {
        assertThat(Fold.normal("\ud83d")).isEmpty();
        assertThat(Fold.normal("a\udc00b")).isEqualTo("ab");
    }
}
