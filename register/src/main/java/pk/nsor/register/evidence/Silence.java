package pk.nsor.register.evidence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** A tool beside the register prints its answer and nothing of what the libraries log. */
final class Silence {
    private Silence() {}

    static void keep() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
    }
}
