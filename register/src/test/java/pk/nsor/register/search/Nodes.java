package pk.nsor.register.search;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.Seals;

/** The search as another node over the same database has it. */
public final class Nodes {
    private Nodes() {}

    /**
     * A node that starts now.
     *
     * @param keys folder of its keys
     */
    public static PersonIndex started(ApplicationContext context, Path keys) throws IOException {
        return new PersonIndex(
                context.getBean(TokenStore.class),
                new PersonTokens(BlindIndex.at(keys)),
                context.getBean(Seals.class));
    }
}
