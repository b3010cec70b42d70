/** Tests of the law: sentences, tables and properties. */
@NullMarked
package pk.nsor.register.law;

import org.jspecify.annotations.NullMarked;
