package pk.nsor.register.reference;

/** A tehsil (taluka, sub-division) of a revenue district. */
public record Tehsil(String code, ListName name, String district, Period period, Source source)
        implements Listed {}
