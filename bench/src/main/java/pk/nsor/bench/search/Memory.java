package pk.nsor.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Memory that processes hold, as Linux counts it. */
final class Memory {
    private static final Pattern MOST = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern PARENT = Pattern.compile("PPid:\\s+(\\d+)");

    private Memory() {}

    /** Most that a process ever held, in bytes; -1 where the system does not say. */
    static long mostOf(long process) throws IOException {
        return found(MOST, process, "status") * 1024;
    }

    /**
     * What a server holds now with all its processes, in bytes: pages that several of them share
     * count once.
     *
     * @param one any process that the server has started
     */
    static long ofServer(long one) throws IOException {
        long server = found(PARENT, one, "status");
        long all = Math.max(0, found(SHARE, server, "smaps_rollup"));
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            for (long p :
                    (Iterable<Long>)
                            processes.filter(h -> parent(h) == server).map(ProcessHandle::pid)
                                    ::iterator) {
                all += Math.max(0, found(SHARE, p, "smaps_rollup"));
            }
        }
        return all * 1024;
    }

    private static long parent(ProcessHandle process) {
        return process.parent().map(ProcessHandle::pid).orElse(0L);
    }

    private static long found(Pattern what, long process, String file) throws IOException {
        try {
            Matcher m = what.matcher(Files.readString(Path.of("/proc", process + "", file)));
            return m.find() ? Long.parseLong(m.group(1)) : -1;
        } catch (NoSuchFileException e) {
            return -1; // it has ended meanwhile
        }
    }
}
