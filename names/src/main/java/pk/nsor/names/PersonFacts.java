package pk.nsor.names;

import java.util.Objects;

/**
 * What one paper says of one person. Only the name is needed; empty means not known.
 *
 * @param name the name as parsed; its own parent is used where {@code parent} is empty
 * @param parent the father's or husband's name, see {@link PersonNames#parseParent}
 * @param relation how the parent relates, {@link Relation#NONE} where that is not said
 * @param birth date of birth as far as known
 * @param cnic the digits of the identity number, Western, 13 or, as misread, 12 or 14; or empty
 * @param district the district in normal form (names or codes, as long as both sides use the same)
 * @param sex sex, or null where it is not known
 */
public record PersonFacts(
        ParsedName name,
        ParsedName parent,
        Relation relation,
        Birth birth,
        String cnic,
        String district,
        @org.jspecify.annotations.Nullable Sex sex) {

    /** A CNIC with a digit too many; what is longer is kept longer, and is none. */
    private static final int MOST_DIGITS = 14;

    private static final ParsedName NOBODY = PersonNames.parse("");

    public PersonFacts {
        Objects.requireNonNull(name);
        Objects.requireNonNull(parent);
        Objects.requireNonNull(relation);
        Objects.requireNonNull(birth);
        cnic = digits(cnic);
        district = Fold.normal(district);
    }

    /** A person of whom only a written name is known. */
    public static PersonFacts named(String name) {
        ParsedName parsed = PersonNames.parse(name);
        return new PersonFacts(parsed, NOBODY, parsed.relation(), Birth.unknown(), "", "", null);
    }

    /**
     * The same person with a father's or husband's name as written in a field of its own, see
     * {@link PersonNames#parseParent}. A husband written in the father's place ({@code W/O}) is a
     * husband.
     */
    public PersonFacts withParent(String written, Relation as) {
        ParsedName his = PersonNames.parseParent(written);
        Relation relates = his.relation() == Relation.WIFE ? Relation.WIFE : as;
        return new PersonFacts(name, his, relates, birth, cnic, district, sex);
    }

    /** The same person with a birth date. */
    public PersonFacts born(Birth date) {
        return new PersonFacts(name, parent, relation, date, cnic, district, sex);
    }

    /** The same person with an identity number, with or without dashes. */
    public PersonFacts withCnic(String number) {
        return new PersonFacts(name, parent, relation, birth, number, district, sex);
    }

    /** The same person with a district. */
    public PersonFacts in(String place) {
        return new PersonFacts(name, parent, relation, birth, cnic, place, sex);
    }

    /** The same person with a sex. */
    public PersonFacts of(Sex stated) {
        return new PersonFacts(name, parent, relation, birth, cnic, district, stated);
    }

    private static String digits(String number) {
        String normal = Fold.normal(number);
        StringBuilder out = new StringBuilder(MOST_DIGITS);
        for (int i = 0; i < normal.length() && out.length() <= MOST_DIGITS; i++) {
            if (normal.charAt(i) >= '0' && normal.charAt(i) <= '9') {
                out.append(normal.charAt(i));
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "PersonFacts[masked]";
    }
}
