package pk.nsor.register.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.access.Refused;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.LawInForce;
import pk.nsor.register.kernel.Caller;

@RegisterTest
class ListDeskTest {
    private static final Caller ADMIN = TestOfficers.ADMINISTRATOR;

    @Autowired ListDesk desk;
    @Autowired CurrentLists current;
    @Autowired ListStore store;
    @Autowired LawInForce law;
    @Autowired Clocks clocks;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void today() {
        clock.reset();
        current.refresh();
    }

    private LocalDate day() {
        return clock.instant().atZone(Deadlines.ZONE).toLocalDate();
    }

    /** The newest file of the list with these lines at its end. */
    private byte[] with(String list, String... lines) {
        byte[] newest =
                store.content(list, store.latest(list).orElseThrow().version()).orElseThrow();
        String text = new String(newest, StandardCharsets.UTF_8);
        return (text.stripTrailing() + "\n" + String.join("\n", lines) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private UUID waiting(ListDesk.Uploaded uploaded) {
        assertThat(uploaded).isInstanceOf(ListDesk.Uploaded.Waiting.class);
        return ((ListDesk.Uploaded.Waiting) uploaded).upload();
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String tehsil(String code) {
        return code + ",Kot Sabz,کوٹ سبز,PK617,,,Order 12,policy";
    }

    private long entries(String event, String outcome, String ref) {
        return jdbc.sql(
                        """
                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id
                        where e.event = ? and e.outcome = ? and r.ref = ?
                        """)
                .params(event, outcome, ref)
                .query(Long.class)
                .single();
    }

    @Test
    void everyShippedListIsLoadedAsItsFirstVersionWithAnEvidenceEntry() {
        assertThat(desk.overview(ADMIN)).hasSameSizeAs(AllLists.all());
        for (ListSchema schema : AllLists.all()) {
            List<ListVersion> versions = store.versions(schema.name());
            assertThat(versions.getLast().shipped()).isTrue();
            assertThat(entries("list-applied", "done", schema.name() + ":1")).isEqualTo(1);
        }
        assertThat(current.lists().districts(day())).hasSize(172);
    }

    @Test
    void anUploadChangesNothingUntilItIsAppliedAndThenIsInForceWithoutARelease() {
        String code = code();
        UUID upload = waiting(desk.upload(ADMIN, "tehsils", with("tehsils", tehsil(code))));
        ListDesk.Preview preview = desk.preview(ADMIN, upload);
        assertThat(preview.diff().added()).extracting(r -> r.value("code")).containsExactly(code);
        assertThat(preview.diff().changed()).isEmpty();
        assertThat(current.lists().tehsil(code)).isEmpty();

        ListDesk.Applied applied =
                desk.apply(ADMIN, upload, preview.base(), day(), "Notified list, Order 12");

        assertThat(applied)
                .isEqualTo(new ListDesk.Applied.InForceFrom("tehsils", preview.base() + 1, day()));
        assertThat(current.lists().tehsil(code).orElseThrow().name().ur()).contains("کوٹ سبز");
        assertThat(entries("list-uploaded", "done", upload.toString())).isEqualTo(1);
        assertThat(entries("list-applied", "done", "tehsils:" + (preview.base() + 1))).isEqualTo(1);
        assertThat(store.latest("tehsils").orElseThrow().reason())
                .isEqualTo("Notified list, Order 12");
    }

    @Test
    void aDoubleClickAppliesOnce() {
        UUID upload = waiting(desk.upload(ADMIN, "tehsils", with("tehsils", tehsil(code()))));
        int base = desk.preview(ADMIN, upload).base();
        ListDesk.Applied first = desk.apply(ADMIN, upload, base, day(), "once");
        ListDesk.Applied second = desk.apply(ADMIN, upload, base, day(), "once");
        assertThat(second).isEqualTo(first);
        assertThat(store.latest("tehsils").orElseThrow().version()).isEqualTo(base + 1);
    }

    @Test
    void anUploadComparedWithAnEarlierVersionMustBeReadAgain() {
        UUID mine = waiting(desk.upload(ADMIN, "tehsils", with("tehsils", tehsil(code()))));
        UUID other = waiting(desk.upload(ADMIN, "tehsils", with("tehsils", tehsil(code()))));
        int base = desk.preview(ADMIN, mine).base();
        desk.apply(ADMIN, other, base, day(), "first");

        assertThat(desk.apply(ADMIN, mine, base, day(), "second"))
                .isInstanceOf(ListDesk.Applied.ReadAgain.class);
        assertThat(desk.preview(ADMIN, mine).leavesOut()).isTrue();
        assertThat(desk.apply(ADMIN, mine, base + 1, day(), "second"))
                .isInstanceOf(ListDesk.Applied.NotInOrder.class);
    }

    @Test
    void aVersionIsInForceFromItsDayAndNotBefore() {
        String code = code();
        UUID upload =
                waiting(
                        desk.upload(
                                ADMIN,
                                "holidays",
                                with(
                                        "holidays",
                                        day().plusDays(740)
                                                + ",Added day,عام تعطیل "
                                                + code.substring(2, 4)
                                                + ",assumption,test "
                                                + code)));
        LocalDate from = day().plusDays(20);
        int base = desk.preview(ADMIN, upload).base();
        desk.apply(ADMIN, upload, base, from, "notified");
        assertThat(store.inForce("holidays", day()).orElseThrow().version()).isEqualTo(base);
        assertThat(desk.open(ADMIN, "holidays").glance().waiting()).hasSize(1);

        clock.forward(Duration.ofDays(20));
        current.refresh();

        assertThat(store.inForce("holidays", day()).orElseThrow().version()).isEqualTo(base + 1);
        assertThat(desk.open(ADMIN, "holidays").glance().waiting()).isEmpty();

        clock.reset();
        UUID next =
                waiting(
                        desk.upload(
                                ADMIN,
                                "holidays",
                                with(
                                        "holidays",
                                        day().plusDays(750) + ",Another,ایک اور,assumption,test")));
        assertThat(desk.apply(ADMIN, next, base + 1, day(), "too early"))
                .isEqualTo(new ListDesk.Applied.DayWanting(from));
        desk.apply(ADMIN, next, base + 1, from, "in time");
    }

    @Test
    void aClockIsCountedByTheAppliedListOnceItIsInForce() {
        LocalDate from = day().plusDays(300);
        UUID upload =
                waiting(
                        desk.upload(
                                ADMIN,
                                "clocks",
                                with(
                                        "clocks",
                                        "reference-test,Test,آزمائش,9,days,policy,Order 3,"
                                                + from)));
        desk.apply(ADMIN, upload, desk.preview(ADMIN, upload).base(), day(), "Order 3");
        assertThat(clocks.rule("reference-test", from).length()).isEqualTo(9);
        assertThatThrownBy(() -> clocks.rule("reference-test", from.minusDays(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOffenceIsReadByTheAppliedListAndABadOneByTheLawsOwnReaderIsRefused() {
        byte[] bad =
                with(
                        "offences",
                        "PPC,not a section,,,s2h,I,child,,,,Test,آزمائش,,,,,test,assumption");
        ListDesk.Uploaded refused = desk.upload(ADMIN, "offences", bad);
        assertThat(refused).isInstanceOf(ListDesk.Uploaded.NotInOrder.class);
        ListProblem problem = ((ListDesk.Uploaded.NotInOrder) refused).problems().getFirst();
        assertThat(problem.column()).isEqualTo("section");
        assertThat(problem.line())
                .isEqualTo(new String(bad, StandardCharsets.UTF_8).lines().count());

        var read = law.sections("499-Z PPC");
        int before = current.offences().rows().size();
        UUID upload =
                waiting(
                        desk.upload(
                                ADMIN,
                                "offences",
                                with(
                                        "offences",
                                        "PPC,499Z,,,none,none,none,,,,Test,آزمائش,,,,,test,assumption")));
        desk.apply(ADMIN, upload, desk.preview(ADMIN, upload).base(), day(), "test");
        assertThat(current.offences().rows()).hasSize(before + 1);
        assertThat(law.sections("499-Z PPC")).isNotEqualTo(read);
    }

    @Test
    void aRowLeftOutAReasonMissingAndADayPastAreRefusedAndRecorded() {
        byte[] header =
                "code,name_en,name_ur,province,division,lat,lon,valid_from,valid_to,citation,basis\nPK101,Bagh,باغ,PK1,Poonch,34.003,73.731,,,x,policy\n"
                        .getBytes(StandardCharsets.UTF_8);
        UUID upload = waiting(desk.upload(ADMIN, "districts", header));
        int base = desk.preview(ADMIN, upload).base();
        assertThat(desk.apply(ADMIN, upload, base, day(), "  "))
                .isInstanceOf(ListDesk.Applied.ReasonWanting.class);
        assertThat(desk.apply(ADMIN, upload, base, day(), "x".repeat(10_000)))
                .isInstanceOf(ListDesk.Applied.ReasonWanting.class);
        assertThat(desk.apply(ADMIN, upload, base, day().minusDays(1), "why"))
                .isInstanceOf(ListDesk.Applied.DayWanting.class);
        assertThat(desk.apply(ADMIN, upload, base, day().plusYears(3), "why"))
                .isInstanceOf(ListDesk.Applied.DayWanting.class);
        ListDesk.Applied left = desk.apply(ADMIN, upload, base, day(), "why");
        assertThat(left).isInstanceOf(ListDesk.Applied.NotInOrder.class);
        assertThat(((ListDesk.Applied.NotInOrder) left).problems()).hasSize(173);
        assertThat(entries("list-applied", "refused", upload.toString())).isEqualTo(5);
        assertThat(current.lists().districts(day())).hasSize(172);
    }

    @Test
    void aListThatNamesARowOfAnotherListIsRefusedBeforeThatRowIsInForce() {
        String code = "PK9" + (int) (clock.instant().toEpochMilli() % 1000);
        UUID district =
                waiting(
                        desk.upload(
                                ADMIN,
                                "districts",
                                with(
                                        "districts",
                                        code + ",Nowhere,,PK6,,31.0,73.0,,,test,assumption")));
        LocalDate later = day().plusDays(10);
        desk.apply(ADMIN, district, desk.preview(ADMIN, district).base(), later, "new district");
        UUID court =
                waiting(
                        desk.upload(
                                ADMIN,
                                "courts",
                                with(
                                        "courts",
                                        "court-"
                                                + code
                                                + ",Special Court,,"
                                                + code
                                                + ","
                                                + later
                                                + ","
                                                + later
                                                + ",test,assumption")));
        int base = desk.preview(ADMIN, court).base();
        assertThat(desk.apply(ADMIN, court, base, day(), "too early"))
                .isInstanceOf(ListDesk.Applied.NotInOrder.class);
        assertThat(desk.apply(ADMIN, court, base, later, "with it"))
                .isInstanceOf(ListDesk.Applied.InForceFrom.class);
    }

    @Test
    void aBadFileAndAFileWithoutDifferencesAreAnsweredAndRecorded() {
        assertThat(desk.upload(ADMIN, "offices", "nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ListDesk.Uploaded.NotInOrder.class);
        assertThat(desk.uploadShipped(ADMIN, "offices"))
                .isInstanceOf(ListDesk.Uploaded.NothingDiffers.class);
        assertThat(entries("list-uploaded", "refused", "offices:1")).isEqualTo(2);
    }

    @Test
    void onlyTheAdministratorReadsAndChangesListsAndAnUnknownOneIsNotFound() {
        for (Caller c :
                List.of(
                        TestOfficers.OPERATOR_1,
                        TestOfficers.PROSECUTOR_SAHIWAL,
                        TestOfficers.AUDITOR)) {
            assertThatThrownBy(() -> desk.overview(c)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.open(c, "offices")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.file(c, "offices", 1)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.upload(c, "offices", new byte[0]))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.uploadShipped(c, "offices")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.preview(c, UUID.randomUUID()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> desk.apply(c, UUID.randomUUID(), 1, day(), "x"))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> desk.open(ADMIN, "persons"))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.hidden()).isTrue());
        assertThatThrownBy(() -> desk.file(ADMIN, "offices", 99)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.preview(ADMIN, UUID.randomUUID()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theFileOfAVersionIsWhatWasAppliedByteForByte() {
        assertThat(desk.file(ADMIN, "provinces", 1))
                .isEqualTo(ShippedLists.bytes(AllLists.find("provinces").orElseThrow()));
    }

    @Test
    void versionsAreAppendOnlyForTheApplication() {
        for (String sql :
                List.of(
                        "update list_version set reason = 'x'",
                        "delete from list_version",
                        "truncate list_version",
                        "update list_upload set content = 'x'",
                        "update typed_place set district = 'x'",
                        "delete from typed_place_decision")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("bad SQL grammar");
        }
    }
}
