package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a remark in brackets says about the section before it. A section in a remark is mentioned,
 * never a count.
 *
 * @param times number of counts, or 0 when it says nothing of it
 * @param acquitted "(acquitted)" alone; an acquittal on appeal does not undo the trial conviction
 */
record Remark(
        int times,
        boolean errorMarked,
        boolean acquitted,
        boolean notStated,
        List<Cited> mentioned) {
    Remark {
        mentioned = List.copyOf(mentioned);
    }

    static Remark read(String inside, LawNames laws, KnownSections sections) {
        String flat = inside.replace('(', ' ').replace(')', ' ');
        List<Token> tokens = SectionLexer.tokens(flat, 0, flat.length(), laws);
        int times = 0;
        boolean error = false;
        boolean acquitted = false;
        boolean appeal = false;
        boolean notStated = false;
        List<Cited> mentioned = new ArrayList<>();
        for (int k = 0; k < tokens.size(); k++) {
            Token t = tokens.get(k);
            if (t.is(Token.Kind.COUNTS) && times == 0) {
                times = t.number();
            } else if (t.is(Token.Kind.SECTION)) {
                Optional<OtherLaw> law = lawBehind(tokens, k).or(sections::penalCode);
                law.ifPresent(
                        l ->
                                mentioned.addAll(
                                        sections.resolve(l, t.number(), t.word(), t.clauses())));
            } else if (t.is(Token.Kind.WORD)) {
                error |= SectionWords.ERROR.contains(t.word());
                acquitted |= SectionWords.ACQUITTED.contains(t.word());
                appeal |= t.isWord("APPEAL") || t.isWord("LATER") || t.isWord("HIGH");
                notStated |= SectionWords.NOT_STATED.contains(t.word());
            }
        }
        boolean bare = acquitted && !appeal && mentioned.isEmpty();
        return new Remark(times, error, bare, notStated, mentioned);
    }

    private static Optional<OtherLaw> lawBehind(List<Token> tokens, int k) {
        return tokens.stream()
                .skip(k + 1L)
                .filter(t -> t.is(Token.Kind.LAW))
                .findFirst()
                .flatMap(Token::law);
    }
}
