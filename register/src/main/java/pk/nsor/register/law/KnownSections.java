package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a number, letters and clauses as written into sections that exist. */
final class KnownSections {
    private static final Pattern ROMAN = Pattern.compile("i{1,3}|iv|v|vi{1,3}|ix|x");

    /** Penal Code sections whose clauses are lettered, so that 302-B is 302(b). */
    private static final Set<Integer> LETTERED_CLAUSES = Set.of(292, 299, 302, 375);

    private static final StatuteCode CRPC = new StatuteCode("CRPC");
    private static final Set<String> PROCEDURE_ALONE =
            Set.of("35A", "53A", "164A", "164B", "249A", "265H", "265K", "382B", "544A");

    private final Offences offences;
    private final LawNames laws;

    KnownSections(Offences offences, LawNames laws) {
        this.offences = offences;
        this.laws = laws;
    }

    /** The sections meant; empty when the law has none such. 337-ADF is three. */
    List<Cited> resolve(OtherLaw law, int number, String letters, String clauses) {
        String upper = letters.toUpperCase(Locale.ROOT);
        String lowerClauses = clauses.toLowerCase(Locale.ROOT).replace('[', '(').replace(']', ')');
        StatuteCode statute = law.code();
        if (!offences.holds(statute)) {
            return number <= law.lastSection() && upper.length() <= 4
                    ? List.of(new Cited(statute, new SectionCode(number, upper), lowerClauses))
                    : List.of();
        }
        if (letters.isEmpty() && twoReadings(statute, number, clauses)) {
            return List.of();
        }
        if (letters.isEmpty()) {
            Optional<Cited> lettered = letterInBrackets(statute, number, clauses);
            if (lettered.isPresent()) {
                return List.of(lettered.get());
            }
            return known(statute, number, "")
                    ? List.of(new Cited(statute, new SectionCode(number, ""), lowerClauses))
                    : List.of();
        }
        if (known(statute, number, upper)) {
            return List.of(new Cited(statute, new SectionCode(number, upper), lowerClauses));
        }
        return lettersTaken(statute, number, letters, lowerClauses);
    }

    private List<Cited> lettersTaken(
            StatuteCode statute, int number, String letters, String clauses) {
        String upper = letters.toUpperCase(Locale.ROOT);
        String lower = letters.toLowerCase(Locale.ROOT);
        boolean base = known(statute, number, "");
        if (base && ROMAN.matcher(lower).matches()) {
            return List.of(plain(statute, number, "(" + lower + ")" + clauses));
        }
        boolean clause =
                statute.equals(StatuteCode.PPC)
                        ? LETTERED_CLAUSES.contains(number)
                        : letters.equals(lower);
        if (base && lower.length() == 1 && clause) {
            return List.of(plain(statute, number, "(" + lower + ")" + clauses));
        }
        if (base
                && lower.length() == 1
                && !PROCEDURE_ALONE.contains(number + upper)
                && outside(statute, number)) {
            return List.of(plain(statute, number, "(" + lower + ")" + clauses));
        }
        String head = upper.substring(0, 1);
        String rest = lower.substring(1);
        if (!rest.isEmpty() && known(statute, number, head) && ROMAN.matcher(rest).matches()) {
            return List.of(
                    new Cited(statute, new SectionCode(number, head), "(" + rest + ")" + clauses));
        }
        List<Cited> each = new ArrayList<>();
        for (int k = 0; k < upper.length(); k++) {
            String letter = upper.substring(k, k + 1);
            if (!known(statute, number, letter)) {
                // The list of the Anti-Terrorism Act does not name its lettered sections.
                return statute.equals(StatuteCode.ATA) && base && upper.length() <= 4
                        ? List.of(new Cited(statute, new SectionCode(number, upper), clauses))
                        : List.of();
            }
            each.add(new Cited(statute, new SectionCode(number, letter), clauses));
        }
        return each;
    }

    /** 506-B is 506(b): no section of that number is listed, so that none can be missed. */
    private boolean outside(StatuteCode statute, int number) {
        Limb limb = limb(new Cited(statute, new SectionCode(number, "")));
        return (limb == Limb.NONE || limb == Limb.CONDITIONAL)
                && !offences.mainWithNumber(statute, number);
    }

    /** 292(c): clause (c) of 292, which is outside the lists, or 292C, which is inside. */
    private boolean twoReadings(StatuteCode statute, int number, String clauses) {
        if (!statute.equals(StatuteCode.PPC)
                || !LETTERED_CLAUSES.contains(number)
                || clauses.length() < 3
                || !Character.isLowerCase(clauses.charAt(1))
                || clauses.charAt(2) != ')') {
            return false;
        }
        String letter = clauses.substring(1, 2).toUpperCase(Locale.ROOT);
        return known(statute, number, letter)
                && offences.mainEver(new Cited(statute, new SectionCode(number, letter)))
                && !offences.mainEver(new Cited(statute, new SectionCode(number, "")));
    }

    /** An item whose letter may be a clause or part of the number. */
    boolean twoReadings(Item item) {
        return item.law.isPresent()
                && item.token.word().isEmpty()
                && twoReadings(item.law.get().code(), item.number, item.token.clauses());
    }

    /** The Penal Code has a main scheduled offence of that number. */
    boolean listedNumber(int number) {
        return offences.mainWithNumber(StatuteCode.PPC, number);
    }

    /** Abetment and conspiracy, chapters V and V-A of the Penal Code. */
    static boolean abets(Cited cited) {
        return cited.statute().equals(StatuteCode.PPC)
                && cited.section().number() >= 107
                && cited.section().number() <= 120;
    }

    /** 377(B) and 365(b) are 377B and 365B; 302(b) and 375(a) are clauses. */
    private Optional<Cited> letterInBrackets(StatuteCode statute, int number, String clauses) {
        if (!statute.equals(StatuteCode.PPC)
                || clauses.length() < 3
                || !Character.isLetter(clauses.charAt(1))
                || clauses.charAt(2) != ')') {
            return Optional.empty();
        }
        String letter = clauses.substring(1, 2);
        boolean capital = Character.isUpperCase(letter.charAt(0));
        boolean roman = ROMAN.matcher(letter.toLowerCase(Locale.ROOT)).matches();
        if (roman
                || (!capital && LETTERED_CLAUSES.contains(number))
                || !known(statute, number, letter.toUpperCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return Optional.of(
                new Cited(
                        statute,
                        new SectionCode(number, letter.toUpperCase(Locale.ROOT)),
                        clauses.substring(3).toLowerCase(Locale.ROOT)));
    }

    /**
     * A lettered section that courts cite without naming the Code of Criminal Procedure, and that
     * the Penal Code has not: credit for custody, compensation, acquittal and the like.
     */
    boolean procedureAlone(Item item) {
        return PROCEDURE_ALONE.contains(item.number + item.token.word().toUpperCase(Locale.ROOT))
                && !procedure(item).isEmpty();
    }

    /** The section as one of the Code of Criminal Procedure. */
    List<Cited> procedure(Item item) {
        return laws.byCode(CRPC)
                .map(l -> resolve(l, item.number, item.token.word(), item.token.clauses()))
                .orElse(List.of());
    }

    /** The law has such a section. */
    boolean fits(OtherLaw law, Token token, int number) {
        return !resolve(law, number, token.word(), token.clauses()).isEmpty();
    }

    /** The Penal Code has such a section, and it makes an offence or extends one. */
    boolean penalOffence(Token token, int number) {
        return penalCode()
                .map(ppc -> resolve(ppc, number, token.word(), token.clauses()))
                .orElse(List.of())
                .stream()
                .anyMatch(c -> limb(c) != Limb.GENERAL);
    }

    Optional<OtherLaw> penalCode() {
        return laws.byCode(StatuteCode.PPC);
    }

    /** Where the newest row puts a section; outside when no list holds it. */
    Limb limb(Cited cited) {
        return offences.find(cited).map(Offence::limb).orElse(Limb.NONE);
    }

    /** The newest rows on the sections of some counts. */
    List<Reading.Row> rows(List<Count> counts) {
        return counts.stream()
                .flatMap(Connection::sections)
                .distinct()
                .flatMap(c -> offences.find(c).map(o -> new Reading.Row(c, o)).stream())
                .toList();
    }

    private boolean known(StatuteCode statute, int number, String letters) {
        return letters.length() <= 4
                && letters.chars().allMatch(c -> (c >= 'A' && c <= 'Z'))
                && offences.knows(statute, new SectionCode(number, letters));
    }

    private static Cited plain(StatuteCode statute, int number, String clauses) {
        return new Cited(statute, new SectionCode(number, ""), clauses);
    }
}
