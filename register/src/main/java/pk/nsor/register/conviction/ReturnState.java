package pk.nsor.register.conviction;

import pk.nsor.register.kernel.Text;

/** Where a return stands. The moves between them are {@link Workflow}. */
public enum ReturnState {
    DRAFT("draft", true, Text.of("draft", "مسودہ")),
    SUBMITTED("submitted", false, Text.of("with the Bureau", "بیورو کے پاس")),
    CALLED_BACK("called-back", true, Text.of("called back", "واپس منگوایا گیا")),
    SENT_BACK("sent-back", true, Text.of("sent back for correction", "درستی کے لیے واپس")),
    /** Juvenile or probation: opened only by the two officers who decide it. */
    SEALED("sealed", false, Text.of("sealed, to be decided", "سربمہر، فیصلہ باقی")),
    OPINION("opinion", false, Text.of("legal opinion awaited", "قانونی رائے کا انتظار")),
    ENTERED("entered", false, Text.of("entered in the register", "رجسٹر میں درج")),
    NOT_ENTERED("not-entered", false, Text.of("not entered", "درج نہیں ہوا")),
    /** The person is destroyed; the reasoning without the person stays. */
    ERASED("erased", false, Text.of("not entered, person destroyed", "درج نہیں ہوا، کوائف تلف"));

    private final String code;
    private final boolean editable;
    private final Text text;

    ReturnState(String code, boolean editable, Text text) {
        this.code = code;
        this.editable = editable;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** Whether its makers may change it: the Bureau does not have it then. */
    public boolean editable() {
        return editable;
    }

    /** Whether anybody still has something to decide about it. */
    boolean open() {
        return switch (this) {
            case DRAFT, SUBMITTED, CALLED_BACK, SENT_BACK, SEALED, OPINION -> true;
            case ENTERED, NOT_ENTERED, ERASED -> false;
        };
    }

    static ReturnState of(String code) {
        for (ReturnState s : values()) {
            if (s.code.equals(code)) {
                return s;
            }
        }
        throw new IllegalArgumentException("unknown state of a return");
    }
}
