package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** What kind of court tried the case. */
public enum CourtType {
    ANTI_RAPE(
            "anti-rape",
            Text.of(
                    "Special Court, Anti-Rape Act 2021",
                    "خصوصی عدالت، انسدادِ عصمت دری ایکٹ 2021")),
    SESSIONS("sessions", Text.of("Court of Session", "سیشن عدالت")),
    JUVENILE("juvenile", Text.of("Juvenile Court", "عدالتِ نابالغان")),
    ANTI_TERRORISM("anti-terrorism", Text.of("Anti-Terrorism Court", "انسدادِ دہشت گردی عدالت")),
    CYBERCRIME("peca", Text.of("court designated under PECA 2016", "پیکا 2016 کے تحت نامزد عدالت")),
    MAGISTRATE("magistrate", Text.of("Magistrate", "مجسٹریٹ")),
    OTHER("other", Text.of("another kind of court", "کسی اور نوعیت کی عدالت"));

    private final String code;
    private final Text text;

    CourtType(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
