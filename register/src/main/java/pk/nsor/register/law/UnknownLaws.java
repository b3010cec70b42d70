package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks the names of laws that are in no list, so that their sections are asked about. */
final class UnknownLaws {
    private static final int LONGEST_NAME = 10;

    private UnknownLaws() {}

    static List<Token> marked(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (int k = 0; k < tokens.size(); k++) {
            Token t = tokens.get(k);
            if (!namesLaw(tokens, k)) {
                out.add(t);
                continue;
            }
            int start = t.start();
            int taken = 0;
            while (!out.isEmpty()
                    && taken < LONGEST_NAME
                    && out.getLast().is(Token.Kind.WORD)
                    && partOfName(out.getLast())) {
                start = out.removeLast().start();
                taken++;
            }
            int end = t.end();
            if (k + 1 < tokens.size() && tokens.get(k + 1).isWord("YEAR")) {
                end = tokens.get(k + 1).end();
                k++;
            }
            out.add(new Token(Token.Kind.LAW, start, end, 0, "", "", Optional.empty()));
        }
        return out;
    }

    private static boolean namesLaw(List<Token> tokens, int k) {
        Token t = tokens.get(k);
        if (!t.is(Token.Kind.WORD)) {
            return false;
        }
        boolean year = k + 1 < tokens.size() && tokens.get(k + 1).isWord("YEAR");
        return SectionWords.LAW.contains(t.word())
                || (year && SectionWords.LAW_WITH_YEAR.contains(t.word()));
    }

    private static boolean partOfName(Token t) {
        return !SectionWords.BEFORE_LAW.contains(t.word())
                && !t.isWord("NUMBER")
                && !t.isWord("DATE")
                && !t.isWord("YEAR");
    }
}
