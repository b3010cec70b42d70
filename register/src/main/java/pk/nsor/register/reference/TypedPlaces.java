package pk.nsor.register.reference;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.protection.Token;

/**
 * Stations and tehsils that officers typed. Each writing is kept once for its district, whatever
 * record uses it, and NPB decides once which listed place it is; every record then resolves through
 * that decision and goes on showing what was written. What was written is sealed under a key of its
 * own, since whoever types freely may name anybody; equal writings are found by keyed tokens.
 */
@Service
public class TypedPlaces {
    /** Most typed places on the administrator's page; further ones show as these are decided. */
    public static final int MOST_SHOWN = 100;

    private static final String SELECT =
            """
            select p.id, p.kind, p.district, p.key_id, p.sealed_written, p.first_seen, d.code, d.decided_at
            from typed_place p
            left join lateral (select code, decided_at from typed_place_decision
                               where place = p.id order by id desc limit 1) d on true
            """;

    private static final String TOKEN_KIND = "typed-place";

    /** A number that no name of a place has, and that may be a person's. */
    private static final Pattern LONG = Pattern.compile("[0-9]{4}");

    private final JdbcClient jdbc;
    private final CurrentLists current;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Seals seals;
    private final BlindIndex index;

    TypedPlaces(
            JdbcClient jdbc,
            CurrentLists current,
            Access access,
            Audit audit,
            Clock clock,
            Seals seals,
            BlindIndex index) {
        this.jdbc = jdbc;
        this.current = current;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.seals = seals;
        this.index = index;
    }

    private List<TypedPlace> places(String where, Object... params) {
        return jdbc.sql(SELECT + where).params(List.of(params)).query((r, _) -> place(r)).list();
    }

    private TypedPlace place(ResultSet r) throws SQLException {
        UUID id = r.getObject("id", UUID.class);
        DataKey key = seals.open(new KeyId(r.getObject("key_id", UUID.class)));
        byte[] written = seals.unseal(key, binding(id), r.getBytes("sealed_written"));
        return new TypedPlace(
                id,
                Coded.of(PlaceKind.values(), r.getString("kind")),
                r.getString("district"),
                new String(written, StandardCharsets.UTF_8),
                r.getTimestamp("first_seen").toInstant(),
                r.getTimestamp("decided_at") != null,
                Optional.ofNullable(r.getString("code")));
    }

    private static Binding binding(UUID id) {
        return new Binding("typed_place", "sealed_written", id.toString(), 0);
    }

    /** What became of a decision. */
    public sealed interface Decided {
        record Done(TypedPlace place) implements Decided {}

        /** No such listed place in the district of the typed one. */
        record NotListed() implements Decided {}

        /** No reason given, or longer than 1,000 characters. */
        record ReasonWanting() implements Decided {}
    }

    /**
     * Keeps a typed name, once for each district, in the caller's transaction. The act that it
     * belongs to leaves the evidence.
     *
     * @param written as {@link PlaceTyped#read} took it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlaceChoice.Typed keep(PlaceKind kind, String district, String written) {
        if (written.isEmpty()
                || written.length() > PlaceTyped.MAX_CHARS
                || LONG.matcher(written).find()) {
            throw new IllegalArgumentException("not the name of a place");
        }
        String folded = PlaceTyped.folded(written);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 40))")
                .param(kind.code() + '|' + district)
                .query(r -> {});
        Optional<UUID> before = known(kind, district, folded);
        return new PlaceChoice.Typed(before.orElseGet(() -> add(kind, district, written, folded)));
    }

    private Optional<UUID> known(PlaceKind kind, String district, String folded) {
        return index.probes(TOKEN_KIND, folded).stream()
                .flatMap(
                        t ->
                                jdbc
                                        .sql(
                                                """
                                                select id from typed_place
                                                 where kind = ? and district = ? and token_key = ? and token = ?
                                                """)
                                        .params(kind.code(), district, t.keyId(), t.value())
                                        .query(UUID.class)
                                        .list()
                                        .stream())
                .findFirst();
    }

    private UUID add(PlaceKind kind, String district, String written, String folded) {
        UUID id = UUID.randomUUID();
        DataKey key = seals.create(KeyPurpose.PLACE);
        Token token = index.token(TOKEN_KIND, folded);
        jdbc.sql(
                        """
                        insert into typed_place
                            (id, kind, district, key_id, sealed_written, token_key, token, first_seen)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        kind.code(),
                        district,
                        key.id().value(),
                        seals.seal(key, binding(id), written.getBytes(StandardCharsets.UTF_8)),
                        token.keyId(),
                        token.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** A typed place with NPB's decision, if there is one. */
    @Transactional
    public Optional<TypedPlace> find(UUID id) {
        return places(" where p.id = ?", id).stream().findFirst();
    }

    /**
     * The name to show for a stored choice. A typed place goes on showing what was written; the
     * listed one it stands for is {@link TypedPlace#code()}.
     */
    @Transactional
    public Optional<ListName> name(PlaceKind kind, PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.Listed(String code) -> listed(kind, code).map(Listed::name);
            case PlaceChoice.Typed(UUID id) ->
                    find(id).map(p -> new ListName(p.written(), Optional.of(p.written())));
        };
    }

    /** The typed places that wait for a decision, oldest first, and how many there are. */
    @Transactional(readOnly = true)
    public Waiting waiting(Caller caller) {
        access.require(caller, Action.LISTS_READ);
        List<TypedPlace> shown =
                places(" where d.decided_at is null order by p.first_seen limit ?", MOST_SHOWN);
        long all = countWaiting();
        Act act = Act.of(caller, Event.LISTS_READ, Purpose.of(Purpose.Kind.ADMINISTRATION));
        shown.forEach(p -> act.about("place", p.id().toString()));
        audit.record(act.detail("places", Long.toString(all)));
        return new Waiting(shown, all);
    }

    /** A page of typed places and how many wait in all. */
    public record Waiting(List<TypedPlace> places, long all) {}

    long countWaiting() {
        return jdbc.sql(
                        """
                        select count(*) from typed_place p
                        where not exists (select 1 from typed_place_decision d where d.place = p.id)
                        """)
                .query(Long.class)
                .single();
    }

    /** First seen of the typed place that has waited longest. */
    Optional<Instant> waitingSince() {
        return jdbc.sql(
                        """
                        select first_seen from typed_place p
                        where not exists (select 1 from typed_place_decision d where d.place = p.id)
                        order by first_seen limit 1
                        """)
                .query((r, _) -> r.getTimestamp(1).toInstant())
                .optional();
    }

    /** One typed place, opened for its decision. */
    @Transactional(readOnly = true)
    public TypedPlace open(Caller caller, UUID id) {
        access.require(caller, Action.LISTS_CHANGE);
        TypedPlace place =
                find(id).orElseThrow(() -> access.notFound(caller, Action.LISTS_CHANGE, "place"));
        audit.record(
                Act.of(caller, Event.LISTS_READ, Purpose.of(Purpose.Kind.ADMINISTRATION))
                        .about("place", id.toString()));
        return place;
    }

    /**
     * Decides which listed place a typed one is. A later decision takes the place of an earlier
     * one; both are kept.
     *
     * @param code the listed place, empty when the typed one stays as written
     */
    @Transactional
    public Decided decide(Caller caller, UUID id, Optional<String> code, String reason) {
        access.require(caller, Action.LISTS_CHANGE);
        TypedPlace place =
                find(id).orElseThrow(() -> access.notFound(caller, Action.LISTS_CHANGE, "place"));
        Act act =
                Act.of(caller, Event.PLACE_DECIDED, Purpose.of(Purpose.Kind.ADMINISTRATION))
                        .about("place", id.toString());
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 1_000) {
            audit.record(act.outcome(Outcome.REFUSED));
            return new Decided.ReasonWanting();
        }
        if (code.isPresent() && !offered(place).contains(code.get())) {
            audit.record(act.outcome(Outcome.REFUSED));
            return new Decided.NotListed();
        }
        jdbc.sql(
                        """
                        insert into typed_place_decision (place, code, reason, officer, decided_at)
                        values (?, nullif(?, ''), ?, ?, ?)
                        """)
                .params(
                        id,
                        code.orElse(""),
                        why,
                        caller.officer().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(act.detail("code", code.orElse("none")).commit("reason", why));
        return new Decided.Done(find(id).orElseThrow());
    }

    /** The listed places that a typed one may be. */
    public List<String> offered(TypedPlace place) {
        return listedOf(place.kind(), place.district()).stream().map(Listed::code).toList();
    }

    List<? extends Listed> listedOf(PlaceKind kind, String district) {
        var today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        return switch (kind) {
            case STATION -> current.lists().stations(district, today);
            case TEHSIL -> current.lists().tehsils(district, today);
        };
    }

    private Optional<? extends Listed> listed(PlaceKind kind, String code) {
        return switch (kind) {
            case STATION -> current.lists().station(code);
            case TEHSIL -> current.lists().tehsil(code);
        };
    }
}
