package pk.nsor.register.protection;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pk.nsor.register.database.Database;

@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    Keysets keysets(Database database) throws IOException, GeneralSecurityException {
        return Keysets.at(database.folder().resolve("keys"));
    }

    @Bean
    @ConditionalOnMissingBean
    Sealing sealing() {
        return key -> {
            try {
                return new AesGcmJce(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-256-GCM is not available", e);
            }
        };
    }
}
