package pk.nsor.register.conviction;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Period;
import java.util.Optional;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.SentenceTerm;

/** One part of a sentence, as the court ordered it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SentencePart.Death.class, name = "death"),
    @JsonSubTypes.Type(value = SentencePart.NaturalLife.class, name = "natural-life"),
    @JsonSubTypes.Type(value = SentencePart.Life.class, name = "life"),
    @JsonSubTypes.Type(value = SentencePart.Term.class, name = "term"),
    @JsonSubTypes.Type(value = SentencePart.Fine.class, name = "fine"),
    @JsonSubTypes.Type(value = SentencePart.Compensation.class, name = "compensation"),
    @JsonSubTypes.Type(value = SentencePart.Other.class, name = "other")
})
public sealed interface SentencePart {
    /** Rigorous or simple imprisonment (PPC s. 53). */
    enum Manner {
        RIGOROUS("ri", Text.of("rigorous", "بامشقت")),
        SIMPLE("si", Text.of("simple", "محض")),
        NOT_STATED("not-stated", Text.of("not stated", "درج نہیں"));

        private final String code;
        private final Text text;

        Manner(String code, Text text) {
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

    /**
     * Imprisonment in default of a payment.
     *
     * @param term years, months and days
     */
    record InDefault(Period term, Manner manner) {}

    record Death() implements SentencePart {}

    /** Imprisonment for the remainder of natural life (PPC ss. 375A, 376). */
    record NaturalLife() implements SentencePart {}

    record Life(Manner manner) implements SentencePart {}

    /**
     * Imprisonment for a term.
     *
     * @param term years, months and days as ordered, not normalised
     */
    record Term(Period term, Manner manner) implements SentencePart {
        public Term {
            if (term.isZero() || term.isNegative()) {
                throw new IllegalArgumentException("a term has a length");
            }
        }
    }

    /**
     * A fine.
     *
     * @param rupees whole Pakistani rupees
     */
    record Fine(long rupees, Optional<InDefault> inDefault) implements SentencePart {}

    /**
     * Compensation ordered (CrPC s. 544-A).
     *
     * @param rupees whole Pakistani rupees
     */
    record Compensation(long rupees, Optional<InDefault> inDefault) implements SentencePart {}

    /** Something else, such as diyat or forfeiture: the court's words say what. */
    record Other() implements SentencePart {}

    /** Longest imprisonment of this part in whole years, as eligibility counts it; 0 for none. */
    default int years() {
        return switch (this) {
            case Death(), NaturalLife(), Life(Manner _) -> SentenceTerm.LIFE;
            case Term(Period term, Manner _) ->
                    (int) Math.min(SentenceTerm.LIFE - 1, term.toTotalMonths() / 12);
            case Fine _, Compensation _, Other() -> 0;
        };
    }
}
