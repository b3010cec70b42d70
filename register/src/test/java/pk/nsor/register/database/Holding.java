package pk.nsor.register.database;

import java.nio.file.Path;
import java.security.SecureRandom;

/** A run of its own that opens a data folder and is then killed from outside. */
final class Holding {
    private Holding() {}

    public static void main(String[] args) throws Exception {
        Database.open(DatabaseTest.settings(Path.of(args[0]), true), new SecureRandom());
        System.out.println("open");
        Thread.sleep(120_000);
    }
}
