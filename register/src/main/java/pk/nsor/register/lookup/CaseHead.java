package pk.nsor.register.lookup;

import pk.nsor.register.kernel.Text;

/**
 * The line under the heading of a page about one request: which case it is. Shown on pages that
 * leave an entry only.
 */
public record CaseHead(
        String reference,
        String fir,
        Text station,
        Text district,
        String sections,
        Text purpose,
        boolean urgent) {
    @Override
    public String toString() {
        return "CaseHead[masked]";
    }
}
