package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a remark in brackets says about the section before it. A section in a remark is mentioned,
 * never a count.
 *
 * @param times number of counts, or 0 when it says nothing of it
 * @param acquitted "(acquitted)" or "(not proved)" alone; an acquittal on appeal does not undo the
 *     trial conviction
 * @param acquittedOf sections that it says were acquitted of: "(acquitted of 376)"
 * @param pending the trial goes on
 * @param unread it holds words that the reader does not know
 * @param takesPart sections that words of attempt, abetment or common intention stand for
 */
record Remark(
        int times,
        boolean errorMarked,
        boolean acquitted,
        List<Cited> acquittedOf,
        boolean pending,
        boolean notStated,
        boolean unread,
        Set<SectionCode> takesPart,
        List<Cited> mentioned) {
    Remark {
        acquittedOf = List.copyOf(acquittedOf);
        takesPart = Set.copyOf(takesPart);
        mentioned = List.copyOf(mentioned);
    }

    static Remark read(String inside, LawNames laws, KnownSections sections) {
        String flat = inside.replace('(', ' ').replace(')', ' ');
        List<Token> tokens = SectionLexer.tokens(flat, 0, flat.length(), laws);
        int times = 0;
        boolean error = false;
        boolean acquitted = false;
        boolean pending = false;
        boolean appeal = false;
        boolean notStated = false;
        boolean unread = false;
        Set<SectionCode> takesPart = new HashSet<>();
        List<Cited> mentioned = new ArrayList<>();
        List<Cited> acquittedOf = new ArrayList<>();
        int open = 0;
        boolean ofThese = false;
        for (int k = 0; k < tokens.size(); k++) {
            Token t = tokens.get(k);
            if (t.is(Token.Kind.COUNTS) && times == 0) {
                times = t.number();
            } else if (t.is(Token.Kind.SECTION)) {
                Optional<OtherLaw> law = lawBehind(tokens, k).or(sections::penalCode);
                List<Cited> cited =
                        law.map(l -> sections.resolve(l, t.number(), t.word(), t.clauses()))
                                .orElse(List.of());
                mentioned.addAll(cited);
                if (ofThese) {
                    acquittedOf.addAll(cited);
                    open = mentioned.size();
                }
            } else if (t.is(Token.Kind.WORD)) {
                boolean denied = SectionPhrases.denied(tokens, k) >= 0;
                boolean unended =
                        SectionPhrases.unended(tokens, k) >= 0 || SectionPhrases.pending(tokens, k);
                Optional<SectionCode> part = SectionPhrases.takesPart(tokens, k);
                part.ifPresent(takesPart::add);
                error |= SectionWords.ERROR.contains(t.word());
                boolean says =
                        (denied || SectionPhrases.acquitted(tokens, k))
                                && !SectionPhrases.ofSomebodyElse(tokens, k);
                acquitted |= says;
                if (says) {
                    // Said of the sections in front, or where none stands there, of those behind.
                    acquittedOf.addAll(mentioned.subList(open, mentioned.size()));
                    ofThese = open == mentioned.size();
                    open = mentioned.size();
                } else if (turns(t)) {
                    ofThese = false;
                    open = mentioned.size();
                }
                pending |= unended;
                appeal |= SectionWords.PENDING_ELSEWHERE.contains(t.word()) || t.isWord("LATER");
                notStated |= SectionWords.NOT_STATED.contains(t.word());
                unread |=
                        !denied
                                && !unended
                                && part.isEmpty()
                                && !SectionPhrases.acquitted(tokens, k)
                                && !SectionWords.plain(t.word());
            }
        }
        boolean alone = !appeal && mentioned.isEmpty();
        return new Remark(
                times,
                error,
                acquitted && alone,
                appeal ? List.of() : acquittedOf,
                pending && alone,
                notStated,
                unread,
                takesPart,
                mentioned);
    }

    private static boolean turns(Token t) {
        return SectionWords.CONVICTED.contains(t.word()) || SectionWords.BUT.contains(t.word());
    }

    private static Optional<OtherLaw> lawBehind(List<Token> tokens, int k) {
        return tokens.stream()
                .skip(k + 1L)
                .filter(t -> t.is(Token.Kind.LAW))
                .findFirst()
                .flatMap(Token::law);
    }
}
