package pk.nsor.bench.search;

import java.util.List;

/** An engine that is measured beside the register's. Built by one thread, asked by several. */
public interface Peer extends AutoCloseable {
    /** Most records that one question may propose. */
    int MOST = 50;

    void add(Indexed record) throws Exception;

    /** All records are there. */
    void built() throws Exception;

    /** A client of its own for one thread. */
    Client client() throws Exception;

    /** Bytes on disk of what is searched. */
    long diskBytes() throws Exception;

    /** Heap of this process that the engine needs, or -1 where it works outside it. */
    default long heapBytes() {
        System.gc();
        Runtime vm = Runtime.getRuntime();
        return vm.totalMemory() - vm.freeMemory();
    }

    /** Any process of the server that the engine works in, or -1 where it works in this one. */
    default long serverProcess() throws Exception {
        return -1;
    }

    /** Asks as one client does. */
    interface Client extends AutoCloseable {
        /** Best first, each record once, at most {@link #MOST}. */
        List<Hit> ask(Asked asked) throws Exception;

        @Override
        default void close() throws Exception {}
    }
}
