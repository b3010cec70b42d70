package pk.nsor.register.conviction;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.Question;
import pk.nsor.register.law.Reading;

/** Part 7: sections charged and convicted, as written and as read. */
record SectionsPart(Optional<Reading> charged, Optional<Reading> convicted) {
    /** Longest text of sections taken, in characters. */
    static final int MAX_CHARS = 5_000;

    static SectionsPart read(Typed t, Function<String, Reading> sections) {
        Optional<Reading> charged = t.words("charged", MAX_CHARS).map(sections);
        if (!t.has("charged")) {
            t.missing(
                    "charged",
                    Text.of(
                            "Enter the sections charged, as written.",
                            "عائد کردہ دفعات جیسے درج ہیں لکھیے۔"));
        }
        charged.ifPresent(r -> ask(t, r, "charged", Doubt.CHARGED_UNREAD));
        Optional<Reading> convicted = t.words("convicted", MAX_CHARS).map(sections);
        if (!t.has("convicted")) {
            t.missing(
                    "convicted",
                    Text.of(
                            "Enter the sections of conviction, as the court wrote them.",
                            "سزا کی دفعات جیسے عدالت نے لکھیں درج کیجیے۔"));
        }
        if (convicted.isPresent() && convicted.get().noConviction()) {
            t.wrong(
                    "convicted",
                    Text.of(
                            "By these words nobody is convicted. A return is made for a conviction only.",
                            "ان الفاظ کے مطابق کسی کو سزا نہیں ہوئی۔ گوشوارہ صرف سزایابی کا بنتا ہے۔"));
        } else {
            convicted.ifPresent(r -> ask(t, r, "convicted", Doubt.CONVICTED_UNREAD));
        }
        return new SectionsPart(charged, convicted);
    }

    /**
     * What cannot be read is the question; unknown words are a warning. The words themselves stand
     * in no message: the page shows them beside it, each with its question.
     */
    private static void ask(Typed t, Reading read, String field, Doubt doubt) {
        List<Question> blocking =
                read.questions().stream().filter(q -> q.kind().blocking()).toList();
        if (!blocking.isEmpty()) {
            Text asked =
                    blocking.size() == 1 ? blocking.getFirst().kind().text() : several(blocking);
            t.ask(
                    doubt,
                    Text.of(
                            asked.en() + " " + doubt.question().en(),
                            asked.ur() + " " + doubt.question().ur()));
        }
        read.questions().stream()
                .filter(q -> !q.kind().blocking())
                .findFirst()
                .ifPresent(q -> t.warn(field, q.kind().text()));
    }

    private static Text several(List<Question> questions) {
        int n = questions.size();
        return Text.of(
                n + " things here are asked about; each stands above with its words.",
                "یہاں " + n + " باتیں پوچھی گئی ہیں؛ ہر ایک اپنے الفاظ سمیت اوپر درج ہے۔");
    }
}
