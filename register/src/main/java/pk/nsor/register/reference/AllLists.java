package pk.nsor.register.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every list that can be replaced by an upload, in the order of the administrator's page. */
final class AllLists {
    private static final List<ListSchema> ALL =
            Stream.of(LawSchemas.all(), ClockLists.all(), OwnLists.all())
                    .flatMap(List::stream)
                    .toList();

    private AllLists() {}

    static List<ListSchema> all() {
        return ALL;
    }

    static Optional<ListSchema> find(String name) {
        return ALL.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
