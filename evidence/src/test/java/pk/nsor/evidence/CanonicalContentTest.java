package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CanonicalContentTest {

    @Test
    void fields_come_out_in_order_of_name_with_controls_and_backslashes_escaped() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("purpose", "line\nbreak \\ back");
        fields.put("event", "استفسار");
        assertThat(new String(CanonicalContent.encode(fields), StandardCharsets.UTF_8))
                .isEqualTo("nsor-entry/1\nevent=استفسار\npurpose=line\\u000abreak \\\\ back\n");
    }

    @Property(tries = 500)
    void what_is_written_is_read_back_and_in_one_way_only(
            @ForAll String value, @ForAll String other) {
        boolean whole =
                new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                                .equals(value)
                        && new String(
                                        other.getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.UTF_8)
                                .equals(other);
        Map<String, String> fields = Map.of("a", value, "b.c", other);
        if (!whole) {
            assertThatThrownBy(() -> CanonicalContent.encode(fields))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        byte[] bytes = CanonicalContent.encode(fields);
        assertThat(CanonicalContent.decode(bytes)).isEqualTo(fields);
    }

    @Test
    void leaf_and_commitment_have_the_bytes_of_the_specification() {
        byte[] salt = new byte[32];
        for (int i = 0; i < salt.length; i++) {
            salt[i] = (byte) i;
        }
        SealedContent content =
                new SealedContent(
                        Salt.of(salt),
                        CanonicalContent.encode(Map.of("event", "record.read", "number", "7")));
        Leaf leaf = Leaf.of(Instant.parse("2026-11-20T06:00:00Z"), content);
        assertThat(content.commitment().toHex())
                .isEqualTo("4b360efcb80260a576ba25091595406c92b7c64115c301afe6d5d9f43f358ab8");
        assertThat(HexFormat.of().formatHex(leaf.toBytes()))
                .isEqualTo(
                        "01000001a1f78a53004b360efcb80260a576ba25091595406c92b7c64115c301afe6d5d9f43f358ab8");
        assertThat(leaf.hash().toHex())
                .isEqualTo("da36606fd02d040dba10645d7ae784bb2bf2583769e333f488fcd756acbc7b0e");
    }

    @Test
    void masked_types_do_not_print_what_they_hold() {
        SealedContent content = TestLog.content(1);
        assertThat(content.toString() + content.salt()).doesNotContain("record");
    }
}
