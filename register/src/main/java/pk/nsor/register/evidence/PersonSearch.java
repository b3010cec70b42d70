package pk.nsor.register.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.search.AskedTokens;
import pk.nsor.register.search.Described;

/**
 * Was this person looked up, and by whom? Answered from the keyed tokens that each application left
 * in its entry: what is asked here is turned into tokens under the same key and compared by
 * equality. No name can be read back from a token, and the search leaves its own.
 */
@Service
class PersonSearch {
    /** Most look-ups shown. */
    static final int MOST = 100;

    private final AskedTokens tokens;
    private final EvidenceStore entries;
    private final Access access;
    private final Audit audit;

    PersonSearch(AskedTokens tokens, EvidenceStore entries, Access access, Audit audit) {
        this.tokens = tokens;
        this.entries = entries;
        this.access = access;
        this.audit = audit;
    }

    /** An entry whose tokens meet what was asked, and in what. */
    record Met(Recorded entry, Set<AskedTokens.Kind> in) {}

    /**
     * What a search found, the closest first.
     *
     * @param more whether there are others that are not shown
     */
    record Found(List<Met> met, boolean more) {}

    /** Whether a name or number can be compared with what was asked; a father alone is nobody. */
    boolean canLookFor(PersonSearchForm form) {
        PersonSearchForm.Asked asked = form.asked();
        return asked.name().map(n -> !tokens.probesOfName(n).isEmpty()).orElse(false)
                || asked.cnic().isPresent()
                || !Described.paper(asked.paper()).isEmpty();
    }

    @Transactional(readOnly = true)
    public Found find(Caller caller, PersonSearchForm form) {
        access.require(caller, Action.EVIDENCE_READ);
        List<AskedTokens.Kept> probes = probes(form.asked());
        List<Met> all =
                entries.meeting(caller, withSlips(form.asked(), probes), MOST + 1).stream()
                        .map(m -> new Met(m.entry(), kinds(m.kinds())))
                        .toList();
        Found found = new Found(all.subList(0, Math.min(MOST, all.size())), all.size() > MOST);
        Act act =
                Act.of(caller, Event.EVIDENCE_PERSON_SEARCHED, Purpose.of(Purpose.Kind.OVERSIGHT))
                        .commit("reason", form.reason())
                        .commit("asked", form.words())
                        .detail("shown", Integer.toString(found.met().size()))
                        .detail("more", found.more() ? "yes" : "no");
        probes.forEach(p -> act.token(p.kind().code(), p.token()));
        found.met().forEach(m -> act.about("evidence", m.entry().id().value().toString()));
        audit.record(act);
        return found;
    }

    private List<AskedTokens.Kept> probes(PersonSearchForm.Asked asked) {
        List<AskedTokens.Kept> probes = new ArrayList<>();
        asked.name().ifPresent(n -> probes.addAll(tokens.probesOfName(n)));
        asked.father().ifPresent(f -> probes.addAll(tokens.probesOfParent(f)));
        asked.cnic().ifPresent(c -> probes.addAll(tokens.probesOfCnic(c)));
        if (!asked.paper().isBlank()) {
            probes.addAll(tokens.probesOfPaper(asked.paper()));
        }
        return probes;
    }

    /** What is looked for, and not left as asked: the number with a digit missing or too many. */
    private List<AskedTokens.Kept> withSlips(
            PersonSearchForm.Asked asked, List<AskedTokens.Kept> probes) {
        List<AskedTokens.Kept> all = new ArrayList<>(probes);
        asked.cnic().ifPresent(c -> all.addAll(tokens.probesOfSlips(c)));
        return all;
    }

    private static Set<AskedTokens.Kind> kinds(List<String> codes) {
        Set<AskedTokens.Kind> kinds = EnumSet.noneOf(AskedTokens.Kind.class);
        for (AskedTokens.Kind k : AskedTokens.Kind.values()) {
            if (codes.contains(k.code())) {
                kinds.add(k);
            }
        }
        return kinds;
    }
}
