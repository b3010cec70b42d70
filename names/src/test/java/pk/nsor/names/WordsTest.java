package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "حسین, Hussain, Husain, Hussein",
        "محمود, Mehmood, Mahmud, Mahmood",
        "یوسف, Yousaf, Yusuf, Yousif",
        "عثمان, Usman, Osman, Uthman",
        "بخش, Bakhsh, Bux, Baksh",
        "رمضان, Ramzan, Ramadan, Ramazan",
        "شیخ, Sheikh, Shaikh, Shaykh",
        "ذوالفقار, Zulfiqar, Zulfikar, Zulfiqaar",
        "گھمن, Ghumman, Guman, Ghuman",
        "لغاری, Leghari, Laghari, Lagari",
        "عبدالرحمن, Abdulrehman, Abdurrahman, Abdurehman",
        "اعجاز, Aijaz, Ejaz, Ijaz",
        "ڀٽو, Bhutto, Butto, Bhuto",
        "خټک, Khattak, Khatak, Katak",
        "پښتون, Pashtun, Pakhtoon, Pukhtun",
        "ڏاهر, Dahar, Daher, Dahr",
    })
    void giveEverySpellingOfAWordACommonKey(String own, String a, String b, String c) {
        for (String roman : new String[] {a, b, c}) {
            assertThat(Collections.disjoint(Words.keys(own), Words.keys(roman)))
                    .as(roman)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"Aslam, Akram", "Saleem, Aleem", "Nadeem, Naeem", "Arif, Asif", "Bashir, Nazir"})
    void keepDifferentWordsApart(String one, String other) {
        assertThat(Words.keys(one)).doesNotContainAnyElementsOf(Words.keys(other));
    }

    @Test
    void haveCloseKeysThatAreSafer() {
        assertThat(Words.key("Abid")).isEqualTo(Words.key("Abit"));
        assertThat(Words.closeKeys("Abid")).doesNotContainAnyElementsOf(Words.closeKeys("Abit"));
        assertThat(Words.closeKeys("خالد")).isEqualTo(Words.closeKeys("Khalid"));
    }

    @Test
    void keepWordsOfOtherScriptsFindable() {
        assertThat(Words.key("राम")).isNotEmpty().isEqualTo(Words.key("राम"));
        assertThat(Words.key("ਸਿੰਘ")).isNotEmpty();
        assertThat(Words.key("")).isEmpty();
        assertThat(Words.key("!?")).isEmpty();
    }

    @Test
    void areBoundedOnEndlessWords() {
        assertThat(Words.key("abcdefgh".repeat(5_000))).hasSizeLessThanOrEqualTo(Words.LIMIT_CHARS);
        assertThat(Words.keys("th".repeat(5_000))).hasSizeLessThanOrEqualTo(4);
    }
}
