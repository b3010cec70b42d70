package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/** All that is ever recorded of a victim (Act XXX of 2021 s.26: no identity). */
public enum VictimCategory {
    WOMAN("woman", Text.of("woman", "خاتون")),
    CHILD("child", Text.of("child", "بچہ یا بچی")),
    ADULT_MAN("adult-man", Text.of("adult man", "بالغ مرد")),
    TRANSGENDER("transgender", Text.of("adult transgender person", "بالغ خواجہ سرا")),
    /** An adult who is no woman, not told further. */
    OTHER_ADULT("other-adult", Text.of("other adult", "دیگر بالغ")),
    NOT_RECORDED("not-recorded", Text.of("not recorded", "درج نہیں"));

    private final String code;
    private final Text text;

    VictimCategory(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** A "victim" or "child" of s.2(b), (g) and (k). */
    public boolean womanOrChild() {
        return this == WOMAN || this == CHILD;
    }

    /** Stated to be neither woman nor child. */
    public boolean statedOther() {
        return this == ADULT_MAN || this == TRANSGENDER || this == OTHER_ADULT;
    }
}
