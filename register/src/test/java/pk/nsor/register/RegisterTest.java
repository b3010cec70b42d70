package pk.nsor.register;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A test on the whole register with the real PostgreSQL of the project, fsync off for speed, the
 * personas of the demonstration and a clock that the test sets. All such tests share one context
 * and one database: a test makes its own data and asserts on those only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Nsor.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "nsor.data.folder=target/test-data/${random.uuid}",
            "nsor.data.binaries=target/postgres-programs",
            "nsor.data.durable=false",
            "nsor.demo=personas",
            "nsor.search.rekey-every=1d"
        })
@Import(TestClock.Configuration.class)
public @interface RegisterTest {}
