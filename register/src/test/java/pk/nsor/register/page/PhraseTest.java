package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nsor.register.kernel.Lang;

class PhraseTest {
    private static String html(Phrase phrase) {
        StringOutput out = new StringOutput();
        new OwaspHtmlTemplateOutput(out).writeUserContent(phrase);
        return out.toString();
    }

    private static String attribute(Phrase phrase) {
        StringOutput out = new StringOutput();
        OwaspHtmlTemplateOutput html = new OwaspHtmlTemplateOutput(out);
        html.setContext("a", "aria-label");
        html.writeUserContent(phrase);
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | FIR 219/26 of 2 Feb | FIR <bdi dir=\"ltr\">219/26</bdi> of 2 Feb",
                "EN | CR-8F2K-6M sent | <bdi dir=\"ltr\">CR-8F2K-6M</bdi> sent",
                "EN | 48,112 entries at 14:05 | 48,112 entries at 14:05",
                "EN | well-known words | well-known words",
                "UR | دفعہ 377-B ت پ | دفعہ <bdi dir=\"ltr\">377-B</bdi> ت پ",
                "UR | دفعہ 2(h) کے تحت | دفعہ <bdi dir=\"ltr\">2(h)</bdi> کے تحت",
                "UR | تحریر 377-B r/w 34 PPC ہے | تحریر <bdi dir=\"ltr\">377-B r/w 34 PPC</bdi> ہے",
                "UR | زیادہ سے زیادہ 10 MB | زیادہ سے زیادہ <bdi dir=\"ltr\">10 MB</bdi>",
                "UR | شرح 91.9% | شرح <bdi dir=\"ltr\">91.9%</bdi>",
                "UR | سال 2023/24 میں | سال <bdi dir=\"ltr\">2023/24</bdi> میں",
                "UR | بوقت 14:05، 48,112 اندراج | بوقت 14:05، 48,112 اندراج"
            })
    void whatMustReadLeftToRightStandsApart(Lang lang, String text, String expected) {
        assertThat(html(Phrase.of(text, lang))).isEqualTo(expected);
    }

    @Test
    void markupIsEscapedInsideAndOutsideARun() {
        assertThat(html(Phrase.of("<b>A-1&2</b>", Lang.UR)))
                .isEqualTo(
                        "&lt;<bdi dir=\"ltr\">b</bdi>&gt;<bdi dir=\"ltr\">A-1&amp;2</bdi>&lt;/<bdi dir=\"ltr\">b</bdi>&gt;");
    }

    @Test
    void anAttributeHoldsIsolatesInsteadOfElements() {
        assertThat(attribute(Phrase.of("حوالہ CR-8F2K-6M", Lang.UR)))
                .isEqualTo("حوالہ \u2066CR-8F2K-6M\u2069");
        assertThat(attribute(Phrase.of("\" onclick=\"x", Lang.EN))).doesNotContain("\"");
        assertThat(attribute(Phrase.unbroken("23 Nov", Lang.EN))).isEqualTo("23 Nov");
    }

    @Test
    void aLongRunMayBreakOverLines() {
        assertThat(html(Phrase.of("دیکھیے Anti-Rape (Investigation and Trial) Act, 2021", Lang.UR)))
                .contains("<bdi dir=\"ltr\">Anti-Rape</bdi>");
        assertThat(html(Phrase.of("دیکھیے Punjab Forensic Science Agency Act 2007", Lang.UR)))
                .contains("<bdi dir=\"ltr\" class=\"ns-long\">");
    }
}
