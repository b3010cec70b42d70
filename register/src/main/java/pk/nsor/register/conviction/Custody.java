package pk.nsor.register.conviction;

import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/**
 * Where the person was, as the office knew it on a day.
 *
 * @param prison code of the prison, where in one that is listed; empty otherwise
 * @param asAt the day of that knowledge; there unless nothing is recorded
 */
public record Custody(Place place, String prison, Optional<PartialDate> asAt) {
    /** Where the person was. */
    public enum Place {
        PRISON("prison", Text.of("in prison", "جیل میں")),
        BAIL(
                "bail",
                Text.of(
                        "released on bail or with the sentence suspended",
                        "ضمانت پر یا سزا معطل ہونے پر رہا")),
        SERVED("served", Text.of("released, sentence served", "سزا مکمل ہونے پر رہا")),
        ABSCONDING("absconding", Text.of("absconding", "مفرور")),
        NOT_RECORDED("not-recorded", Text.of("not recorded", "درج نہیں"));

        private final String code;
        private final Text text;

        Place(String code, Text text) {
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

    @Override
    public String toString() {
        return "Custody[masked]";
    }
}
