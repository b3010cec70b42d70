package pk.nsor.register.law;

import java.util.Optional;

/**
 * One piece of a text of sections.
 *
 * @param start place in the folded text
 * @param end place after it
 * @param number section number, count of counts, or 0
 * @param word letters of a section, a word in capitals, or the inside of a remark
 * @param clauses subsections as {@code (2)(a)}, as written; one that the text calls a clause stands
 *     in square brackets, so that it is not taken for a letter of the number
 * @param law the law named; empty for a law in no list
 */
record Token(
        Kind kind,
        int start,
        int end,
        int number,
        String word,
        String clauses,
        Optional<OtherLaw> law) {
    enum Kind {
        SECTION,
        /**
         * A law; {@code number} 1 when it stands in brackets, 2 when it is another country's penal
         * code.
         */
        LAW,
        /** A single letter that repeats the number before it, as in 377A/B. */
        LETTER,
        SLASH,
        COMMA,
        SEMICOLON,
        AND,
        READ_WITH,
        /** Words in brackets. */
        REMARK,
        /** So many counts. */
        COUNTS,
        WORD,
        /** Digits that are no section. */
        BAD
    }

    static Token of(Kind kind, int start, int end) {
        return new Token(kind, start, end, 0, "", "", Optional.empty());
    }

    static Token word(Kind kind, int start, int end, String word) {
        return new Token(kind, start, end, 0, word, "", Optional.empty());
    }

    boolean is(Kind k) {
        return kind == k;
    }

    boolean isWord(String w) {
        return kind == Kind.WORD && word.equals(w);
    }

    boolean separator() {
        return switch (kind) {
            case SLASH, COMMA, SEMICOLON, AND, READ_WITH -> true;
            default -> false;
        };
    }
}
