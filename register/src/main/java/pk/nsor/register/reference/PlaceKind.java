package pk.nsor.register.reference;

import pk.nsor.register.kernel.Text;

/** What an officer chooses from a district's list, or types. */
public enum PlaceKind implements Coded {
    STATION("station", Text.of("police station", "تھانہ")),
    TEHSIL("tehsil", Text.of("tehsil", "تحصیل"));

    private final String code;
    private final Text text;

    PlaceKind(String code, Text text) {
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
