package pk.nsor.register.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import pk.nsor.register.kernel.StartRefused;

/** Says why the register does not start, without a stack. */
final class OneLine implements FailureAnalysisReporter {
    private static final Logger log = LoggerFactory.getLogger(OneLine.class);

    @Override
    public void report(FailureAnalysis analysis) {
        if (analysis.getCause() instanceof StartRefused) {
            log.error("NSOR does not start: {}", analysis.getDescription());
        } else {
            log.error(
                    "NSOR does not start: {} {}", analysis.getDescription(), analysis.getAction());
        }
    }
}
