/** Tests of the dated lists. */
@NullMarked
package pk.nsor.register.reference;

import org.jspecify.annotations.NullMarked;
