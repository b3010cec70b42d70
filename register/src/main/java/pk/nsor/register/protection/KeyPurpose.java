package pk.nsor.register.protection;

/** What one data key seals. */
public enum KeyPurpose {
    PERSON("person"),
    RETURN("return"),
    LOOKUP("lookup"),
    ATTACHMENT("attachment"),
    ACT("act"),
    PLACE("place"),
    DECISION("decision");

    private final String code;

    KeyPurpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
