package pk.nsor.register.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Code of a reason from the dated list {@code reasons}; never free text. */
public record ReasonCode(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReasonCode {
        if (!value.matches("[a-z0-9_-]{1,60}")) {
            throw new IllegalArgumentException("not a reason code");
        }
    }
}
