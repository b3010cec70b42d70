package pk.nsor.register.site;

import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;

/** Names of offices in both languages, from the dated list. */
interface OfficeNames {
    Text name(OfficeId office);
}
