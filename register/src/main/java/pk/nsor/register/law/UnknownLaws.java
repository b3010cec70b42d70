package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Marks the names of laws that are in no list, so that their sections are asked about; the penal
 * codes of other countries and territories among them, which number other offences, or the same
 * ones, under another law than s.2(h) names.
 */
final class UnknownLaws {
    /** The number of a token of law that is the penal code of another country or territory. */
    static final int OTHER_PENAL_CODE = 2;

    private static final int LONGEST_NAME = 10;

    /** Indian, Ranbir and Azad Penal Code. */
    private static final Set<String> OTHER_CODES = Set.of("IPC", "RPC", "APC");

    private static final String PENAL_CODE = "PENAL CODE";

    private UnknownLaws() {}

    static List<Token> marked(List<Token> tokens, String folded) {
        List<Token> out = new ArrayList<>(tokens.size());
        for (int k = 0; k < tokens.size(); k++) {
            Token t = tokens.get(k);
            if (otherPenalCode(tokens, k, folded)) {
                boolean named =
                        !out.isEmpty()
                                && out.getLast().is(Token.Kind.WORD)
                                && partOfName(out.getLast());
                int start = named ? out.removeLast().start() : t.start();
                out.add(
                        new Token(
                                Token.Kind.LAW,
                                start,
                                t.end(),
                                OTHER_PENAL_CODE,
                                "",
                                "",
                                Optional.empty()));
                continue;
            }
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

    /** IPC, Indian Penal Code, Penal Code of Singapore; not the Penal Code by itself. */
    private static boolean otherPenalCode(List<Token> tokens, int k, String folded) {
        Token t = tokens.get(k);
        if (t.is(Token.Kind.WORD)) {
            return OTHER_CODES.contains(t.word())
                    || (t.isWord("ہند") && k > 0 && tokens.get(k - 1).isWord("تعزیرات"));
        }
        boolean bare =
                t.is(Token.Kind.LAW)
                        && t.law().isPresent()
                        && folded.substring(t.start(), t.end())
                                .toUpperCase(Locale.ROOT)
                                .startsWith(PENAL_CODE);
        return bare
                && ((k > 0 && ofElsewhere(tokens.get(k - 1)))
                        || (k + 2 < tokens.size()
                                && tokens.get(k + 1).isWord("OF")
                                && ofElsewhere(tokens.get(k + 2))));
    }

    private static boolean ofElsewhere(Token t) {
        return t.is(Token.Kind.WORD)
                && partOfName(t)
                && !SectionWords.plain(t.word())
                && !t.word().startsWith("PAK");
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
