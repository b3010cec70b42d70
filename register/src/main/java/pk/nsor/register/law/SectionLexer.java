package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a folded text of sections into tokens, from left to right, in time linear in its length. */
final class SectionLexer {
    /** Tokens beyond this are not read. */
    static final int MAX_TOKENS = 4_000;

    /** The word that a number with another meaning becomes. */
    static final String NUMBER = "NUMBER";

    /** 376-1 to 376-4 are clauses; 302-7 is two sections. */
    private static final char MOST_PLAIN_CLAUSE = '4';

    private final String text;
    private final LawNames laws;
    private final List<Token> tokens = new ArrayList<>();
    private int i;

    /** Where a mark such as "u/s" ends; a number behind it is a section whatever stands before. */
    private int marked = -1;

    /** Clauses written in front of their section: "sub-section (2) of section 10". */
    private String clausesBefore = "";

    private SectionLexer(String text, int from, int to, LawNames laws) {
        this.text = text.substring(0, to);
        this.laws = laws;
        this.i = from;
    }

    static List<Token> tokens(String text, int from, int to, LawNames laws) {
        SectionLexer lexer = new SectionLexer(text, from, to, laws);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (i < text.length() && tokens.size() < MAX_TOKENS) {
            char c = text.charAt(i);
            switch (c) {
                case ',' -> single(Token.Kind.COMMA);
                case ';' -> single(Token.Kind.SEMICOLON);
                case '/' -> single(Token.Kind.SLASH);
                case '&', '+' -> single(Token.Kind.AND);
                case '(' -> bracket();
                case '-' -> dash();
                default -> {
                    if (c >= '0' && c <= '9') {
                        number();
                    } else if (Character.isLetter(c)) {
                        word();
                    } else {
                        i++;
                    }
                }
            }
        }
    }

    private void single(Token.Kind kind) {
        tokens.add(Token.of(kind, i, i + 1));
        i++;
    }

    /** Between two numbers a dash stands for a stroke: 302-34. */
    private void dash() {
        boolean before = !tokens.isEmpty() && tokens.getLast().is(Token.Kind.SECTION);
        int next = i + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (before && next < text.length() && Character.isDigit(text.charAt(next))) {
            tokens.add(Token.of(Token.Kind.SLASH, i, i + 1));
        }
        i++;
    }

    private void bracket() {
        boolean first =
                tokens.stream()
                        .noneMatch(t -> t.is(Token.Kind.SECTION) || t.is(Token.Kind.SEMICOLON));
        if (first
                && SectionForms.SECTION_INSIDE.matcher(text).region(i, text.length()).lookingAt()) {
            i++;
            return;
        }
        int depth = 0;
        int close = -1;
        for (int k = i; k < text.length() && close < 0; k++) {
            depth += text.charAt(k) == '(' ? 1 : text.charAt(k) == ')' ? -1 : 0;
            close = depth == 0 ? k : -1;
        }
        if (close < 0) {
            i++;
            return;
        }
        String inside = text.substring(i + 1, close);
        int word = i + 1 + inside.length() - inside.stripLeading().length();
        Optional<LawNames.Found> law =
                word < close && Character.isLetter(text.charAt(word))
                        ? laws.at(text, word)
                        : Optional.empty();
        if (law.isPresent()
                && text.substring(law.get().end(), Math.max(law.get().end(), close)).isBlank()) {
            int end = Math.max(close + 1, law.get().end());
            tokens.add(new Token(Token.Kind.LAW, i, end, 1, "", "", Optional.of(law.get().law())));
            i = end;
        } else {
            tokens.add(Token.word(Token.Kind.REMARK, i, close + 1, inside));
            i = close + 1;
        }
    }

    private void word() {
        if (take(SectionForms.READ_WITH, Token.Kind.READ_WITH)) {
            return;
        }
        Optional<LawNames.Found> law = laws.at(text, i);
        if (law.isPresent()) {
            tokens.add(
                    new Token(
                            Token.Kind.LAW,
                            i,
                            law.get().end(),
                            0,
                            "",
                            "",
                            Optional.of(law.get().law())));
            i = law.get().end();
            return;
        }
        if (clauseBefore() || mark() || letter()) {
            return;
        }
        int end = i;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end))
                        || (".'-".indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && Character.isLetter(text.charAt(end + 1))))) {
            end++;
        }
        String word = text.substring(i, end).replaceAll("[.'-]", "").toUpperCase(Locale.ROOT);
        if (word.equals("AND") || word.equals("اور") || word.equals("و")) {
            tokens.add(Token.of(Token.Kind.AND, i, end));
        } else if (!counts(word, end)) {
            tokens.add(Token.word(Token.Kind.WORD, i, end, word));
        } else {
            return;
        }
        i = end;
    }

    /** Two counts, both counts, x2. */
    private boolean counts(String word, int end) {
        if (word.equals("TWICE") || word.equals("THRICE")) {
            int many = word.equals("TWICE") ? 2 : 3;
            tokens.add(new Token(Token.Kind.COUNTS, i, end, many, "", "", Optional.empty()));
            i = end;
            return true;
        }
        Integer times = SectionForms.NUMBER_WORDS.get(word);
        if (times == null) {
            return false;
        }
        Matcher m = SectionForms.COUNTS.matcher(text).region(end, text.length());
        if (!m.lookingAt()) {
            return false;
        }
        tokens.add(new Token(Token.Kind.COUNTS, i, m.end(), times, "", "", Optional.empty()));
        i = m.end();
        return true;
    }

    /** The B of 377A/B, 292-A, B and C. */
    private boolean letter() {
        int n = tokens.size();
        boolean repeats =
                n >= 2
                        && tokens.get(n - 1).separator()
                        && (tokens.get(n - 2).is(Token.Kind.LETTER)
                                || (tokens.get(n - 2).is(Token.Kind.SECTION)
                                        && !tokens.get(n - 2).word().isEmpty()));
        if (!repeats) {
            return false;
        }
        Optional<SectionLetters.Taken> taken = SectionLetters.alone(text, i, laws);
        if (taken.isEmpty()) {
            return false;
        }
        Clauses clauses = clauses(taken.get());
        tokens.add(
                new Token(
                        Token.Kind.LETTER,
                        i,
                        clauses.end(),
                        0,
                        taken.get().letters(),
                        clauses.written(),
                        Optional.empty()));
        i = clauses.end();
        return true;
    }

    private void number() {
        Matcher date = SectionForms.DATE.matcher(text).region(i, text.length());
        if (date.lookingAt()) {
            word(date.end(), "DATE");
            return;
        }
        Matcher arms = SectionForms.ARMS_1965.matcher(text).region(i, text.length());
        Optional<OtherLaw> ordinance = laws.byCode(new StatuteCode("ARMS-1965"));
        if (ordinance.isPresent() && arms.lookingAt()) {
            int number = Integer.parseInt(arms.group(1));
            tokens.add(section(i, arms.end(), number, arms.group(2), arms.group(3)));
            tokens.add(new Token(Token.Kind.LAW, arms.end(), arms.end(), 0, "", "", ordinance));
            i = arms.end();
            return;
        }
        int end = i;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        String digits = text.substring(i, end);
        if (counted(digits, end)) {
            return;
        }
        if (digits.length() > 3 || Integer.parseInt(digits) == 0) {
            boolean year = digits.matches("(1[89]|20)[0-9]{2}");
            if (otherNumber(digits, end)) {
                return;
            }
            tokens.add(Token.word(year ? Token.Kind.WORD : Token.Kind.BAD, i, end, "YEAR"));
            i = end;
            return;
        }
        SectionLetters.Taken letters = SectionLetters.after(text, end, laws);
        Clauses clauses = clauses(letters);
        if (!sectionMarked() && !lawBehind(clauses.end()) && otherNumber(digits, end)) {
            return;
        }
        String before = clausesBefore;
        clausesBefore = "";
        tokens.add(
                section(
                        i,
                        clauses.end(),
                        Integer.parseInt(digits),
                        letters.letters(),
                        clauses.written() + before));
        i = clauses.end();
    }

    private boolean sectionMarked() {
        return marked >= 0
                && text.substring(marked, i).chars().allMatch(c -> " .:-(".indexOf(c) >= 0);
    }

    private boolean lawBehind(int end) {
        int k = end;
        while (k < text.length() && text.charAt(k) == ' ') {
            k++;
        }
        return k < text.length()
                && Character.isLetter(text.charAt(k))
                && laws.at(text, k).isPresent();
    }

    private record Clauses(String written, int end) {}

    private Clauses clauses(SectionLetters.Taken taken) {
        StringBuilder written = new StringBuilder(taken.clause());
        int end = taken.end();
        Matcher dashed = SectionForms.CLAUSE_DASHED.matcher(text).region(end, text.length());
        boolean small = dashed.lookingAt() && dashed.group(1).charAt(0) <= MOST_PLAIN_CLAUSE;
        if (written.isEmpty() && dashed.lookingAt() && (small || !taken.letters().isEmpty())) {
            written.append('(').append(dashed.group(1)).append(')');
            end = dashed.end();
        }
        Matcher roman = SectionForms.CLAUSE_ROMAN.matcher(text).region(end, text.length());
        if (written.isEmpty() && !taken.letters().isEmpty() && roman.lookingAt()) {
            written.append('(').append(roman.group(1)).append(')');
            end = roman.end();
        }
        while (written.length() < 40) {
            Matcher bracket = SectionForms.CLAUSE.matcher(text).region(end, text.length());
            Matcher named = SectionForms.CLAUSE_NAMED.matcher(text).region(end, text.length());
            Matcher clause = bracket.lookingAt() ? bracket : named;
            if (!bracket.lookingAt() && !named.lookingAt()) {
                break;
            }
            boolean isNamed = clause == named;
            written.append(isNamed ? '[' : '(')
                    .append(SectionLetters.latin(clause.group(1)))
                    .append(isNamed ? ']' : ')');
            end = clause.end();
        }
        return new Clauses(written.toString(), end);
    }

    private boolean clauseBefore() {
        Matcher m = SectionForms.CLAUSE_BEFORE.matcher(text).region(i, text.length());
        if (!m.lookingAt()) {
            return false;
        }
        clausesBefore = "[" + m.group(1) + "]" + clausesBefore;
        i = m.end();
        return true;
    }

    /** So many counts, years, rupees or people. */
    private boolean counted(String digits, int end) {
        Matcher counts = SectionForms.COUNTS.matcher(text).region(end, text.length());
        Matcher before = SectionForms.TIMES_BEFORE.matcher(text).region(end, text.length());
        if (digits.length() == 1 && before.lookingAt() && digits.charAt(0) > '0') {
            int times = digits.charAt(0) - '0';
            tokens.add(
                    new Token(Token.Kind.COUNTS, i, before.end(), times, "", "", Optional.empty()));
            i = before.end();
            return true;
        }
        boolean after = !tokens.isEmpty() && tokens.getLast().isWord("X");
        if (digits.length() <= 3 && (after || counts.lookingAt())) {
            int to = after ? end : counts.end();
            int times = Math.clamp(Integer.parseInt(digits), 1, 999);
            tokens.add(new Token(Token.Kind.COUNTS, i, to, times, "", "", Optional.empty()));
            i = to;
            return true;
        }
        for (Pattern unit : new Pattern[] {SectionForms.UNIT, SectionForms.MONEY_TAIL}) {
            Matcher m = unit.matcher(text).region(end, text.length());
            if (m.lookingAt()) {
                word(m.end(), NUMBER);
                return true;
            }
        }
        Matcher people = SectionForms.PEOPLE.matcher(text).region(end, text.length());
        if (digits.length() <= 2 && !sectionMarked() && people.lookingAt()) {
            word(people.end(), NUMBER);
            return true;
        }
        return false;
    }

    /**
     * A sum, a term, a serial by the word in front of it. The token keeps the number, so that one
     * that may after all be a section is asked about.
     */
    private boolean otherNumber(String digits, int end) {
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        if (digits.length() == 1 && alsoOrdinal()) {
            tokens.add(Token.word(Token.Kind.WORD, i, end, NUMBER));
            i = end;
            return true;
        }
        if (last == null
                || !last.is(Token.Kind.WORD)
                || !(SectionForms.BEFORE_OTHER_NUMBERS.contains(last.word())
                        || (digits.length() <= 2
                                && SectionForms.BEFORE_ORDINALS.contains(last.word())))) {
            return false;
        }
        int k = end;
        while (k + 3 < text.length()
                && text.charAt(k) == ','
                && text.substring(k + 1, k + 4).chars().allMatch(Character::isDigit)) {
            k += 4;
        }
        int number = k == end && digits.length() <= 3 ? Integer.parseInt(digits) : 0;
        tokens.add(new Token(Token.Kind.WORD, i, k, number, NUMBER, "", Optional.empty()));
        i = k;
        return true;
    }

    /** The 2 of "accused 1 and 2". */
    private boolean alsoOrdinal() {
        int n = tokens.size();
        return n >= 3
                && (tokens.get(n - 1).is(Token.Kind.AND) || tokens.get(n - 1).is(Token.Kind.COMMA))
                && tokens.get(n - 2).isWord(NUMBER)
                && SectionForms.BEFORE_ORDINALS.contains(tokens.get(n - 3).word());
    }

    private static Token section(int start, int end, int number, String letters, String clauses) {
        return new Token(
                Token.Kind.SECTION, start, end, number, letters, clauses, Optional.empty());
    }

    private void word(int end, String word) {
        tokens.add(Token.word(Token.Kind.WORD, i, end, word));
        i = end;
    }

    private boolean take(Pattern pattern, Token.Kind kind) {
        Matcher m = pattern.matcher(text).region(i, text.length());
        if (!m.lookingAt()) {
            return false;
        }
        tokens.add(Token.of(kind, i, m.end()));
        i = m.end();
        return true;
    }

    private boolean mark() {
        Matcher m = SectionForms.SECTION_MARK.matcher(text).region(i, text.length());
        if (!m.lookingAt()
                || (m.end() < text.length() && Character.isLetter(text.charAt(m.end())))) {
            return false;
        }
        boolean behindSection =
                !tokens.isEmpty()
                        && (tokens.getLast().is(Token.Kind.SECTION)
                                || tokens.getLast().is(Token.Kind.LETTER));
        if (behindSection && m.end() == i + 1 && !numberNext(m.end())) {
            return false;
        }
        i = m.end();
        marked = i;
        return true;
    }

    private boolean numberNext(int from) {
        int k = from;
        while (k < text.length() && " .:(".indexOf(text.charAt(k)) >= 0) {
            k++;
        }
        return k < text.length() && Character.isDigit(text.charAt(k));
    }
}
