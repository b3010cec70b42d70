package pk.nsor.bench.search;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What a command of {@code java} is made of: the command itself, the Java that runs it, and every
 * class and file of its class path, manifests followed. A jar counts by what is in it, so that one
 * that was packed again of the same classes is the same.
 */
final class CodeDigest {
    private final MessageDigest all = Digests.sha256();

    private CodeDigest() {}

    static String of(List<String> command) throws IOException {
        CodeDigest digest = new CodeDigest();
        digest.take(String.join("\0", command));
        Path java = Path.of(command.getFirst());
        Path release = java.resolveSibling("..").resolve("release").normalize();
        if (Files.isRegularFile(release)) {
            digest.take(Files.readString(release));
        }
        for (Path p : classPath(command)) {
            digest.path(p);
        }
        return HexFormat.of().formatHex(digest.all.digest());
    }

    private static List<Path> classPath(List<String> command) throws IOException {
        List<Path> path = new ArrayList<>();
        for (int i = 0; i + 1 < command.size(); i++) {
            if (command.get(i).equals("-jar")) {
                path.add(Path.of(command.get(i + 1)));
                return path;
            }
            if (command.get(i).equals("-cp")) {
                for (String part : command.get(i + 1).split(File.pathSeparator, -1)) {
                    path.addAll(part.endsWith("/*") ? jars(part) : List.of(Path.of(part)));
                }
                return path;
            }
        }
        return path;
    }

    private static List<Path> jars(String wildcard) throws IOException {
        Path folder = Path.of(wildcard.substring(0, wildcard.length() - 2));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private void path(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path f : files.filter(Files::isRegularFile).sorted().toList()) {
                    take(path.relativize(f).toString());
                    all.update(Files.readAllBytes(f));
                }
            }
        } else if (Files.isRegularFile(path)) {
            jar(path);
        }
    }

    private void jar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (ZipEntry e :
                    jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                take(e.getName() + " " + e.getSize() + " " + e.getCrc());
            }
            Manifest manifest = jar.getManifest();
            String more =
                    manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (more != null) {
                for (String name : more.strip().split(" +")) {
                    path(path.resolveSibling(name));
                }
            }
        }
    }

    private void take(String text) {
        all.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
