/** Who is this? Matching of Pakistani names in Urdu and Roman script; pure Java, no framework. */
@NullMarked
package pk.nsor.names;

import org.jspecify.annotations.NullMarked;
