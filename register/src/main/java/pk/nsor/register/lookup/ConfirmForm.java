package pk.nsor.register.lookup;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;

/**
 * The second officer's ruling as typed.
 *
 * @param ruling {@code confirm} or {@code disagree}
 * @param compared {@code on}: this officer compared for themselves
 * @param reasons why not; needed to disagree
 */
public record ConfirmForm(String ruling, String compared, String reasons) {
    public static final ConfirmForm EMPTY = new ConfirmForm("", "", "");

    public boolean confirms() {
        return "confirm".equals(ruling);
    }

    /** What is wrong with it, if anything is. */
    public FieldErrors errors() {
        FieldErrors e =
                TypedText.most(FieldErrors.NONE, "reasons", reasons, CompareForm.MOST_CHARS);
        if (!confirms() && !"disagree".equals(ruling)) {
            return e.and("ruling", Text.of("Choose", "منتخب کیجیے"));
        }
        if (confirms() && !"on".equals(compared)) {
            e =
                    e.and(
                            "compared",
                            Text.of(
                                    "Compare for yourself, then say so here",
                                    "خود موازنہ کیجیے، پھر یہاں تصدیق کیجیے"));
        }
        if (!confirms() && reasons.isBlank()) {
            e =
                    e.and(
                            "reasons",
                            Text.of(
                                    "Write why; the first officer reads it",
                                    "وجہ لکھیے؛ پہلا افسر اسے پڑھے گا"));
        }
        return e;
    }

    @Override
    public String toString() {
        return "ConfirmForm[masked]";
    }
}
