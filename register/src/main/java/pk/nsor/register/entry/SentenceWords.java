package pk.nsor.register.entry;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.conviction.SentencePart;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Show;

/** A part of a sentence in words. */
final class SentenceWords {
    private SentenceWords() {}

    static Text of(SentencePart part) {
        return switch (part) {
            case SentencePart.Death _ -> Text.of("death", "سزائے موت");
            case SentencePart.NaturalLife _ ->
                    Text.of("imprisonment for the remainder of natural life", "تاحیات قید");
            case SentencePart.Other _ ->
                    Text.of(
                            "another sentence, in the court’s words",
                            "کوئی اور سزا، عدالت کے الفاظ میں");
            case SentencePart.Life(SentencePart.Manner manner) ->
                    Text.of(
                            "life imprisonment, " + manner.text().en(),
                            "عمر قید " + manner.text().ur());
            case SentencePart.Term(Period term, SentencePart.Manner manner) ->
                    Text.of(
                            length(term).en() + " " + manner.text().en() + " imprisonment",
                            length(term).ur() + " قید " + manner.text().ur());
            case SentencePart.Fine(long rupees, Optional<SentencePart.InDefault> inDefault) ->
                    paid(
                            Text.of(
                                    "fine Rs " + Show.number(rupees),
                                    "جرمانہ " + Show.number(rupees) + " روپے"),
                            inDefault);
            case SentencePart.Compensation(
                            long rupees,
                            Optional<SentencePart.InDefault> inDefault) ->
                    paid(
                            Text.of(
                                    "compensation Rs " + Show.number(rupees),
                                    "معاوضہ " + Show.number(rupees) + " روپے"),
                            inDefault);
        };
    }

    private static Text paid(Text sum, Optional<SentencePart.InDefault> inDefault) {
        return inDefault
                .map(
                        d ->
                                Text.of(
                                        sum.en() + " or " + length(d.term()).en() + " in default",
                                        sum.ur() + "، عدم ادائیگی پر " + length(d.term()).ur()))
                .orElse(sum);
    }

    private static Text length(Period p) {
        List<String> en = new ArrayList<>();
        List<String> ur = new ArrayList<>();
        add(en, ur, p.getYears(), "year", "years", "سال");
        add(en, ur, p.getMonths(), "month", "months", "ماہ");
        add(en, ur, p.getDays(), "day", "days", "دن");
        return en.isEmpty()
                ? Text.of("no term", "بلا مدت")
                : Text.of(String.join(" ", en), String.join(" ", ur));
    }

    private static void add(
            List<String> en, List<String> ur, int n, String one, String many, String urdu) {
        if (n > 0) {
            en.add(n + " " + (n == 1 ? one : many));
            ur.add(n + " " + urdu);
        }
    }
}
