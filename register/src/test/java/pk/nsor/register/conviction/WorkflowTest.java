package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nsor.register.guards.Golden;

class WorkflowTest {
    @Test
    void the_drawn_table_is_the_table_in_force() {
        assertThat(Workflow.markdown()).contains("| draft |");
        Golden.same("workflow-return.md", Workflow.markdown());
    }

    @Test
    void every_state_can_be_reached_from_a_draft() {
        Set<ReturnState> reached = EnumSet.of(ReturnState.DRAFT);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Workflow.Move m : Workflow.moves()) {
                grew |= reached.contains(m.from()) && reached.add(m.to());
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ReturnState.values());
    }

    @Test
    void one_step_from_one_state_leads_to_one_place() {
        Set<String> seen = new HashSet<>();
        for (Workflow.Move m : Workflow.moves()) {
            assertThat(seen.add(m.from() + " " + m.step())).isTrue();
        }
    }

    @Test
    void only_what_the_bureau_does_not_have_may_be_submitted() {
        for (ReturnState s : ReturnState.values()) {
            assertThat(Workflow.after(s, ReturnStep.SUBMIT).isPresent()).isEqualTo(s.editable());
        }
    }

    @Test
    void a_sealed_return_cannot_be_called_back() {
        assertThat(Workflow.after(ReturnState.SEALED, ReturnStep.CALL_BACK)).isEmpty();
    }
}
