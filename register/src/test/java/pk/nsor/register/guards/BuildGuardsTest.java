package pk.nsor.register.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The guards of the build bite: modules that offend are built once, as children of the very project
 * file that builds the register and with its plugin for templates, and each is refused for what it
 * does. A guard that is taken out of those files lets its offender through, and fails the test.
 */
class BuildGuardsTest {
    /**
     * Two folders below the module, so that Maven finds the project file and its settings above.
     */
    private static final Path OFFENDERS = Path.of("target", "offenders");

    private static final Path HOUSE = Path.of("..", "pom.xml");
    private static final Path REGISTER = Path.of("pom.xml");
    private static final Pattern ERRORS = Pattern.compile("-Xep:(\\w+):ERROR");
    private static final Pattern TEMPLATES =
            Pattern.compile("<plugin>\\s*<groupId>gg\\.jte</groupId>.*?</plugin>", Pattern.DOTALL);
    private static final Pattern RUNTIME =
            Pattern.compile(
                    "<dependency><groupId>gg\\.jte</groupId><artifactId>jte-runtime</artifactId>.*?</dependency>");
    private static final int MOST_SECONDS = 180;

    /** What each check of the compiler refuses, in one line. */
    private static final Map<String, String> OFFENCES =
            Map.of(
                    "NullAway",
                    "String none = null;",
                    "DefaultCharset",
                    "byte[] bytes = \"x\".getBytes();",
                    "JavaTimeDefaultTimeZone",
                    "Object today = java.time.LocalDate.now();",
                    "StringCaseLocaleUsage",
                    "String lower = \"X\".toLowerCase();",
                    "CatchAndPrintStackTrace",
                    "void f() { try { hashCode(); } catch (RuntimeException e) { e.printStackTrace(); } }",
                    "UnusedVariable",
                    "private int nobodyReadsThis;");

    private static String told = "";

    @BeforeAll
    static void buildThemAll() throws Exception {
        StringBuilder body = new StringBuilder("final class Offender {\n");
        OFFENCES.values().forEach(o -> body.append("    ").append(o).append('\n'));
        List<String> modules = new ArrayList<>();
        modules.add(module("sound", "final class Offender {}\n", "@param String name\n${name}\n"));
        modules.add(module("checks", body + "}\n", ""));
        modules.add(module("format", "final   class Offender{ }\n", ""));
        String wrong = "@param String name\n${name.noSuchMethod()}\n";
        modules.add(module("template", "final class Offender {}\n", wrong));
        String open = "@param String name\n@if(name.isEmpty())\n${name}\n";
        modules.add(module("unclosed", "final class Offender {}\n", open));
        StringBuilder all = new StringBuilder("<packaging>pom</packaging><modules>");
        modules.forEach(m -> all.append("<module>").append(m).append("</module>"));
        write("pom.xml", project("offenders", "../../../pom.xml", all + "</modules>"));
        told = maven("compile", "spotless:check");
    }

    private static String module(String name, String java, String template) throws IOException {
        String register = Files.readString(REGISTER, StandardCharsets.UTF_8);
        String build = "";
        String runtime = "";
        if (!template.isEmpty()) {
            build = "<build><plugins>" + only(TEMPLATES, register) + "</plugins></build>";
            runtime = only(RUNTIME, register);
            write(name + "/src/main/jte/page.jte", template);
        }
        String needs =
                "<dependencies><dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId></dependency>"
                        + runtime
                        + "</dependencies>";
        write(name + "/pom.xml", project(name, "../../../../pom.xml", needs + build));
        String folder = name + "/src/main/java/offender/";
        write(folder + "Offender.java", "package offender;\n\n" + java);
        write(
                folder + "package-info.java",
                "@NullMarked\npackage offender;\n\nimport org.jspecify.annotations.NullMarked;\n");
        return name;
    }

    private static String only(Pattern wanted, String text) {
        List<String> found = wanted.matcher(text).results().map(MatchResult::group).toList();
        assertThat(found).as(wanted.pattern()).hasSize(1);
        return found.getFirst();
    }

    private static String project(String name, String parent, String more) {
        return "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>"
                + "<parent><groupId>pk.nsor</groupId><artifactId>nsor</artifactId><version>1.0-SNAPSHOT</version>"
                + "<relativePath>"
                + parent
                + "</relativePath></parent><artifactId>"
                + name
                + "</artifactId>"
                + more
                + "</project>\n";
    }

    private static void write(String file, String text) throws IOException {
        Path path = OFFENDERS.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    private static String maven(String... goals) throws Exception {
        List<String> command = new ArrayList<>(List.of("mvn", "-B", "-fae", "-Dstyle.color=never"));
        String repository = System.getProperty("localRepository", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(List.of(goals));
        Path log = OFFENDERS.resolve("build.log");
        ProcessBuilder run =
                new ProcessBuilder(command)
                        .directory(OFFENDERS.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        run.environment().put("JAVA_HOME", System.getProperty("java.home"));
        run.environment().remove("MAVEN_ARGS");
        Process maven = run.start();
        try {
            assertThat(maven.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("in time").isTrue();
        } finally {
            maven.destroy();
        }
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** How a module ended, as the summary of the build has it. */
    private static String end(String module) {
        Matcher m = Pattern.compile("(?m)^\\[INFO\\] " + module + " \\.* *([A-Z]+)").matcher(told);
        return m.find() ? m.group(1) : told;
    }

    @Test
    void whatOffendsNobodyIsBuilt() {
        assertThat(end("sound")).isEqualTo("SUCCESS");
    }

    static List<String> checks() {
        return List.copyOf(new TreeSet<>(OFFENCES.keySet()));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theCompilerRefusesWhatACheckForbids(String check) {
        assertThat(end("checks")).isEqualTo("FAILURE");
        assertThat(told).containsPattern("\\[ERROR\\] .*Offender\\.java:.*\\[" + check + "\\]");
    }

    @Test
    void everyCheckThatIsAnErrorHasItsOffender() throws IOException {
        String house = Files.readString(HOUSE, StandardCharsets.UTF_8);
        assertThat(ERRORS.matcher(house).results().map(r -> r.group(1)))
                .containsExactlyInAnyOrderElementsOf(OFFENCES.keySet());
    }

    @Test
    void aFileThatIsFormattedOtherwiseIsRefused() {
        assertThat(end("format")).isEqualTo("FAILURE");
        assertThat(told)
                .containsPattern("spotless-maven-plugin[^\n]*:check [^\n]*on project format");
    }

    @Test
    void aTemplateThatCallsWhatIsNotThereOrIsNotClosedIsRefused() {
        assertThat(end("template")).isEqualTo("FAILURE");
        assertThat(told).containsPattern("JtepageGenerated\\.java:.*cannot find symbol");
        assertThat(end("unclosed")).isEqualTo("FAILURE");
        assertThat(told)
                .containsPattern("jte-maven-plugin[^\n]*:generate [^\n]*on project unclosed");
    }
}
