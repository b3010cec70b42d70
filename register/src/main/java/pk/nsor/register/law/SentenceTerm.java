package pk.nsor.register.law;

import java.util.Optional;

/**
 * The longest imprisonment of one part of a sentence; death and life are {@link #LIFE}.
 *
 * @param section the section it was passed under, where the sentence says so
 * @param years 0 to {@link #LIFE}; a broken year counts as the whole one below
 */
public record SentenceTerm(Optional<SectionCode> section, int years) {
    /** Life or death, longer than any term. */
    public static final int LIFE = 999;

    public SentenceTerm {
        if (years < 0 || years > LIFE) {
            throw new IllegalArgumentException("not a term");
        }
    }
}
