package pk.nsor.register.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.access.Refused;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;

@RegisterTest
class TypedPlacesTest {
    private static final Caller ADMIN = TestOfficers.ADMINISTRATOR;

    @Autowired TypedPlaces places;
    @Autowired ListDesk desk;
    @Autowired ListStore store;
    @Autowired TransactionTemplate tx;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;

    private PlaceChoice.Typed keep(String district, String written) {
        return java.util.Objects.requireNonNull(
                tx.execute(_ -> places.keep(PlaceKind.STATION, district, written)));
    }

    private String listed(String district) {
        String code = "PS-" + UUID.randomUUID().toString().substring(0, 8);
        String text =
                new String(
                        store.content("stations", store.latest("stations").orElseThrow().version())
                                .orElseThrow(),
                        StandardCharsets.UTF_8);
        byte[] more =
                (text.stripTrailing()
                                + "\n"
                                + code
                                + ",police,Kot Sabz,,"
                                + district
                                + ",,,Order 1,policy\n")
                        .getBytes(StandardCharsets.UTF_8);
        UUID upload = ((ListDesk.Uploaded.Waiting) desk.upload(ADMIN, "stations", more)).upload();
        desk.apply(
                ADMIN,
                upload,
                desk.preview(ADMIN, upload).base(),
                clock.instant().atZone(Deadlines.ZONE).toLocalDate(),
                "test");
        return code;
    }

    @Test
    void oneWritingIsKeptOnceForItsDistrictAsItWasFirstWritten() {
        PlaceChoice.Typed first = keep("PK617", "PS Kot Surkh");
        assertThat(keep("PK617", "kot  surkh.")).isEqualTo(first);
        assertThat(keep("PK614", "Kot Surkh")).isNotEqualTo(first);
        assertThat(places.find(first.id()).orElseThrow().written()).isEqualTo("PS Kot Surkh");
        PlaceChoice.Typed urdu = keep("PK617", "تھانہ كوٹ زرد");
        assertThat(keep("PK617", "کوٹ زرد")).isEqualTo(urdu);
    }

    @Test
    void aTypedPlaceIsJoinedOnceAndEveryRecordResolvesThroughIt() {
        PlaceChoice.Typed typed =
                keep("PK617", "Kot Sabz " + UUID.randomUUID().toString().replaceAll("[0-9-]", "x"));
        assertThat(places.find(typed.id()).orElseThrow().decided()).isFalse();
        String station = listed("PK617");

        TypedPlaces.Decided decided =
                places.decide(
                        ADMIN, typed.id(), Optional.of(station), "Same station, by its letter");

        assertThat(decided).isInstanceOf(TypedPlaces.Decided.Done.class);
        TypedPlace joined = places.find(typed.id()).orElseThrow();
        assertThat(joined.code()).contains(station);
        assertThat(joined.decided()).isTrue();
        assertThat(places.waiting(ADMIN).places()).doesNotContain(joined);
        assertThat(places.name(PlaceKind.STATION, typed).orElseThrow().en())
                .isEqualTo(joined.written());
        assertThat(
                        places.name(PlaceKind.STATION, new PlaceChoice.Listed(station))
                                .orElseThrow()
                                .en())
                .isEqualTo("Kot Sabz");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id
                                        where e.event = 'place-decided' and r.ref = ?
                                        """)
                                .param(typed.id().toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aPlaceMayStayAsWrittenAndALaterDecisionCountsWhileTheEarlierIsKept() {
        PlaceChoice.Typed typed = keep("PK631", "Kot Neela");
        places.decide(ADMIN, typed.id(), Optional.empty(), "No such station is known");
        assertThat(places.find(typed.id()).orElseThrow().code()).isEmpty();
        String station = listed("PK631");
        places.decide(ADMIN, typed.id(), Optional.of(station), "Found since");
        assertThat(places.find(typed.id()).orElseThrow().code()).contains(station);
        assertThat(
                        jdbc.sql("select count(*) from typed_place_decision where place = ?")
                                .param(typed.id())
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void aStationOfAnotherDistrictAMissingReasonAndAStrangerAreRefused() {
        PlaceChoice.Typed typed = keep("PK226", "Kot Siah");
        String elsewhere = listed("PK617");
        assertThat(places.decide(ADMIN, typed.id(), Optional.of(elsewhere), "x"))
                .isInstanceOf(TypedPlaces.Decided.NotListed.class);
        assertThat(places.decide(ADMIN, typed.id(), Optional.empty(), " "))
                .isInstanceOf(TypedPlaces.Decided.ReasonWanting.class);
        assertThatThrownBy(() -> places.decide(ADMIN, UUID.randomUUID(), Optional.empty(), "x"))
                .isInstanceOf(Refused.class);
        Caller other = TestOfficers.OPERATOR_1;
        assertThatThrownBy(() -> places.decide(other, typed.id(), Optional.empty(), "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> places.waiting(other)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> places.open(other, typed.id())).isInstanceOf(Refused.class);
        assertThat(places.find(typed.id()).orElseThrow().decided()).isFalse();
    }

    @Test
    void aPlaceIsKeptOnlyWithinTheActThatTypesItAndHoldsNoLongNumber() {
        assertThatThrownBy(() -> places.keep(PlaceKind.STATION, "PK617", "Kot Sabz"))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> keep("PK617", "Kot Sabz 35202"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the name of a place");
    }

    @Test
    void aFormTakesAListedPlaceOrATypedNameAndNothingElse() {
        List<String> offered = List.of("PS-1");
        assertThat(new PlaceTyped("PS-1", "").read(offered))
                .isEqualTo(new PlaceTyped.Reading.Listed("PS-1"));
        assertThat(new PlaceTyped("", "  Kot   Sabz ").read(offered))
                .isEqualTo(new PlaceTyped.Reading.Written("Kot Sabz"));
        assertThat(new PlaceTyped("", "تھانہ ۱۵").read(offered))
                .isEqualTo(new PlaceTyped.Reading.Written("تھانہ 15"));
        assertThat(PlaceTyped.EMPTY.read(offered)).isInstanceOf(PlaceTyped.Reading.Nothing.class);
        for (PlaceTyped bad :
                List.of(
                        new PlaceTyped("PS-2", ""),
                        new PlaceTyped("PS-1", "Kot Sabz"),
                        new PlaceTyped("", "x".repeat(10_000)),
                        new PlaceTyped("", "FIR 12/2024"),
                        new PlaceTyped("", "35202-0000001-1"),
                        new PlaceTyped("", "---"),
                        new PlaceTyped("", "Kot\u0007Sabz"))) {
            assertThat(bad.read(offered)).isInstanceOf(PlaceTyped.Reading.Refused.class);
        }
    }

    @Test
    void aStoredChoiceIsReadBack() {
        for (PlaceChoice c :
                List.of(new PlaceChoice.Listed("PS-1"), new PlaceChoice.Typed(UUID.randomUUID()))) {
            assertThat(PlaceChoice.of(c.stored())).isEqualTo(c);
        }
        assertThatThrownBy(() -> PlaceChoice.of("PS-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
