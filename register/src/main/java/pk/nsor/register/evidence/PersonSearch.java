package pk.nsor.register.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.search.AskedTokens;

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
    private final JdbcClient jdbc;

    PersonSearch(
            AskedTokens tokens,
            EvidenceStore entries,
            Access access,
            Audit audit,
            JdbcClient jdbc) {
        this.tokens = tokens;
        this.entries = entries;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** An entry whose tokens meet what was asked, and in what. */
    record Met(Recorded entry, Set<AskedTokens.Kind> in) {
        /**
         * The closer the smaller: a number, then a name as written, then by its sound, then a
         * common one.
         */
        int distance() {
            if (in.contains(AskedTokens.Kind.CNIC) || in.contains(AskedTokens.Kind.PAPER)) {
                return 0;
            }
            boolean parent =
                    in.contains(AskedTokens.Kind.PARENT)
                            || in.contains(AskedTokens.Kind.PARENT_SOUND);
            int name =
                    in.contains(AskedTokens.Kind.NAME)
                            ? 2
                            : in.contains(AskedTokens.Kind.NAME_SOUND) ? 4 : 6;
            return name - (parent ? 1 : 0);
        }
    }

    private static final Comparator<Met> CLOSEST_THEN_LATEST =
            Comparator.comparingInt(Met::distance)
                    .thenComparing(m -> m.entry().at(), Comparator.reverseOrder());

    @Transactional
    public List<Met> find(Caller caller, PersonSearchForm form) {
        access.require(caller, Action.EVIDENCE_READ);
        List<AskedTokens.Kept> probes = probes(form.asked());
        List<Met> met = meeting(caller, withSlips(form.asked(), probes));
        Act act =
                Act.of(caller, Event.EVIDENCE_PERSON_SEARCHED, Purpose.of(Purpose.Kind.OVERSIGHT))
                        .commit("reason", form.reason())
                        .commit("asked", form.words())
                        .detail("shown", Integer.toString(met.size()));
        probes.forEach(p -> act.token(p.kind().code(), p.token()));
        met.forEach(m -> act.about("evidence", m.entry().id().value().toString()));
        audit.record(act);
        return met;
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

    /** Entries that meet a name or a CNIC; a father's name alone is not a person. */
    private List<Met> meeting(Caller caller, List<AskedTokens.Kept> probes) {
        record Hit(UUID entry, Set<AskedTokens.Kind> in) {}
        List<Hit> hits =
                jdbc.sql(
                                """
                                select t.entry, array_agg(distinct t.kind) as kinds
                                  from evidence_token t
                                  join unnest(?::text[], ?::bigint[], ?::bytea[]) as asked (kind, key_id, token)
                                       using (kind, key_id, token)
                                 group by t.entry, t.at order by t.at desc limit ?
                                """)
                        .params(
                                probes.stream().map(p -> p.kind().code()).toArray(String[]::new),
                                probes.stream().map(p -> p.token().keyId()).toArray(Long[]::new),
                                probes.stream().map(p -> p.token().value()).toArray(byte[][]::new),
                                MOST * 10)
                        .query(
                                (row, n) ->
                                        new Hit(
                                                row.getObject(1, UUID.class),
                                                kinds((String[]) row.getArray(2).getArray())))
                        .list();
        return hits.stream()
                .filter(h -> h.in().stream().anyMatch(k -> !k.name().startsWith("PARENT")))
                .map(
                        h -> {
                            Optional<Recorded> entry = entries.find(caller, new EntryId(h.entry()));
                            return entry.map(e -> new Met(e, h.in()));
                        })
                .flatMap(Optional::stream)
                .sorted(CLOSEST_THEN_LATEST)
                .limit(MOST)
                .toList();
    }

    private static Set<AskedTokens.Kind> kinds(String[] codes) {
        Set<AskedTokens.Kind> kinds = EnumSet.noneOf(AskedTokens.Kind.class);
        for (AskedTokens.Kind k : AskedTokens.Kind.values()) {
            if (Arrays.asList(codes).contains(k.code())) {
                kinds.add(k);
            }
        }
        return kinds;
    }
}
