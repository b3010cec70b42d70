/** Backups that bring everything back but the keys and what was destroyed. */
@NullMarked
package pk.nsor.register.backup;

import org.jspecify.annotations.NullMarked;
