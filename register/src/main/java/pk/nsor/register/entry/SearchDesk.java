package pk.nsor.register.entry;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.search.AskedTokens;
import pk.nsor.register.search.Described;

/**
 * The Bureau's own search by name or number. It rests on a paper or case and a reason; the entry in
 * the evidence names each record shown and bears the tokens of what was asked, so that “was this
 * person looked up?” finds it too.
 */
@Service
public class SearchDesk {
    private final Nearest nearest;
    private final Beside beside;
    private final AskedTokens tokens;
    private final Access access;
    private final Audit audit;

    SearchDesk(Nearest nearest, Beside beside, AskedTokens tokens, Access access, Audit audit) {
        this.nearest = nearest;
        this.beside = beside;
        this.tokens = tokens;
        this.access = access;
        this.audit = audit;
    }

    /** A record that was found; withheld ones are shown to the Bureau as such. */
    public record Hit(Candidate candidate, EntryState state) {}

    /**
     * What was found.
     *
     * @param hits nearest first, at most 20
     * @param reach how far the search reached
     * @param cut whether a name was longer than what is read of it
     */
    public record Result(List<Hit> hits, Reach reach, boolean cut) {
        public Result {
            hits = List.copyOf(hits);
        }
    }

    @Transactional(readOnly = true)
    Result find(Caller caller, SearchForm form, Asked asked) {
        access.require(caller, Action.ENTRY_SEARCH);
        Described described = Described.of(asked);
        Nearest.Found found = nearest.to(described);
        List<Nearest.Opened> near =
                nearest.open(found.near().stream().limit(Candidates.MOST).toList());
        List<Candidate> set = beside.candidates(asked, near);
        List<Hit> hits =
                IntStream.range(0, near.size())
                        .mapToObj(i -> new Hit(set.get(i), near.get(i).near().state()))
                        .toList();
        Act act =
                Act.of(caller, Event.ENTRIES_SEARCHED, Purpose.of(Purpose.Kind.SEARCH))
                        .detail("paper-kind", form.paperKind())
                        .detail("reach", found.reach().name())
                        .detail("shown", Integer.toString(hits.size()))
                        .commit("paper", form.paper())
                        .commit("reason", form.reason())
                        .commit("asked", form.words());
        tokens.leave(asked, act);
        hits.forEach(h -> act.about("entry", h.candidate().number().value()));
        audit.record(act);
        return new Result(hits, found.reach(), described.cut());
    }

    /** The empty form was opened. */
    @Transactional(readOnly = true)
    void opened(Caller caller) {
        access.require(caller, Action.ENTRY_SEARCH);
        audit.record(
                Act.of(caller, Event.PAGE_READ, Purpose.of(Purpose.Kind.SEARCH))
                        .detail("page", "search"));
    }
}
