package pk.nsor.register.kernel;

/** What an officer is in this system. One officer, one role, one office at a time. */
public enum Role {
    PROSECUTOR("prosecutor", Text.of("District Public Prosecutor", "ڈسٹرکٹ پبلک پراسیکیوٹر")),
    INVESTIGATOR(
            "investigator",
            Text.of("Investigating officer, SSOIU", "تفتیشی افسر، ایس ایس او آئی یو")),
    DPO("dpo", Text.of("District Police Officer", "ڈسٹرکٹ پولیس افسر")),
    PRISON("prison", Text.of("Superintendent of prison", "سپرنٹنڈنٹ جیل")),
    OPERATOR("operator", Text.of("NPB operator", "آپریٹر، نیشنل پولیس بیورو")),
    SUPERVISOR("supervisor", Text.of("NPB supervisor", "نگران افسر، نیشنل پولیس بیورو")),
    ADMINISTRATOR("administrator", Text.of("NPB administrator", "منتظم، نیشنل پولیس بیورو")),
    AUDITOR("auditor", Text.of("Auditor", "محتسب ریکارڈ")),
    COMMITTEE("committee", Text.of("Special Committee reader", "قاری، خصوصی کمیٹی")),
    /**
     * The register itself, for scheduled work and for counting strangers; no person has it, nothing
     * is granted to it.
     */
    SYSTEM("system", Text.of("the register itself", "خود رجسٹر"));

    private final String code;
    private final Text text;

    Role(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** Operators and supervisors of the Bureau, who see whole records. */
    public boolean npb() {
        return this == OPERATOR || this == SUPERVISOR;
    }

    public static Role of(String code) {
        for (Role r : values()) {
            if (r.code.equals(code)) {
                return r;
            }
        }
        throw new IllegalArgumentException("unknown role");
    }
}
