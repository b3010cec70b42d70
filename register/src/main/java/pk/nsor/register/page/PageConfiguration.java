package pk.nsor.register.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Wires the templates, compiled with the application, and the static files. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    /** Templates from the class path only: none is read or compiled at run time. */
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null,
                ContentType.Html,
                PageConfiguration.class.getClassLoader(),
                "pk.nsor.register.templates");
    }

    @Bean
    JteViewResolver pages(TemplateEngine templates) {
        return new JteViewResolver(templates);
    }

    @Bean
    HandlerMapping staticFiles() {
        return new SimpleUrlHandlerMapping(
                Map.of(StaticFiles.ROOT + "**", new StaticFiles()),
                Ordered.HIGHEST_PRECEDENCE + 100);
    }
}
