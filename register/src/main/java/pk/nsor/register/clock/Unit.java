package pk.nsor.register.clock;

import pk.nsor.register.kernel.Text;

/** In what a clock is counted. */
public enum Unit {
    /** By the clock, day and night, holidays included. */
    HOURS("hours", Text.of("hours", "گھنٹے")),
    /** Calendar days in Asia/Karachi; the last day runs to its end. */
    DAYS("days", Text.of("days", "دن")),
    /** Monday to Friday without public holidays; the last day runs to its end. */
    WORKING_DAYS("working-days", Text.of("working days", "ایامِ کار"));

    private final String code;
    private final Text text;

    Unit(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    static Unit of(String code) {
        for (Unit u : values()) {
            if (u.code.equals(code)) {
                return u;
            }
        }
        throw new IllegalArgumentException("unknown unit of a clock");
    }
}
