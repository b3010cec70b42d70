package pk.nsor.register.conviction;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.conviction.AnswerRow.Shown;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Show;
import pk.nsor.register.reference.Lists;

/** Sentence, custody and appeal in words. */
final class SentenceRows {
    private final Lists lists;

    SentenceRows(Lists lists) {
        this.lists = lists;
    }

    void add(AnswerRows.Rows rows, ConvictionFacts c) {
        Sentence s = c.sentence();
        for (int n = 1; n <= s.parts().size(); n++) {
            rows.add("part" + n + "Kind", "Sentence", "سزا", part(s.parts().get(n - 1)));
        }
        rows.written(
                "sentenceWritten",
                "Sentence in the court’s words",
                "سزا عدالت کے الفاظ میں",
                s.asWritten());
        row(rows, "run", "How the parts run", "اجزا کیسے چلیں گے", s.run().text());
        row(rows, "credit", "Credit under s. 382-B", "دفعہ 382-B کا فائدہ", s.credit().text());
        row(rows, "probation", "Probation", "پروبیشن", s.probation().text());
        rows.add("custody", "Custody", "حراست", custody(c.custody()));
        row(rows, "appeal", "Appeal", "اپیل", c.appeal().text());
    }

    private static void row(AnswerRows.Rows rows, String field, String en, String ur, Text text) {
        rows.one(field, en, ur, new Shown.Words(text));
    }

    private List<Shown> custody(Custody custody) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Words(custody.place().text()));
        lists.prison(custody.prison())
                .ifPresent(p -> line.add(new Shown.Words(Choices.text(p.name()))));
        custody.asAt().ifPresent(d -> line.add(new Shown.MarkedDay(Text.of("as of", "بمطابق"), d)));
        return line;
    }

    private static List<Shown> part(Sentence.Part part) {
        List<Shown> line = new ArrayList<>();
        line.add(new Shown.Words(words(part.what())));
        part.section()
                .ifPresent(
                        s ->
                                line.add(
                                        new Shown.Beside(
                                                Text.of(
                                                        "under " + s.value(),
                                                        "زیرِ " + s.value()))));
        return line;
    }

    /** For instance {@code 14 years rigorous imprisonment}. */
    static Text words(SentencePart part) {
        return switch (part) {
            case SentencePart.Death() -> Text.of("death", "سزائے موت");
            case SentencePart.NaturalLife() ->
                    Text.of("imprisonment for the rest of natural life", "تاحیات قید");
            case SentencePart.Life(SentencePart.Manner manner) ->
                    join(Text.of("imprisonment for life", "عمر قید"), manner);
            case SentencePart.Term(Period term, SentencePart.Manner manner) ->
                    imprisonment(term, manner);
            case SentencePart.Fine(long rupees, Optional<SentencePart.InDefault> inDefault) ->
                    payment(Text.of("fine", "جرمانہ"), rupees, inDefault);
            case SentencePart.Compensation(
                            long rupees,
                            Optional<SentencePart.InDefault> inDefault) ->
                    payment(Text.of("compensation", "معاوضہ"), rupees, inDefault);
            case SentencePart.Other() ->
                    Text.of(
                            "another part, in the court’s words",
                            "ایک اور جزو، عدالت کے الفاظ میں");
        };
    }

    private static Text join(Text what, SentencePart.Manner manner) {
        return manner == SentencePart.Manner.NOT_STATED
                ? what
                : Text.of(
                        what.en() + ", " + manner.text().en(),
                        what.ur() + "، " + manner.text().ur());
    }

    private static Text imprisonment(Period term, SentencePart.Manner manner) {
        Text length = length(term);
        return manner == SentencePart.Manner.NOT_STATED
                ? Text.of(length.en() + " imprisonment", length.ur() + " قید")
                : Text.of(
                        length.en() + " " + manner.text().en() + " imprisonment",
                        length.ur() + " قید " + manner.text().ur());
    }

    private static Text payment(
            Text what, long rupees, Optional<SentencePart.InDefault> inDefault) {
        Text sum =
                Text.of(
                        what.en() + " Rs " + Show.number(rupees),
                        what.ur() + " " + Show.number(rupees) + " روپے");
        return inDefault
                .map(
                        d -> {
                            Text or = imprisonment(d.term(), d.manner());
                            return Text.of(
                                    sum.en() + " or " + or.en() + " in default",
                                    sum.ur() + "، عدم ادائیگی پر " + or.ur());
                        })
                .orElse(sum);
    }

    private static Text length(Period term) {
        List<String> en = new ArrayList<>();
        List<String> ur = new ArrayList<>();
        unit(en, ur, term.getYears(), "year", "سال");
        unit(en, ur, term.getMonths(), "month", "ماہ");
        unit(en, ur, term.getDays(), "day", "دن");
        return Text.of(String.join(" ", en), String.join(" ", ur));
    }

    private static void unit(List<String> en, List<String> ur, int n, String one, String urdu) {
        if (n > 0) {
            en.add(n + " " + one + (n == 1 ? "" : "s"));
            ur.add(n + " " + urdu);
        }
    }
}
