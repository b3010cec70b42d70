package pk.nsor.register.entry;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.StateWord;

/** Whether an entry answers look-ups. */
public enum EntryState {
    STANDING("standing", Text.of("Registered, verified", "درج شدہ، تصدیق شدہ")),
    WITHHELD(
            "withheld",
            Text.of("Withheld: answers no look-up", "معطل: کسی استفسار کا جواب نہیں دیتا"));

    private final String code;
    private final Text text;

    EntryState(String code, Text text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }

    /** As shown: shape, word and colour. */
    public StateWord word() {
        return this == STANDING ? StateWord.done(text) : StateWord.late(text);
    }

    static EntryState of(String code) {
        return STANDING.code.equals(code) ? STANDING : WITHHELD;
    }
}
