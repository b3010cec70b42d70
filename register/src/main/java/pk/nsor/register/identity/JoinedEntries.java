package pk.nsor.register.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.candidate.Joined;
import pk.nsor.register.kernel.RegisterNumber;

/** Tells the entries which of them are of one person. */
@Component
class JoinedEntries implements Joined {
    private final IdentityStore store;

    JoinedEntries(IdentityStore store) {
        this.store = store;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RegisterNumber, List<RegisterNumber>> with(Collection<RegisterNumber> numbers) {
        Map<RegisterNumber, List<RegisterNumber>> others = new HashMap<>();
        store.groups(numbers)
                .forEach(
                        (number, all) ->
                                others.put(
                                        number,
                                        all.stream().filter(n -> !n.equals(number)).toList()));
        return others;
    }
}
