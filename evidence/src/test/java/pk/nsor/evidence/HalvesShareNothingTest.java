package pk.nsor.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pk.nsor.evidence.verify.forbidden.CheckerThatAsksTheWriter;

/** The checker is worth something only while it shares no code with what it checks. */
class HalvesShareNothingTest {

    private static final ArchRule CHECKER_KNOWS_ITSELF_AND_JAVA_ONLY =
            classes()
                    .that()
                    .resideInAPackage("pk.nsor.evidence.verify..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "pk.nsor.evidence.verify", "java..", "org.jspecify.annotations");

    private static final ArchRule WRITER_DOES_NOT_KNOW_THE_CHECKER =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "pk.nsor.evidence",
                            "pk.nsor.evidence.note",
                            "pk.nsor.evidence.tile",
                            "pk.nsor.evidence.log",
                            "pk.nsor.evidence.proof")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "pk.nsor.evidence.verify..",
                            "pk.nsor.evidence.witness..",
                            "pk.nsor.evidence.cli..");

    private static final ArchRule NOTHING_BUT_THE_JDK =
            classes()
                    .that()
                    .resideInAPackage("pk.nsor.evidence..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "pk.nsor.evidence..",
                            "java..",
                            "com.sun.net.httpserver",
                            "org.jspecify.annotations");

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void the_checker_imports_nothing_of_the_writer() {
        assertThat(PRODUCT).isNotEmpty();
        CHECKER_KNOWS_ITSELF_AND_JAVA_ONLY.check(PRODUCT);
    }

    @Test
    void the_writer_imports_nothing_of_the_checker() {
        WRITER_DOES_NOT_KNOW_THE_CHECKER.check(PRODUCT);
    }

    @Test
    void the_library_needs_nothing_but_the_jdk() {
        NOTHING_BUT_THE_JDK.check(PRODUCT);
    }

    @Test
    void the_rule_bites() {
        JavaClasses violation =
                new ClassFileImporter().importClasses(CheckerThatAsksTheWriter.class);
        assertThatThrownBy(() -> CHECKER_KNOWS_ITSELF_AND_JAVA_ONLY.check(violation))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("MerkleHashing");
    }
}
