package pk.nsor.register.candidate;

import java.util.List;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;

/**
 * A verified entry that may be the person asked about, with the reasons. A suggestion: two officers
 * decide.
 *
 * @param number of the entry
 * @param strength in a word, never a percentage
 * @param why the strength in one sentence, nothing personal in it
 * @param apart what would tell the two apart, nothing personal in it
 * @param portrait 0 where there is no photograph, otherwise which silhouette is drawn for it
 * @param fields one comparison for each field of {@link Field}, in that order; another paper than
 *     the CNIC only where it was asked for or met
 */
public record Candidate(
        RegisterNumber number,
        Strength strength,
        Text why,
        Text apart,
        int portrait,
        List<Comparison> fields) {
    public Candidate {
        fields = List.copyOf(fields);
    }

    /** How much the agreeing facts say together. */
    public enum Strength {
        STRONG(Text.of("Strong", "قوی")),
        WEAK(Text.of("Weak", "کمزور")),
        VERY_WEAK(Text.of("Very weak", "نہایت کمزور"));

        private final Text text;

        Strength(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    /** What is set side by side, in the order of the page. */
    public enum Field {
        NAME(Text.of("Name", "نام")),
        FATHER(Text.of("Father’s name", "ولدیت")),
        HUSBAND(Text.of("Husband’s name", "زوجیت")),
        OTHER_NAMES(Text.of("Other names", "دیگر نام")),
        CNIC(Text.of("CNIC", "شناختی کارڈ نمبر")),
        PAPER(Text.of("Other identity paper", "دیگر شناختی دستاویز")),
        AGE(Text.of("Age", "عمر")),
        SEX(Text.of("Sex", "جنس")),
        HOME(Text.of("Home", "رہائش")),
        MARKS(Text.of("Marks", "شناختی نشان"));

        private final Text text;

        Field(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    /** How one fact of the entry stands to what was asked. */
    public enum FieldMark {
        SAME(Text.of("same", "یکساں")),
        CLOSE(Text.of("close", "قریب")),
        DIFFERS(Text.of("differs", "مختلف")),
        /** The entry does not have it. */
        NOT_RECORDED(Text.of("not recorded", "درج نہیں")),
        /** The application does not have it. */
        NOT_ASKED(Text.of("cannot be compared", "موازنہ ممکن نہیں"));

        private final Text text;

        FieldMark(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }

    /** How much a fact tells two persons apart; shown as that many blocks. */
    public enum Weight {
        NONE(0, Text.of("none", "کوئی نہیں")),
        LITTLE(1, Text.of("little", "کم")),
        SOME(2, Text.of("some", "درمیانی")),
        STRONG(3, Text.of("strong", "قوی"));

        private final int blocks;
        private final Text text;

        Weight(int blocks, Text text) {
            this.blocks = blocks;
            this.text = text;
        }

        public int blocks() {
            return blocks;
        }

        public Text text() {
            return text;
        }
    }

    /**
     * One fact of the entry beside the same fact as asked.
     *
     * @param field which fact
     * @param value as registered; empty in both scripts where it is not recorded
     * @param mark how it stands to what was asked
     * @param weight how much that says
     * @param why in one phrase, nothing personal in it
     */
    public record Comparison(Field field, Value value, FieldMark mark, Weight weight, Text why) {
        @Override
        public String toString() {
            return "Comparison[masked]";
        }
    }

    @Override
    public String toString() {
        return "Candidate[masked]";
    }
}
