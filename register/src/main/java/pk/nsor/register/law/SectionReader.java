package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads sections from the forms that courts use, in English and Urdu: {@code 376(3) r/w 511},
 * {@code 377-B}, {@code s.22 PECA}, {@code 302(b)/34 PPC (two counts); 460 PPC}, {@code دفعہ 376 ت
 * پ}. A law named behind a run belongs to the whole run; a bare number is taken for the Penal Code
 * and marked so. 34, 109, 149 and 511 PPC belong to the sections before them. A stroke ties 34 to
 * the sections tied by strokes alone; a comma or "read with" ties it to the whole list. Never
 * throws; what cannot be read is asked about. Immutable, for any number of threads.
 */
public final class SectionReader {
    /** Characters that are read; the rest is asked about. */
    public static final int MAX_CHARACTERS = 10_000;

    /** Sections that are read in one text. */
    public static final int MAX_SECTIONS = 500;

    private final LawNames laws;
    private final KnownSections sections;

    public SectionReader(Offences offences, List<OtherLaw> otherLaws) {
        this.laws = new LawNames(otherLaws);
        this.sections = new KnownSections(offences, laws);
    }

    /** A reader over the shipped lists. */
    public static SectionReader shipped() {
        return new SectionReader(LawLists.shippedOffences(), LawLists.shippedOtherLaws());
    }

    /** Reads what a court wrote; for the sections charged and the sections convicted alike. */
    public Reading read(String asWritten) {
        boolean tooLong = asWritten.length() > MAX_CHARACTERS;
        String typed = tooLong ? asWritten.substring(0, MAX_CHARACTERS) : asWritten;
        SectionText text = SectionText.of(typed);
        List<Token> tokens = SectionLexer.tokens(text.folded(), 0, text.folded().length(), laws);
        SectionWalk walk = new SectionWalk(text, tokens, laws, sections);
        walk.run();
        boolean tooMany =
                walk.items.size() > MAX_SECTIONS || tokens.size() >= SectionLexer.MAX_TOKENS;
        List<Item> items =
                tooMany
                        ? walk.items.subList(0, Math.min(MAX_SECTIONS, walk.items.size()))
                        : walk.items;
        if (walk.saysNone) {
            items.forEach(i -> i.mode = Item.Mode.MENTIONED);
        }
        CountBuilder builder = new CountBuilder(text, sections);
        List<Count> counts = builder.build(items);
        List<Question> questions = new ArrayList<>(walk.questions);
        questions.addAll(builder.questions);
        if (tooLong || tooMany) {
            questions.add(Question.of(Question.Kind.TOO_LONG, shortened(asWritten)));
        }
        if (!counts.isEmpty() && Abroad.in(typed) == Abroad.NAMED) {
            questions.add(Question.of(Question.Kind.ABROAD, shortened(typed)));
        }
        boolean nothing =
                counts.isEmpty() && questions.stream().noneMatch(q -> q.kind().blocking());
        boolean none =
                walk.saysNone
                        || (nothing && walk.fate.saysNoConviction && !walk.fate.saysConviction)
                        || dash(text.folded());
        if (nothing && !none) {
            questions.add(nothingRead(asWritten, walk));
        }
        List<Reading.Struck> struck = new ArrayList<>(builder.struck);
        walk.acquittedOf.forEach(r -> struck.add(r.struck()));
        List<Cited> mentioned = new ArrayList<>(walk.mentioned);
        mentioned.addAll(builder.mentioned);
        return new Reading(
                none,
                none ? List.of() : counts,
                struck.stream().distinct().toList(),
                builder.procedural,
                mentioned,
                none ? List.of() : questions,
                none ? List.of() : sections.rows(counts),
                asWritten);
    }

    private static Question nothingRead(String asWritten, SectionWalk walk) {
        if (asWritten.isBlank()) {
            return Question.of(Question.Kind.EMPTY, "");
        }
        return Question.of(
                walk.saysNotStated ? Question.Kind.NOT_STATED : Question.Kind.UNREADABLE,
                shortened(asWritten));
    }

    /** A dash or "none" in brackets, as forms are filled in. */
    private static boolean dash(String folded) {
        String bare = folded.replaceAll("[\\s().]", "").toUpperCase(Locale.ROOT);
        return bare.matches("-+|N/A|NO") || SectionWords.NONE.contains(bare);
    }

    private static String shortened(String written) {
        return written.length() <= 200 ? written.strip() : written.substring(0, 200).strip() + "…";
    }
}
