package pk.nsor.register.law;

import pk.nsor.register.kernel.Text;

/**
 * A row of an uploaded list that cannot be taken.
 *
 * @param row number of the row in the file, the heading being row 1
 * @param column heading of the column at fault, or empty for the row as a whole
 */
public record RowProblem(long row, String column, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        MISSING_COLUMN("This column is missing.", "یہ خانہ موجود نہیں۔"),
        MISSING_VALUE("A value is missing.", "قدر درج نہیں۔"),
        UNKNOWN_WORD("This word is not one of the list.", "یہ لفظ فہرست میں سے نہیں۔"),
        NOT_A_SECTION("This is not a section number.", "یہ دفعہ نمبر نہیں۔"),
        NOT_A_DATE("This is not a date.", "یہ تاریخ نہیں۔"),
        NOT_A_NUMBER("This is not a number.", "یہ عدد نہیں۔"),
        ONE_LANGUAGE("Both languages are needed.", "دونوں زبانیں درکار ہیں۔"),
        OUT_OF_ORDER("The end comes before the beginning.", "اختتام آغاز سے پہلے ہے۔"),
        OVERLAP(
                "Another row holds the same section at the same time.",
                "اسی مدت میں یہی دفعہ ایک اور سطر میں بھی ہے۔"),
        UNREADABLE_FILE("The file cannot be read as a list.", "فائل بطور فہرست نہیں پڑھی جا سکی۔"),
        TOO_MANY_ROWS("The list has too many rows.", "فہرست میں سطریں بہت زیادہ ہیں۔");

        private final Text text;

        Kind(String en, String ur) {
            this.text = Text.of(en, ur);
        }

        public Text text() {
            return text;
        }
    }
}
