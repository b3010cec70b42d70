package pk.nsor.register.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pk.nsor.register.database.Database;
import pk.nsor.register.demo.Personas;

/**
 * Says in one line where the register runs and how to sign in, once it is really up, and leaves the
 * address in the data folder for a second run that finds it taken.
 */
@Component
class RunningAt {
    private final Personas personas;
    private final Path note;
    private final boolean said;

    RunningAt(Personas personas, Database database, @Value("${nsor.announce:false}") boolean said) {
        this.personas = personas;
        this.note = database.folder().resolve("run.address");
        this.said = said;
    }

    /** An IP address would refuse passkeys: the host is always named. */
    static String address(int port) {
        return "http://localhost:" + port;
    }

    @EventListener
    void ready(ApplicationReadyEvent up) {
        if (!(up.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        String address = address(web.getWebServer().getPort());
        try {
            Files.writeString(note, address);
        } catch (IOException e) {
            throw new UncheckedIOException("the address cannot be noted in the data folder", e);
        }
        if (said) {
            System.out.println(
                    "NSOR is running at "
                            + address
                            + (personas.on()
                                    ? " : choose an office on its first page to sign in"
                                    : " : no way to sign in is configured until passkeys come"));
        }
    }
}
