/**
 * What pages look like and say: the shell around every page, both languages' dates, numbers and
 * clocks, the small view records that the tags in {@code src/main/jte} take, and the view that
 * renders a page whole before the first byte is sent. It knows no rule and no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "clock"})
package pk.nsor.register.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
