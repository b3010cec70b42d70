package pk.nsor.register;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application: one deployable, its rooms are the packages beside this class. */
@SpringBootApplication
public class Nsor {
    public static void main(String[] args) {
        ConfigurableApplicationContext started = SpringApplication.run(Nsor.class, args);
        boolean once =
                Stream.of("nsor.cases", "nsor.trial")
                        .anyMatch(started.getEnvironment()::containsProperty);
        if (once) {
            System.exit(SpringApplication.exit(started));
        }
    }
}
