package pk.nsor.register.guards;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A route {@code GET /added} that somebody adds while the register runs, until it is closed. */
public final class AddedRoute implements AutoCloseable {
    private final RequestMappingHandlerMapping mapping;
    private final RequestMappingInfo added;

    /**
     * Adds it.
     *
     * @param handler whose method {@code shows} answers
     */
    public AddedRoute(RequestMappingHandlerMapping mapping, Object handler)
            throws NoSuchMethodException {
        this.mapping = mapping;
        this.added =
                RequestMappingInfo.paths("/added")
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build();
        mapping.registerMapping(added, handler, handler.getClass().getDeclaredMethod("shows"));
    }

    @Override
    public void close() {
        mapping.unregisterMapping(added);
    }
}
