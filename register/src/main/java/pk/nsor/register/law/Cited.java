package pk.nsor.register.law;

/**
 * One section of one statute, normalised.
 *
 * @param clause subsections and clauses as {@code (2)(a)}, or empty
 */
public record Cited(StatuteCode statute, SectionCode section, String clause) {
    public Cited(StatuteCode statute, SectionCode section) {
        this(statute, section, "");
    }

    /** Short form for lists and tests: {@code PPC} and {@code 376(3)}. */
    public static Cited of(StatuteCode statute, String section) {
        int paren = section.indexOf('(');
        return paren < 0
                ? new Cited(statute, SectionCode.of(section))
                : new Cited(
                        statute,
                        SectionCode.of(section.substring(0, paren)),
                        section.substring(paren));
    }

    /** {@code 376(3) PPC}; always left to right. */
    public String normalised() {
        return section.value() + clause + " " + statute.value();
    }

    /** True for the same section whatever its clause. */
    boolean sameSection(Cited other) {
        return statute.equals(other.statute) && section.equals(other.section);
    }

    /** The first clause without its brackets, in lower case: {@code 3} of {@code (3)(a)}. */
    String firstClause() {
        int close = clause.indexOf(')');
        return close < 0 ? "" : clause.substring(1, close).toLowerCase(java.util.Locale.ROOT);
    }
}
