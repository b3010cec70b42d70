package pk.nsor.register.lookup;

import pk.nsor.register.kernel.Text;

/**
 * By what an officer knows a case in a list of their own office's work.
 *
 * @param fir number of the FIR as written
 * @param station where it is registered
 */
public record CaseLine(String fir, Text station) {
    @Override
    public String toString() {
        return "CaseLine[masked]";
    }
}
