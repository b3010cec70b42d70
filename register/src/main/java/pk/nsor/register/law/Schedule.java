package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** Schedule of the Anti-Rape (Investigation and Trial) Act 2021 in which an offence stands. */
public enum Schedule {
    NONE("none", Text.of("no Schedule", "کوئی جدول نہیں")),
    I("I", Text.of("Schedule I", "جدول اول")),
    II("II", Text.of("Schedule II", "جدول دوم")),
    /** Both, as a conditional entry of each. */
    I_II("I_II", Text.of("Schedules I and II", "جدول اول اور دوم"));

    private final String code;

    private final Text text;

    Schedule(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    /** The word in the list. */
    public String code() {
        return code;
    }

    /** The word in the list, for people. */
    public Text text() {
        return text;
    }
}
