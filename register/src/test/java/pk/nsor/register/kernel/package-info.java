/** Tests of the words and numbers that every room shares. */
@NullMarked
package pk.nsor.register.kernel;

import org.jspecify.annotations.NullMarked;
