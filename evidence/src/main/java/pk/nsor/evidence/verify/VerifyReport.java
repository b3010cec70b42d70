package pk.nsor.evidence.verify;

import java.util.Optional;

/**
 * What a run of the checker found.
 *
 * @param finding the first thing that does not hold; empty if everything holds
 * @param vouched the checkpoint that everything was checked against, once it was believed
 * @param entries entries checked
 * @param erased entries whose content was erased after its time
 * @param entryBytes bytes of leaves and contents checked
 */
public record VerifyReport(
        Optional<Finding> finding,
        Optional<Vouched> vouched,
        long entries,
        long erased,
        long entryBytes) {

    /** Whether everything holds. */
    public boolean holds() {
        return finding.isEmpty();
    }

    static VerifyReport refused(Finding finding) {
        return new VerifyReport(Optional.of(finding), Optional.empty(), 0, 0, 0);
    }
}
