package pk.nsor.register.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that shows nothing of anybody and leaves no entry. The list of them is golden and may
 * only shrink.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exempt {
    /** Why it needs none. */
    String value();
}
