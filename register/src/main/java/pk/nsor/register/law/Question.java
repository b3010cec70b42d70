package pk.nsor.register.law;

import java.util.Optional;
import pk.nsor.register.kernel.Text;

/**
 * Something in the written sections that the reader asks about instead of dropping it.
 *
 * @param asWritten the words asked about, as typed
 * @param section the section concerned, where one was made out
 */
public record Question(Kind kind, String asWritten, Optional<Cited> section) {
    /** What is asked. */
    public enum Kind {
        /** Nothing was written. */
        EMPTY(true, Text.of("No section is written.", "کوئی دفعہ درج نہیں۔")),
        /** The text says that the sections are not stated. */
        NOT_STATED(
                true,
                Text.of(
                        "The sections are not stated. Which are they?",
                        "دفعات درج نہیں۔ کون سی دفعات ہیں؟")),
        /** No section could be made out of these words. */
        UNREADABLE(
                true,
                Text.of(
                        "No section can be read here. Which section is meant?",
                        "یہاں کوئی دفعہ پڑھی نہیں جا سکی۔ کون سی دفعہ مراد ہے؟")),
        /** A section of a law that is in no list. */
        UNKNOWN_LAW(
                true,
                Text.of(
                        "This law is not in the list of laws. Which law is meant?",
                        "یہ قانون فہرستِ قوانین میں نہیں۔ کون سا قانون مراد ہے؟")),
        /** The law is known but has no such section. */
        UNKNOWN_SECTION(
                true,
                Text.of(
                        "This law has no such section. Which section is meant?",
                        "اس قانون میں ایسی کوئی دفعہ نہیں۔ کون سی دفعہ مراد ہے؟")),
        /** The letter in brackets may be a clause or part of the number of a listed section. */
        TWO_READINGS(
                true,
                Text.of(
                        "This can be read as a clause of one section or as another section. Which is meant?",
                        "اسے ایک دفعہ کی شق بھی پڑھا جا سکتا ہے اور الگ دفعہ بھی۔ کون سی مراد ہے؟")),
        /** A general provision that makes no offence, so that a law may be missing. */
        NOT_AN_OFFENCE(
                true,
                Text.of(
                        "This section makes no offence. Which section or law is meant?",
                        "یہ دفعہ کوئی جرم قائم نہیں کرتی۔ کون سی دفعہ یا قانون مراد ہے؟")),
        /** 34, 109, 149 or 511 with no section that it belongs to. */
        STANDS_ALONE(
                true,
                Text.of(
                        "This section is never a count by itself. Which section does it belong to?",
                        "یہ دفعہ بذاتِ خود الگ الزام نہیں۔ یہ کس دفعہ کے ساتھ ہے؟")),
        /** Words beside readable sections that the reader does not know. */
        WORDS(
                false,
                Text.of(
                        "These words are kept as written. Do they name a section?",
                        "یہ الفاظ جوں کے توں رکھے گئے ہیں۔ کیا ان میں کوئی دفعہ ہے؟")),
        /** Words beside a section of s.2(h) that the reader does not know. */
        WORDS_BESIDE(
                true,
                Text.of(
                        "These words stand beside a section of s. 2(h). Do they change the conviction under it?",
                        "یہ الفاظ دفعہ 2(h) کی ایک دفعہ کے ساتھ لکھے ہیں۔ کیا ان سے اس کے تحت سزایابی بدلتی ہے؟")),
        /** A place outside Pakistan is named beside the sections. */
        ABROAD(
                true,
                Text.of(
                        "These words name a place outside Pakistan. Did a court of Pakistan convict?",
                        "ان الفاظ میں پاکستان سے باہر کی جگہ کا نام ہے۔ کیا سزا پاکستان کی عدالت نے سنائی؟")),
        /** Named as convicted of and as acquitted of, or in words that leave open which. */
        SAID_TWICE(
                true,
                Text.of(
                        "These words say two things of this section, or leave open which is meant. Was there a conviction under it?",
                        "ان الفاظ میں اس دفعہ کے بارے میں دو باتیں کہی گئی ہیں، یا واضح نہیں کہ کون سی مراد ہے۔ کیا اس کے تحت سزا ہوئی؟")),
        /** Only the first part was read. */
        TOO_LONG(
                true,
                Text.of(
                        "Only the first part of this text was read. Please shorten it.",
                        "اس تحریر کا صرف پہلا حصہ پڑھا گیا۔ براہِ کرم مختصر کیجیے۔"));

        private final boolean blocking;
        private final Text text;

        Kind(boolean blocking, Text text) {
            this.blocking = blocking;
            this.text = text;
        }

        /** Until it is answered, the conviction cannot be judged in full. */
        public boolean blocking() {
            return blocking;
        }

        public Text text() {
            return text;
        }
    }

    static Question of(Kind kind, String asWritten) {
        return new Question(kind, asWritten, Optional.empty());
    }
}
