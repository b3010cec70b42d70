/**
 * The register: each package below is a room of the house; arrows between them point downwards
 * only.
 */
@NullMarked
package pk.nsor.register;

import org.jspecify.annotations.NullMarked;
