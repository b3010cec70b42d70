package pk.nsor.register.database;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    /** Time comes in as an argument everywhere; here is the one real clock. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, SecureRandom random)
            throws IOException, SQLException {
        return Database.open(settings, random);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.app();
    }
}
