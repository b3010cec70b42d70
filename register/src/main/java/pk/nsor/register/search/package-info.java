/**
 * Who may this be? Finds persons of the register by keyed tokens and says how near each is, with
 * the matcher of the {@code names} library. Knows persons by opaque ids only; what they are entered
 * for is another module's. Owns {@code search_token}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "protection", "audit", "person", "candidate"})
package pk.nsor.register.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
