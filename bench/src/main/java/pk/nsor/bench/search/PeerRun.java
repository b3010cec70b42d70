package pk.nsor.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs one peer in this process: feeds it the records, asks it by one client and by two, and writes
 * what it answered and how long each answer took into a folder of its own, in the form in which the
 * register writes the same.
 */
public final class PeerRun {
    private static final int WARM = 200;
    private static final int MOST_BY_TWO = 1_000;
    private static final int STEP = 500;

    private final Path folder;
    private final Path own;
    private final PrintStream out;

    private PeerRun(Path folder, String name) {
        this.folder = folder;
        this.own = folder.resolve(name);
        this.out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    }

    public static void of(Path folder, String name, Peer peer) throws Exception {
        PeerRun run = new PeerRun(folder, name);
        Files.createDirectories(run.own);
        run.run(peer);
    }

    private void run(Peer peer) throws Exception {
        long began = System.nanoTime();
        int records = feed(peer);
        peer.built();
        double seconds = (System.nanoTime() - began) / 1e9;
        List<String> figures = new ArrayList<>();
        figures.add("build_seconds\t" + seconds);
        figures.add("records\t" + records);
        figures.add("heap_bytes\t" + peer.heapBytes());
        figures.add("disk_bytes\t" + peer.diskBytes());
        List<Asked> asked = new ArrayList<>();
        Tsv.read(folder.resolve("queries.tsv"), Asked.CELLS, c -> asked.add(Asked.of(c)));
        Collections.shuffle(asked, new Random(World.SEED));
        one(peer, asked);
        two(peer, asked.subList(0, Math.min(MOST_BY_TWO, asked.size())));
        if (peer.serverProcess() > 0) {
            out.println("server\t" + peer.serverProcess()); // weighed by who started this process
        }
        worst(peer);
        Files.write(own.resolve("figures.tsv"), figures);
    }

    private int feed(Peer peer) throws Exception {
        int all;
        try (var lines = Files.lines(folder.resolve("records.tsv"))) {
            all = (int) lines.count();
        }
        AtomicInteger fed = new AtomicInteger();
        Tsv.read(
                folder.resolve("records.tsv"),
                Indexed.CELLS,
                c -> {
                    try {
                        peer.add(Indexed.of(c));
                    } catch (IOException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IOException("a record was refused", e);
                    }
                    progress(fed.incrementAndGet(), all, "fed");
                });
        return all;
    }

    private void one(Peer peer, List<Asked> asked) throws Exception {
        List<String> times = new ArrayList<>();
        try (Peer.Client client = peer.client();
                BufferedWriter answers = Files.newBufferedWriter(own.resolve("answers.tsv"))) {
            for (Asked a : asked.subList(0, Math.min(WARM, asked.size()))) {
                client.ask(a);
            }
            for (Asked a : asked) {
                long start = System.nanoTime();
                List<Hit> hits = client.ask(a);
                times.add(Long.toString(System.nanoTime() - start));
                int rank = 0;
                for (Hit h : hits) {
                    answers.write(
                            Tsv.line(
                                    a.id(),
                                    Integer.toString(++rank),
                                    h.record(),
                                    Double.toString(h.score())));
                }
                progress(times.size(), asked.size(), "asked by one client");
            }
        }
        Files.write(own.resolve("one.txt"), times);
    }

    private void two(Peer peer, List<Asked> asked) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Callable<List<String>> asking =
                () -> {
                    List<String> times = new ArrayList<>();
                    try (Peer.Client client = peer.client()) {
                        for (int i = next.getAndIncrement();
                                i < asked.size();
                                i = next.getAndIncrement()) {
                            long start = System.nanoTime();
                            client.ask(asked.get(i));
                            times.add(Long.toString(System.nanoTime() - start));
                            progress(done.incrementAndGet(), asked.size(), "asked by two clients");
                        }
                    }
                    return times;
                };
        List<String> times = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            for (Future<List<String>> f : clients.invokeAll(List.of(asking, asking))) {
                times.addAll(f.get());
            }
        }
        Files.write(own.resolve("two.txt"), times);
    }

    /** The commonest words with one more fact: only how long each takes. */
    private void worst(Peer peer) throws Exception {
        List<Asked> asked = new ArrayList<>();
        Tsv.read(folder.resolve("worst.tsv"), Asked.CELLS, c -> asked.add(Asked.of(c)));
        List<String> times = new ArrayList<>();
        try (Peer.Client client = peer.client()) {
            for (Asked a : asked) {
                long start = System.nanoTime();
                client.ask(a);
                times.add(Long.toString(System.nanoTime() - start));
                progress(times.size(), asked.size(), "asked for the commonest words");
            }
        }
        Files.write(own.resolve("worst.txt"), times);
    }

    private void progress(int done, int all, String what) {
        if (done == all || done % STEP == 0 || all < 10_000 && done % 20 == 0) {
            out.println("progress\t" + done + "\t" + all + "\t" + what);
        }
    }
}
