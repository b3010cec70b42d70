/**
 * The database server: PostgreSQL itself, started here in a folder of the project's when no address
 * of one is given; its roles, its migrations, and the refusal to serve on a server that may forget
 * what it acknowledged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package pk.nsor.register.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
