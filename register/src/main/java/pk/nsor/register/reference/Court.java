package pk.nsor.register.reference;

/**
 * A Special Court (Act XXX of 2021, s.3), one a district as an assumption. A return always keeps
 * the court as the judgment writes it.
 */
public record Court(String code, ListName name, String district, Period period, Source source)
        implements Listed {}
