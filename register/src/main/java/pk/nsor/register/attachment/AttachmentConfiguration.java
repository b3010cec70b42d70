package pk.nsor.register.attachment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttachmentConfiguration {

    @Bean
    Flattening flattening() {
        return new FlattenerApart();
    }
}
