package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nsor.register.guards.Golden;
import pk.nsor.register.lookup.LookupWorkflow.Transition;
import pk.nsor.register.lookup.LookupWorkflow.Verb;

class LookupWorkflowTest {
    @Test
    void theDrawingInTheDocumentsIsTheTableInTheCode() {
        Golden.same("workflow-lookup.md", LookupWorkflow.markdown());
    }

    @Test
    void everySealedStateIsInTheTable() {
        assertThat(List.of(LookupState.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(LookupState.ALL);
        for (Class<? extends LookupState> state : LookupState.ALL) {
            assertThat(LookupWorkflow.table()).anyMatch(t -> t.from() == state || t.to() == state);
        }
    }

    @Test
    void everyStateIsReachedFromADraftAndOnlyAnExpiredOneIsTheEnd() {
        Set<Class<?>> reached = new HashSet<>();
        Deque<Class<?>> todo = new ArrayDeque<>(List.of(LookupState.Draft.class));
        while (!todo.isEmpty()) {
            Class<?> at = todo.pop();
            if (reached.add(at)) {
                LookupWorkflow.table().stream()
                        .filter(t -> t.from() == at)
                        .map(Transition::to)
                        .forEach(todo::add);
            }
        }
        assertThat(reached).containsAll(LookupState.ALL);
        for (Class<? extends LookupState> state : LookupState.ALL) {
            boolean end = LookupWorkflow.table().stream().noneMatch(t -> t.from() == state);
            assertThat(end).isEqualTo(state == LookupState.Expired.class);
        }
    }

    @Test
    void nothingIsAnsweredButThroughComparison() {
        assertThat(LookupWorkflow.table())
                .filteredOn(t -> t.to() == LookupState.Answered.class)
                .extracting(Transition::from)
                .containsExactlyInAnyOrder(
                        LookupState.Comparing.class, LookupState.ToConfirm.class);
    }

    @Test
    void aStepThatIsNotInTheTableIsNotAllowed() {
        assertThat(
                        LookupWorkflow.allows(
                                new LookupState.Draft(),
                                Verb.FORWARD,
                                new LookupState.Forwarded(java.time.Instant.EPOCH)))
                .isFalse();
        assertThat(
                        LookupWorkflow.allows(
                                new LookupState.Draft(),
                                Verb.APPLY,
                                new LookupState.Applied(java.time.Instant.EPOCH)))
                .isTrue();
    }
}
