package pk.nsor.register.candidate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import pk.nsor.register.kernel.RegisterNumber;

/** Which entries two officers have found to be of one person. In the caller's transaction. */
public interface Joined {
    /** For each of these that is joined with others, the others; those that stand alone are out. */
    Map<RegisterNumber, List<RegisterNumber>> with(Collection<RegisterNumber> numbers);
}
