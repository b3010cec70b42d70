package pk.nsor.register.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.register.guards.Golden;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Token;

class EventCatalogueTest {
    private static final byte[] BLIND = new byte[16];
    private static final CanonicalEntry.From FROM =
            new CanonicalEntry.From("7:" + "0".repeat(32), "192.0.2.7", "0123456789ab");

    @Test
    void theDocumentIsTheCatalogueInTheCode() {
        Golden.same("spec/evidence-events.md", EventCatalogue.markdown());
    }

    @Test
    void everyCodeIsItsOwn() {
        assertThat(Arrays.stream(Event.values()).map(Event::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Event.values()).map(e -> e.text().en())).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Event.values()).map(e -> e.text().ur())).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldOfAnEntryIsInTheDocument() {
        Act act =
                Act.of(Caller.SYSTEM, Event.PAGE_READ, Purpose.of(Purpose.Kind.OVERSIGHT))
                        .about("entry", "R-1")
                        .about("list", "offices/3")
                        .detail("page", "1")
                        .commit("reason", "words")
                        .token("asked-cnic", new Token(7, new byte[16]))
                        .token("asked-cnic", new Token(7, new byte[16]));
        byte[] bytes =
                CanonicalEntry.bytes(
                        new EntryId(UUID.randomUUID()), Instant.EPOCH, act, FROM, BLIND);
        String document = EventCatalogue.markdown();
        CanonicalContent.decode(bytes)
                .keySet()
                .forEach(
                        f -> {
                            String shown = f.contains(".") ? f.replaceAll("\\..*", ".…") : f;
                            assertThat(document).contains("| `" + shown + "` |");
                        });
        assertThat(CanonicalContent.decode(bytes))
                .containsEntry("session", FROM.session())
                .containsEntry("source", "192.0.2.7")
                .containsEntry("build", "0123456789ab")
                .containsEntry("about", "entry:R-1 list:offices/3")
                .containsEntry("token.asked-cnic", "7:" + "0".repeat(32) + " 7:" + "0".repeat(32))
                .doesNotContainValue("words");
    }

    @Test
    void aCommitmentHangsOnTheSecretTheKeyAndTheValue() {
        byte[] other = "another secret!!".getBytes(StandardCharsets.US_ASCII);
        String one = CanonicalEntry.commitment(BLIND, "reason", "words");
        assertThat(CanonicalEntry.commitment(BLIND, "reason", "words")).isEqualTo(one);
        assertThat(CanonicalEntry.commitment(other, "reason", "words")).isNotEqualTo(one);
        assertThat(CanonicalEntry.commitment(BLIND, "why", "words")).isNotEqualTo(one);
        assertThat(CanonicalEntry.commitment(BLIND, "reason", "word")).isNotEqualTo(one);
    }

    private static Act act(Event event) {
        return Act.of(Caller.SYSTEM, event, Purpose.of(Purpose.Kind.OVERSIGHT));
    }

    @Test
    void anActThatLeavesOutWhatItsEventNamesIsNotRecorded() {
        for (Act wanting :
                List.of(
                        act(Event.ENTRY_READ),
                        act(Event.ENTRY_READ).about("return", "CR-1"),
                        act(Event.LOOKUP_REFUSED).about("lookup", "LR-1").detail("reason", "x"),
                        act(Event.RETURN_JUDGED).about("return", "CR-1").detail("step", "x"),
                        act(Event.SECOND_OFFICER_ASKED).detail("choice", "x").commit("reason", "x"),
                        act(Event.ACT_FAILED).outcome(Outcome.FAILED),
                        act(Event.ACCESS_REFUSED).outcome(Outcome.REFUSED).detail("action", "x"))) {
            assertThatThrownBy(() -> Needs.require(wanting))
                    .as(wanting.event.code())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (Act whole :
                List.of(
                        act(Event.ENTRY_READ).about("entry", "R-1").about("return", "CR-1"),
                        act(Event.ENTRY_READ).outcome(Outcome.REFUSED),
                        act(Event.ACT_FAILED).outcome(Outcome.FAILED).detail("reason", "x"),
                        act(Event.PAGE_READ))) {
            assertThatCode(() -> Needs.require(whole)).doesNotThrowAnyException();
        }
    }

    /** All that an event needs, of which the part at one place may be left out. */
    private static Act named(Event event, int leftOut) {
        Needs needs = Needs.of(event);
        Act act = act(event);
        int place = 0;
        for (String kind : needs.about()) {
            if (place++ != leftOut) {
                act.about(kind.equals("…") ? "entry" : kind, "X-1");
            }
        }
        for (String key : needs.details()) {
            if (place++ != leftOut) {
                act.detail(key, "x");
            }
        }
        for (String key : needs.commits()) {
            if (place++ != leftOut) {
                act.commit(key, "x");
            }
        }
        return act;
    }

    @Test
    void everyEventIsHeldToEachThingThatItNames() {
        for (Event e : Event.values()) {
            Needs needs = Needs.of(e);
            int all = needs.about().size() + needs.details().size() + needs.commits().size();
            assertThatCode(() -> Needs.require(named(e, -1)))
                    .as(e.code())
                    .doesNotThrowAnyException();
            for (int part = 0; part < all; part++) {
                Act wanting = named(e, part);
                assertThatThrownBy(() -> Needs.require(wanting))
                        .as(e.code() + " without part " + part)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void anArchiveIsToldByItsBytesAndLooseClassesAreSaidSo(@TempDir Path folder) throws Exception {
        Path archive = Files.writeString(folder.resolve("app.jar"), "abc");
        assertThat(Build.of(archive)).isEqualTo("ba7816bf8f01");
        assertThat(Build.of(folder)).isEqualTo(Build.UNPACKAGED);
        for (String where :
                List.of(
                        archive.toUri().toString(),
                        "jar:nested:" + archive + "/!BOOT-INF/classes/!/",
                        "nested:" + archive)) {
            assertThat(Build.archive(where)).as(where).isEqualTo(archive);
        }
        assertThat(Build.OF_THIS).isEqualTo(Build.UNPACKAGED);
    }

    @Test
    void whereARequestComesFromIsAnAddressOrNothing() {
        assertThat(new Whence("s", "2001:db8::7%eth0").source()).isEqualTo("2001:db8::7");
        for (String none : List.of("", "cafe; x=1", "a host", "e")) {
            assertThat(new Whence("s", none).source()).isEqualTo("none");
        }
        assertThat(Whence.NOWHERE.source()).isEqualTo("none");
        assertThat(new Whence("a session", "192.0.2.7")).hasToString("Whence[masked]");
    }
}
