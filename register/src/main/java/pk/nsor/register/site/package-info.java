/**
 * The shell of the house: security chain, sessions, errors, language, the worklist as home, health.
 * Everything else hangs in it.
 */
@NullMarked
package pk.nsor.register.site;

import org.jspecify.annotations.NullMarked;
