@NullMarked
package pk.nsor.register.lookup;

import org.jspecify.annotations.NullMarked;
