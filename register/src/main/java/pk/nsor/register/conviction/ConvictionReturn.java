package pk.nsor.register.conviction;

import pk.nsor.register.person.Particulars;

/** A complete return: who, and what they were convicted of. Sealed as JSON once submitted. */
public record ConvictionReturn(Particulars person, ConvictionFacts conviction) {
    @Override
    public String toString() {
        return "ConvictionReturn[masked]";
    }
}
