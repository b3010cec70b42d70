package pk.nsor.register.person;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * A fact that is either there, or absent for a reason from a list: never blank, never a dummy
 * value.
 *
 * @param <T> type of the fact
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Known.Value.class, name = "value"),
    @JsonSubTypes.Type(value = Known.NotKnown.class, name = "not-known"),
    @JsonSubTypes.Type(value = Known.DoesNotApply.class, name = "does-not-apply")
})
public sealed interface Known<T> {
    /** The fact is there. */
    record Value<T>(T value) implements Known<T> {
        @Override
        public String toString() {
            return "Value[masked]";
        }
    }

    /** The fact exists but is not known to the office. */
    record NotKnown<T>(ReasonCode reason) implements Known<T> {}

    /** There is no such fact in this case. */
    record DoesNotApply<T>(ReasonCode reason) implements Known<T> {}

    static <T> Known<T> of(T value) {
        return new Value<>(value);
    }

    /** The fact, when it is there. */
    default Optional<T> found() {
        return this instanceof Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Why it is not there. */
    default Optional<ReasonCode> absentBecause() {
        return switch (this) {
            case Value<T> _ -> Optional.empty();
            case NotKnown<T>(ReasonCode reason) -> Optional.of(reason);
            case DoesNotApply<T>(ReasonCode reason) -> Optional.of(reason);
        };
    }
}
