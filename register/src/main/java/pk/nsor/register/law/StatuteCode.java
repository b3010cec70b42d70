package pk.nsor.register.law;

import java.util.regex.Pattern;

/**
 * Short code of a statute in the lists, such as {@code PPC}.
 *
 * @param value capital letters, digits and hyphens, 2 to 24 characters
 */
public record StatuteCode(String value) implements Comparable<StatuteCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,23}");

    /** Pakistan Penal Code, Act XLV of 1860. */
    public static final StatuteCode PPC = new StatuteCode("PPC");

    /** Prevention of Electronic Crimes Act, Act XL of 2016 as enacted. */
    public static final StatuteCode PECA = new StatuteCode("PECA");

    /** Anti-Terrorism Act, Act XXVII of 1997. */
    public static final StatuteCode ATA = new StatuteCode("ATA");

    /** Offence of Zina (Enforcement of Hudood) Ordinance, VII of 1979. */
    public static final StatuteCode ZINA = new StatuteCode("ZINA");

    public StatuteCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a statute code");
        }
    }

    /** True for a code that may stand in a list. */
    public static boolean isCode(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(StatuteCode other) {
        return value.compareTo(other.value);
    }
}
