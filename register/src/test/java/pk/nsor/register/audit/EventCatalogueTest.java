package pk.nsor.register.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.register.guards.Golden;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Token;

class EventCatalogueTest {
    private static final byte[] BLIND = new byte[16];

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
                CanonicalEntry.bytes(new EntryId(UUID.randomUUID()), Instant.EPOCH, act, BLIND);
        String document = EventCatalogue.markdown();
        CanonicalContent.decode(bytes)
                .keySet()
                .forEach(
                        f -> {
                            String shown = f.contains(".") ? f.replaceAll("\\..*", ".…") : f;
                            assertThat(document).contains("| `" + shown + "` |");
                        });
        assertThat(CanonicalContent.decode(bytes))
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
}
