package pk.nsor.register.conviction;

import java.time.Instant;
import java.util.Map;
import pk.nsor.register.kernel.OfficerId;

/**
 * Why a return went back.
 *
 * @param step called back by its makers, or sent back by the Bureau
 * @param reasons by field of the form; under {@link #WHOLE} a reason for the whole return
 */
public record ReturnNote(ReturnStep step, OfficerId by, Instant at, Map<String, String> reasons) {
    /** Stands for the whole return. */
    public static final String WHOLE = "whole";

    /** Longest reason kept, in characters. */
    public static final int MAX_CHARS = 1_000;

    public ReturnNote {
        if (step != ReturnStep.CALL_BACK && step != ReturnStep.SEND_BACK) {
            throw new IllegalArgumentException("only a step back has reasons");
        }
        reasons = Map.copyOf(reasons);
    }

    @Override
    public String toString() {
        return "ReturnNote[masked]";
    }
}
