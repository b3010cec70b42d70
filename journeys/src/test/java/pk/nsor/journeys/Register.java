package pk.nsor.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One application and one browser for all journeys of a run:
 * {@code @ExtendWith(Register.Open.class)}, then a parameter of this type.
 */
final class Register implements AutoCloseable {
    private final Application application;
    private final Chromium chromium;
    private final PageChecks checks;
    private final Ways ways = new Ways();

    private Register(Application application, Chromium chromium) {
        this.application = application;
        this.chromium = chromium;
        this.checks = new PageChecks();
    }

    private static Register open() {
        try {
            Application application =
                    Application.start(
                            Path.of(System.getProperty("journeys.jar")),
                            Path.of(System.getProperty("journeys.scratch")));
            return new Register(application, Chromium.start());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return application.address();
    }

    Chromium chromium() {
        return chromium;
    }

    PageChecks checks() {
        return checks;
    }

    Ways ways() {
        return ways;
    }

    Officer officer(String persona, Screen screen) {
        return Officer.signIn(this, persona, screen);
    }

    @Override
    public void close() throws InterruptedException {
        chromium.close();
        application.close();
    }

    /** Opens the register once a run, closes it at the end of the run. */
    static final class Open implements ParameterResolver {
        private static final ExtensionContext.Namespace HERE =
                ExtensionContext.Namespace.create(Register.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Register.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(HERE)
                    .computeIfAbsent(Register.class, c -> Register.open());
        }
    }
}
