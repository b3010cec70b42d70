package pk.nsor.register.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.ListDesk;

/**
 * The full demonstration: a clock that can tell a story, and the world loaded once at the start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "nsor.demo", havingValue = "full")
class DemoConfiguration {

    /** Loads at once: the machine is meant to have two cores. */
    private static final int HANDS = 2;

    @Bean
    @Primary
    StoryClock storyClock() {
        return new StoryClock(Clock.systemUTC());
    }

    @Bean
    World world(
            Desks desks,
            LoadLog log,
            Persons persons,
            ListDesk lists,
            CurrentLists current,
            Personas personas,
            TransactionTemplate transaction,
            StoryClock clock) {
        return new World(
                desks,
                log,
                persons,
                lists,
                current,
                personas,
                transaction,
                clock,
                clock,
                System.out,
                HANDS);
    }

    @Bean
    ApplicationRunner loadWorld(World world, @Value("${nsor.demo.persons:2000}") int persons) {
        return arguments -> world.load(World.SEED, persons);
    }
}
