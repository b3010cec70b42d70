package pk.nsor.register.reference;

import pk.nsor.register.kernel.Basis;

/** What a row rests on: a citation in plain words, and its basis. */
public record Source(String citation, Basis basis) {
    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("a row of a list is cited");
        }
    }
}
