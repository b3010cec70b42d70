package pk.nsor.register;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one deployable, its rooms are the packages beside this class. */
@SpringBootApplication
public class Nsor {
    public static void main(String[] args) {
        SpringApplication.run(Nsor.class, args);
    }
}
