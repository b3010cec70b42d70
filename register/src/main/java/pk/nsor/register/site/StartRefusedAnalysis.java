package pk.nsor.register.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import pk.nsor.register.kernel.StartRefused;

/** Finds, in whatever a failed start threw, the reason that can be said in one line. */
final class StartRefusedAnalysis extends AbstractFailureAnalyzer<StartRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), null, refused);
    }
}
