/**
 * Identity particulars of a convicted person: names, parentage, identity papers, birth, addresses.
 * Everything here is personal: it is sealed wherever it is kept and masks {@code toString}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "protection", "access", "reference"})
package pk.nsor.register.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
