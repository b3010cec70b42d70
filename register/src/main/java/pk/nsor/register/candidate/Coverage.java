package pk.nsor.register.candidate;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the register covers, computed from what is there.
 *
 * @param earliest month of the earliest judgment held; empty where none is
 * @param latest month of the latest judgment held
 * @param verified entries that answer look-ups
 * @param waiting returns received and not yet verified: they answer nothing
 * @param silent codes of the districts that have sent no return
 * @param districts how many districts there are
 */
public record Coverage(
        Optional<YearMonth> earliest,
        Optional<YearMonth> latest,
        long verified,
        long waiting,
        List<String> silent,
        int districts) {
    public Coverage {
        silent = List.copyOf(silent);
    }
}
