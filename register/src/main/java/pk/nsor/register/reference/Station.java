package pk.nsor.register.reference;

import java.util.Optional;
import pk.nsor.register.kernel.Text;

/**
 * A police station, or what acts as one: a women's station, an NCCIA circle, a Levies thana.
 *
 * @param district code of the revenue district; empty only for an NCCIA circle, which serves
 *     several
 */
public record Station(
        String code,
        Kind kind,
        ListName name,
        Optional<String> district,
        Period period,
        Source source)
        implements Listed {

    /** Whose station it is. */
    public enum Kind implements Coded {
        POLICE("police", Text.of("police station", "تھانہ")),
        WOMEN("women", Text.of("women's police station", "تھانہ برائے خواتین")),
        NCCIA("nccia", Text.of("NCCIA circle", "این سی سی آئی اے سرکل")),
        LEVIES("levies", Text.of("Levies thana", "لیویز تھانہ"));

        private final String code;
        private final Text text;

        Kind(String code, Text text) {
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
}
