package pk.nsor.register.conviction;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Particulars;

/**
 * Looks for entries that may be the same person. Plugged in by the module that holds the entries;
 * where none is, a page says that no check was made and not that nothing was found.
 */
public interface DuplicateCheck {
    /** Most duplicates told. */
    int MOST = 20;

    /**
     * A possible duplicate; nothing is ever merged by itself.
     *
     * @param reason why, in words without anything personal, such as “the same CNIC”
     */
    record PossibleDuplicate(Text reason) {}

    /**
     * In the caller's transaction; leaves no trace of the person asked about.
     *
     * @param asking the return that asks, never its own duplicate
     */
    List<PossibleDuplicate> find(ReturnId asking, Particulars person);
}
