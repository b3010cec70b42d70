/** Two rooms that break the rules on purpose, so that the guards are seen to bite. */
@NullMarked
package pk.nsor.register.guards.proof;

import org.jspecify.annotations.NullMarked;
