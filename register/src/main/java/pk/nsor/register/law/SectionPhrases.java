package pk.nsor.register.law;

import java.util.List;
import java.util.Optional;

/** Words that mean something only together: "not proved", "under trial", "benefit of doubt". */
final class SectionPhrases {
    /** A phrase is at most so many words long. */
    private static final int LONGEST = 6;

    private SectionPhrases() {}

    /** Where a phrase such as "not proved" or "failed to prove" ends that begins here; or -1. */
    static int denied(List<Token> tokens, int k) {
        if (SectionWords.DENIED_IN_URDU.contains(tokens.get(k).word())) {
            return notBehind(tokens, k);
        }
        return ending(tokens, k, SectionWords.DENIED);
    }

    /** Urdu says "not" last: "proved not", "guilty held not". */
    private static int notBehind(List<Token> tokens, int k) {
        for (int n = k + 1; n < Math.min(tokens.size(), k + LONGEST); n++) {
            Token t = tokens.get(n);
            if (t.is(Token.Kind.WORD) && SectionWords.NOT_IN_URDU.contains(t.word())) {
                return n;
            }
            if (!t.is(Token.Kind.WORD) || !SectionWords.BEFORE_NOT.contains(t.word())) {
                return -1;
            }
        }
        return -1;
    }

    /** Where "not yet concluded" and the like ends that begins here; or -1. */
    static int unended(List<Token> tokens, int k) {
        return ending(tokens, k, SectionWords.UNENDED);
    }

    private static int ending(List<Token> tokens, int k, java.util.Set<String> last) {
        if (!SectionWords.NOT.contains(tokens.get(k).word())) {
            return -1;
        }
        for (int n = k + 1; n < Math.min(tokens.size(), k + LONGEST); n++) {
            Token t = tokens.get(n);
            if (passes(t)) {
                continue;
            }
            if (!t.is(Token.Kind.WORD)
                    || SectionWords.BUT.contains(t.word())
                    || t.isWord("ONLY")
                    || t.isWord(SectionLexer.NUMBER)) {
                return -1;
            }
            if (last.contains(t.word())) {
                return n;
            }
        }
        return -1;
    }

    /** "No offence under 376 PPC made out": a section may stand inside. */
    private static boolean passes(Token t) {
        return switch (t.kind()) {
            case SECTION, LETTER, LAW, SLASH -> true;
            case COMMA, SEMICOLON, AND, READ_WITH, REMARK, COUNTS, WORD, BAD -> false;
        };
    }

    /**
     * "Not 377", "not under 376": the section that follows is not what somebody is convicted of.
     */
    static boolean deniesNext(List<Token> tokens, int k) {
        Token t = tokens.get(k);
        if (!t.isWord("NOT") && !t.isWord("NOR") && !t.isWord("NEITHER")) {
            return false;
        }
        for (int n = k + 1; n < Math.min(tokens.size(), k + LONGEST); n++) {
            if (tokens.get(n).is(Token.Kind.SECTION)) {
                return true;
            }
            if (!SectionWords.DIRECTS.contains(tokens.get(n).word())) {
                return false;
            }
        }
        return false;
    }

    /** "A lesser offence of 376": what follows is the graver one, of which nobody is convicted. */
    static boolean lesserThan(List<Token> tokens, int k) {
        boolean than = false;
        if (!tokens.get(k).isWord("LESSER")) {
            return false;
        }
        for (int n = k + 1; n < Math.min(tokens.size(), k + LONGEST); n++) {
            Token t = tokens.get(n);
            if (!t.is(Token.Kind.WORD)) {
                return than && t.is(Token.Kind.SECTION);
            }
            than |= t.isWord("OF") || t.isWord("THAN");
        }
        return false;
    }

    /** Words up to the next comma that speak of somebody else. */
    static boolean ofSomebodyElse(List<Token> tokens, int k) {
        for (int n = k; n >= 0 && !tokens.get(n).separator(); n--) {
            if (SectionWords.SOMEBODY_ELSE.contains(tokens.get(n).word())) {
                return true;
            }
        }
        for (int n = k; n < tokens.size() && !tokens.get(n).separator(); n++) {
            if (SectionWords.SOMEBODY_ELSE.contains(tokens.get(n).word())) {
                return true;
            }
        }
        return false;
    }

    /** The trial goes on; nobody is convicted yet. */
    static boolean pending(List<Token> tokens, int k) {
        Token t = tokens.get(k);
        if (SectionWords.PENDING.contains(t.word())) {
            return true;
        }
        boolean before =
                k > 0
                        && (tokens.get(k - 1).isWord("UNDER")
                                || tokens.get(k - 1).isWord("ON")
                                || tokens.get(k - 1).isWord("FACING"));
        boolean court =
                k + 1 < tokens.size()
                        && (tokens.get(k + 1).isWord("COURT") || tokens.get(k + 1).isWord("JUDGE"));
        return t.isWord("TRIAL") && before && !court;
    }

    /** Acquitted, by one word or by the benefit of doubt; or the charge failed. */
    static boolean acquitted(List<Token> tokens, int k) {
        boolean more = k + 1 < tokens.size() && tokens.get(k + 1).isWord("TO");
        return SectionWords.ACQUITTED.contains(tokens.get(k).word())
                || (tokens.get(k).isWord("FAILED") && !more)
                || (tokens.get(k).isWord("DOUBT") && back(tokens, k, "BENEFIT"));
    }

    /** "Acquitted of rape", "of the former": one is meant, and its section is not written. */
    static Optional<String> ofOneOfThem(List<Token> tokens, int k) {
        boolean directs =
                k + 1 < tokens.size() && SectionWords.DIRECTS.contains(tokens.get(k + 1).word());
        Optional<String> which = Optional.empty();
        for (int n = k + 1; directs && n < tokens.size() && !tokens.get(n).separator(); n++) {
            Token t = tokens.get(n);
            if (t.is(Token.Kind.SECTION)) {
                return Optional.empty();
            }
            if (which.isEmpty() && SectionWords.ONE_OF_THEM.contains(t.word())) {
                which = Optional.of(t.word());
            }
        }
        return which;
    }

    /** Convicted, by one word or held guilty. */
    static boolean convicted(List<Token> tokens, int k) {
        return SectionWords.CONVICTED.contains(tokens.get(k).word())
                || (tokens.get(k).isWord("مجرم")
                        && k + 1 < tokens.size()
                        && tokens.get(k + 1).isWord("قرار"));
    }

    /** The section that words of attempt, abetment or common intention stand for. */
    static Optional<SectionCode> takesPart(List<Token> tokens, int k) {
        String word = tokens.get(k).word();
        boolean common = !word.equals("INTENTION") && !word.equals("OBJECT");
        return common || back(tokens, k, "COMMON")
                ? Optional.ofNullable(SectionWords.TAKES_PART.get(word))
                : Optional.empty();
    }

    private static boolean back(List<Token> tokens, int k, String word) {
        for (int n = k - 1; n >= Math.max(0, k - LONGEST); n--) {
            if (!tokens.get(n).is(Token.Kind.WORD)) {
                return false;
            }
            if (tokens.get(n).isWord(word)) {
                return true;
            }
        }
        return false;
    }
}
