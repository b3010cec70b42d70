package pk.nsor.register.guards;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import pk.nsor.register.Nsor;
import pk.nsor.register.guards.proof.lower.Reaching;

/**
 * The house keeps its shape: arrows between rooms point downwards, and some calls are forbidden.
 */
class HouseTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("pk.nsor.register");
    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages(Reaching.class.getPackageName());

    private static final Set<Class<?>> TIMES =
            Set.of(LocalDate.class, LocalDateTime.class, ZonedDateTime.class, Instant.class);

    @Test
    void noRoomUsesWhatItsDescriptionDoesNotName() {
        ApplicationModules.of(Nsor.class).verify();
    }

    @Test
    void aRoomThatReachesUpIsReported() {
        assertThatThrownBy(
                        () ->
                                ApplicationModules.of("pk.nsor.register.guards.proof", _ -> true)
                                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("lower")
                .hasMessageContaining("upper");
    }

    static List<ArchRule> forbidden() {
        return List.of(machineClock(), guessableRandom(), console(), writingAfterTheEntry());
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void noForbiddenCallIsMade(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void aForbiddenCallIsReported(ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).isTrue();
    }

    /** Time comes in as an argument or from the one clock. */
    private static ArchRule machineClock() {
        return noClasses()
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "reads the machine's clock",
                                (JavaMethodCall c) ->
                                        c.getTarget().getName().equals("now")
                                                && c.getTarget().getRawParameterTypes().isEmpty()
                                                && TIMES.stream()
                                                        .anyMatch(
                                                                t ->
                                                                        c.getTargetOwner()
                                                                                .isEquivalentTo(
                                                                                        t))))
                .because("a test could not set the day, and a clock would run by itself");
    }

    /** Numbers that nobody may guess come from the one SecureRandom. */
    private static ArchRule guessableRandom() {
        return noClasses()
                .that(
                        com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage("pk.nsor.register.demo..")))
                .should()
                .callConstructorWhere(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "makes a guessable random",
                                (JavaConstructorCall c) ->
                                        c.getTargetOwner().isEquivalentTo(java.util.Random.class)))
                .because("references, keys and register numbers must not be guessed");
    }

    /**
     * What is printed reaches a terminal that many can read; only a line saying where the register
     * runs, the progress of a demonstration, the report on cases and the answer of a program of its
     * own do.
     */
    private static ArchRule console() {
        return noClasses()
                .that(
                        com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage("pk.nsor.register.cases..")
                                        .or(resideInAPackage("pk.nsor.register.demo.."))
                                        .or(simpleName("RunningAt"))
                                        .or(simpleName("SearchTrial"))
                                        .or(tool())))
                .should()
                .accessFieldWhere(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "prints to the console",
                                (JavaFieldAccess f) ->
                                        f.getTargetOwner().isEquivalentTo(System.class)
                                                && f.getTarget()
                                                        .getRawType()
                                                        .isEquivalentTo(PrintStream.class)))
                .because("the log with its constant messages is the one way out");
    }

    /** What is written after the last entry would be a transaction of its own, without one. */
    private static ArchRule writingAfterTheEntry() {
        return noMethods()
                .should(
                        ArchCondition.from(
                                com.tngtech.archunit.base.DescribedPredicate.<JavaMethod>describe(
                                        "runs at the end of a transaction, before its commit",
                                        HouseTest::runsBeforeCommit)))
                .because("the entries of a change are sent together with its commit");
    }

    private static boolean runsBeforeCommit(JavaMethod m) {
        if (m.isAnnotatedWith(TransactionalEventListener.class)) {
            return m.getAnnotationOfType(TransactionalEventListener.class).phase()
                    == TransactionPhase.BEFORE_COMMIT;
        }
        return Set.of("beforeCommit", "beforeCompletion").contains(m.getName())
                && !m.getOwner().getSimpleName().equals("LastOfTransaction");
    }

    /** A program of its own, called from a terminal: what it prints is its answer. */
    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> tool() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "a program of its own",
                c ->
                        !c.isEquivalentTo(Nsor.class)
                                && c.tryGetMethod("main", String[].class).isPresent());
    }
}
