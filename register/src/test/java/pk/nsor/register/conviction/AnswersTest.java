package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static Answers of(String... pairs) {
        Map<String, List<String>> m = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            m.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new Answers(m);
    }

    @Test
    void a_saved_part_replaces_its_own_fields_and_touches_no_other() {
        Answers before = of("nameRoman", "A", "alias1Roman", "B", "alias2Roman", "C");
        Answers after = before.withPart(FormPart.PAPERS, of("alias1Roman", "D", "nameRoman", "X"));
        assertThat(after.typed())
                .containsEntry("nameRoman", List.of("A"))
                .containsEntry("alias1Roman", List.of("D"))
                .doesNotContainKey("alias2Roman");
    }

    @Test
    void what_was_typed_is_kept_to_the_last_blank() {
        assertThat(of("nameUrdu", "  ي ك ").first("nameUrdu")).isEqualTo("  ي ك ");
    }

    @Test
    void ten_thousand_characters_are_kept_and_far_more_are_not() {
        assertThat(of("marks", "x".repeat(10_000)).withinLimits()).isTrue();
        assertThat(of("marks", "x".repeat(Answers.MAX_VALUE_CHARS + 1)).withinLimits()).isFalse();
    }

    @Test
    void a_name_that_is_no_field_is_a_fault() {
        assertThatThrownBy(() -> of("a b", "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_typed_is_printed() {
        assertThat(of("nameRoman", "Kannari").toString()).doesNotContain("Kannari");
    }

    @Test
    void every_field_belongs_to_one_part_alone() {
        Set<String> seen = new HashSet<>();
        for (FormPart p : FormPart.values()) {
            for (String f : p.fields()) {
                assertThat(seen.add(f)).as(f).isTrue();
            }
        }
        for (Doubt d : Doubt.values()) {
            assertThat(FormPart.owner(d.field())).as(d.field()).contains(d.part());
        }
    }

    @Test
    void rows_are_those_in_which_something_stands() {
        Answers a = of("alias1Urdu", " ", "alias3Roman", "x");
        assertThat(a.rows("alias", "Urdu", "Roman")).containsExactly(3);
    }
}
