package pk.nsor.register.page;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** The name of a view is the name of its template: {@code worklist} is {@code worklist.jte}. */
final class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine engine;

    JteViewResolver(TemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(engine, template) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
