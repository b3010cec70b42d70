package pk.nsor.register.worklist;

import pk.nsor.register.kernel.Text;

/**
 * Work that a worklist counts and does not show, since it stands behind the most that is shown.
 *
 * @param what which work it is
 * @param items how many more
 */
public record MoreWork(Text what, long items) {
    public MoreWork {
        if (items < 1) {
            throw new IllegalArgumentException("more is at least one");
        }
    }
}
