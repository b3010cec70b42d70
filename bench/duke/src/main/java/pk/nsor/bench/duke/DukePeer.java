package pk.nsor.bench.duke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.LuceneDatabase;
import pk.nsor.bench.search.Asked;
import pk.nsor.bench.search.Hit;
import pk.nsor.bench.search.Indexed;
import pk.nsor.bench.search.Peer;
import pk.nsor.bench.search.PeerRun;

/**
 * Duke: candidates by its own fuzzy Lucene index, then its Bayesian sum over the fields. A name in
 * two scripts is a field with two values, of which the nearer counts. The most candidates that it
 * compares is what decides between its speed and its recall; without a limit it compares a large
 * part of all persons each time.
 */
public final class DukePeer implements Peer {
    private static final int MOST_COMPARED = 300;

    private final LuceneDatabase database = new LuceneDatabase();
    private final Processor processor;
    private final Path data;

    private DukePeer(Path data) {
        this.data = data;
        ConfigurationImpl config = new ConfigurationImpl();
        List<PropertyImpl> properties = new ArrayList<>();
        properties.add(new PropertyImpl("id"));
        properties.add(new PropertyImpl("name", new JaroWinklerTokenized(), 0.1, 0.93));
        properties.add(new PropertyImpl("father", new JaroWinklerTokenized(), 0.2, 0.9));
        properties.add(new PropertyImpl("cnic", new Levenshtein(), 0.3, 0.98));
        properties.add(new PropertyImpl("year", new ExactComparator(), 0.4, 0.7));
        properties.forEach(
                p -> {
                    if (!p.isIdProperty() && !p.getName().equals("year")) {
                        p.setLookupBehaviour(Property.Lookup.TRUE);
                    }
                });
        config.setProperties(List.copyOf(properties));
        config.setThreshold(0.8);
        database.setConfiguration(config);
        database.setOverwrite(true);
        database.setPath(data.toString());
        database.setMaxSearchHits(MOST_COMPARED);
        database.setMinRelevance(0);
        database.setFuzzySearch(true);
        config.setDatabase(database);
        this.processor = new Processor(config, database);
    }

    /** Argument: folder of the trial. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path data = folder.resolve("duke/data");
        Files.createDirectories(data);
        try (DukePeer peer = new DukePeer(data)) {
            PeerRun.of(folder, "duke", peer);
        }
    }

    @Override
    public void add(Indexed r) {
        database.index(
                record(
                        r.id(),
                        List.of(r.nameUrdu(), r.nameRoman()),
                        List.of(r.fatherUrdu(), r.fatherRoman()),
                        r.cnic(),
                        r.born()));
    }

    /** In lower case, as Duke's own cleaner does; empty values are left out. */
    private static Record record(
            String id, List<String> names, List<String> fathers, String cnic, String born) {
        Map<String, Collection<String>> values = new LinkedHashMap<>();
        put(values, "id", List.of(id));
        put(values, "name", names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList());
        put(values, "father", fathers.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList());
        put(values, "cnic", List.of(cnic));
        put(values, "year", List.of(born.isEmpty() ? "" : born.substring(0, 4)));
        return new RecordImpl(values);
    }

    private static void put(
            Map<String, Collection<String>> values, String property, List<String> all) {
        List<String> there = all.stream().filter(v -> !v.isEmpty()).toList();
        if (!there.isEmpty()) {
            values.put(property, there);
        }
    }

    @Override
    public void built() {
        database.commit();
    }

    @Override
    public Client client() {
        return this::ask;
    }

    private List<Hit> ask(Asked a) {
        Record asked =
                record("question", List.of(a.name()), List.of(a.father()), a.cnic(), a.born());
        List<Hit> hits = new ArrayList<>();
        for (Record candidate : database.findCandidateMatches(asked)) {
            hits.add(new Hit(candidate.getValue("id"), processor.compare(asked, candidate)));
        }
        hits.sort(Comparator.comparingDouble((Hit h) -> -h.score()).thenComparing(Hit::record));
        return hits.size() > MOST ? List.copyOf(hits.subList(0, MOST)) : hits;
    }

    @Override
    public long diskBytes() throws IOException {
        long all = 0;
        try (var files = Files.list(data)) {
            for (Path file : files.toList()) {
                all += Files.size(file);
            }
        }
        return all;
    }

    @Override
    public void close() {
        database.close();
    }
}
