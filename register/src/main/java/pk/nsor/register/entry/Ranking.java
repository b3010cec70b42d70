package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nsor.names.Aspect;
import pk.nsor.names.Verdict;
import pk.nsor.names.Weights;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate.Comparison;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Strength;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * How strong a candidate is and what would tell the two apart. The matcher's two thresholds decide;
 * a name alone is never more than very weak, however rare it is.
 */
final class Ranking {
    /** What must come from beside the name for a candidate to be more than very weak, in nats. */
    private static final double BESIDE_THE_NAME_NATS = 1.0;

    /** What a fact must say by itself to count where the names differ, in nats. */
    private static final double STRONG_FACT_NATS = 3.0;

    /** What all facts beside the name must say together where the names differ, in nats. */
    private static final double STRONG_FACTS_NATS = 10.0;

    private static final Set<Aspect> BESIDE =
            EnumSet.of(Aspect.PARENT, Aspect.BIRTH, Aspect.DISTRICT);

    /** Strength of what rests on the name alone. */
    static final Strength NAME_ALONE = Strength.VERY_WEAK;

    private static final int MOST_NAMED = 4;

    private Ranking() {}

    /**
     * Whether an officer is to see the candidate: the matcher proposes it, an identity number says
     * so whatever the names are, or so do other facts together.
     */
    static boolean shown(Resemblance r) {
        return proposed(r) || byNumber(r) || byFacts(r);
    }

    /** Whether the matcher proposes it by name and facts together. */
    static boolean proposed(Resemblance r) {
        return r.comparison().verdict() != Verdict.UNLIKELY;
    }

    private static boolean byNumber(Resemblance r) {
        return r.sameCnic() || r.nearCnic() || r.samePaper();
    }

    /**
     * Whether two facts beside the name agree, each by itself and all of them together, so well
     * that a false name would hide the person. Brothers agree so too: it is very weak.
     */
    private static boolean byFacts(Resemblance r) {
        long agree =
                BESIDE.stream().filter(a -> r.comparison().nats(a) >= STRONG_FACT_NATS).count();
        return agree >= 2 && beside(r) >= STRONG_FACTS_NATS;
    }

    private static double beside(Resemblance r) {
        return r.nats() - r.comparison().nats(Aspect.NAME);
    }

    static Strength strength(Resemblance r) {
        if (r.comparison().verdict() == Verdict.VERY_LIKELY || likelyByPaper(r)) {
            return Strength.STRONG;
        }
        boolean onlyFacts = !proposed(r) && !byNumber(r);
        return beside(r) >= BESIDE_THE_NAME_NATS && !onlyFacts ? Strength.WEAK : NAME_ALONE;
    }

    /** The matcher does not know of papers; its thresholds hold for them all the same. */
    private static boolean likelyByPaper(Resemblance r) {
        return r.samePaper()
                && r.nats() >= Weights.VERY_LIKELY
                && beside(r) >= Weights.VERY_LIKELY_BEYOND_NAME;
    }

    /** What agrees, what is close and what differs, by the names of the facts. */
    static Text why(List<Comparison> fields) {
        List<Field> same = marked(fields, FieldMark.SAME);
        if (same.equals(List.of(Field.NAME)) && marked(fields, FieldMark.CLOSE).isEmpty()) {
            Text differ = differing(fields);
            return Text.of(
                    "Only the name agrees: a name alone never identifies." + differ.en(),
                    "صرف نام ملتا ہے: صرف نام سے شناخت نہیں ہوتی۔" + differ.ur());
        }
        List<Text> said = new ArrayList<>();
        add(said, same, "the same: ", "یکساں: ");
        add(said, marked(fields, FieldMark.CLOSE), "close: ", "قریب: ");
        Text differ = differing(fields);
        if (said.isEmpty()) {
            return Text.of(differ.en().strip(), differ.ur().strip());
        }
        Text joined = NameWords.joined(said);
        Text first = sentence(joined);
        return Text.of(first.en() + differ.en(), first.ur() + differ.ur());
    }

    private static Text differing(List<Comparison> fields) {
        List<Field> differ = marked(fields, FieldMark.DIFFERS);
        return differ.isEmpty()
                ? Text.of(" Nothing disagrees.", " کوئی بات مخالف نہیں۔")
                : Text.of(
                        " Differs: " + named(differ).en() + ".",
                        " مختلف: " + named(differ).ur() + "۔");
    }

    /** Facts that would tell the two apart: what one side has and the other has not. */
    static Text apart(Asked asked, List<Comparison> fields) {
        List<Field> ask = marked(fields, FieldMark.NOT_ASKED);
        List<Field> lacking =
                marked(fields, FieldMark.NOT_RECORDED).stream()
                        .filter(f -> given(asked, f))
                        .toList();
        List<Text> said = new ArrayList<>();
        add(
                said,
                ask,
                "would tell them apart, and the register has it: ",
                "فرق معلوم ہو سکتا ہے، رجسٹر میں درج ہے: ");
        add(said, lacking, "not in the register: ", "رجسٹر میں درج نہیں: ");
        return said.isEmpty()
                ? Text.of(
                        "Every fact that both have has been compared.",
                        "جو امور دونوں جانب درج ہیں سب کا موازنہ ہو چکا۔")
                : sentence(NameWords.joined(said));
    }

    private static Text sentence(Text said) {
        return Text.of(
                Character.toUpperCase(said.en().charAt(0)) + said.en().substring(1) + ".",
                said.ur() + "۔");
    }

    private static boolean given(Asked asked, Field field) {
        return switch (field) {
            case NAME, SEX -> false;
            case FATHER -> asked.father().isPresent();
            case HUSBAND -> asked.husband().isPresent();
            case OTHER_NAMES -> !asked.aliases().isEmpty();
            case CNIC -> asked.cnic().isPresent();
            case PAPER -> !asked.paper().isBlank();
            case AGE -> asked.birth().isPresent() || asked.age().isPresent();
            case HOME -> !asked.district().isEmpty();
            case MARKS -> !asked.marks().isBlank();
        };
    }

    private static void add(List<Text> said, List<Field> fields, String en, String ur) {
        Optional.of(fields)
                .filter(f -> !f.isEmpty())
                .map(Ranking::named)
                .ifPresent(t -> said.add(Text.of(en + t.en(), ur + t.ur())));
    }

    private static Text named(List<Field> fields) {
        List<Text> names = fields.stream().limit(MOST_NAMED).map(Field::text).toList();
        return Text.of(
                String.join(", ", names.stream().map(Ranking::lower).toList()),
                String.join("، ", names.stream().map(Text::ur).toList()));
    }

    /** In the middle of a sentence; CNIC keeps its letters. */
    private static String lower(Text name) {
        String en = name.en();
        boolean word = en.length() > 1 && Character.isLowerCase(en.charAt(1));
        return word ? Character.toLowerCase(en.charAt(0)) + en.substring(1) : en;
    }

    private static List<Field> marked(List<Comparison> fields, FieldMark mark) {
        return fields.stream().filter(c -> c.mark() == mark).map(Comparison::field).toList();
    }
}
