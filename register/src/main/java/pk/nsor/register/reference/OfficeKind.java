package pk.nsor.register.reference;

import pk.nsor.register.kernel.Text;

/** What an office is. */
public enum OfficeKind implements Coded {
    BUREAU("bureau", Text.of("National Police Bureau", "نیشنل پولیس بیورو")),
    MINISTRY("ministry", Text.of("ministry", "وزارت")),
    COMMITTEE("committee", Text.of("Special Committee", "خصوصی کمیٹی")),
    AUDIT("audit", Text.of("auditor", "محتسب ریکارڈ")),
    NCCIA("nccia", Text.of("cyber crime agency", "سائبر کرائم ایجنسی")),
    PROSECUTOR_GENERAL("prosecutor_general", Text.of("Prosecutor General", "پراسیکیوٹر جنرل")),
    PROSECUTION("prosecution", Text.of("district prosecution", "ضلعی استغاثہ")),
    POLICE_HEAD("police_head", Text.of("provincial police", "صوبائی پولیس")),
    POLICE("police", Text.of("district police", "ضلعی پولیس")),
    SSOIU(
            "ssoiu",
            Text.of(
                    "Special Sexual Offences Investigation Unit",
                    "خصوصی یونٹ برائے تفتیش جنسی جرائم")),
    PRISONS_HEAD("prisons_head", Text.of("provincial prisons", "صوبائی جیل خانہ جات")),
    PRISON("prison", Text.of("prison", "جیل"));

    private final String code;
    private final Text text;

    OfficeKind(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Text text() {
        return text;
    }
}
