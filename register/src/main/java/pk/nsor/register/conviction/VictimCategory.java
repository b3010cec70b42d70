package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** Category of the victim: all that is ever asked or kept about a victim. */
public enum VictimCategory {
    WOMAN("woman", Text.of("a woman", "عورت")),
    CHILD("child", Text.of("a child (under 18)", "بچہ یا بچی (18 سال سے کم)")),
    ADULT_MAN("adult-man", Text.of("an adult man", "بالغ مرد")),
    TRANSGENDER("transgender", Text.of("a transgender person", "خواجہ سرا")),
    OTHER_ADULT("other-adult", Text.of("another adult", "کوئی اور بالغ")),
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
}
