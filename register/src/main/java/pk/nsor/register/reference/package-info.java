/**
 * Provinces, districts, stations, tehsils, courts, prisons, offices and reasons: dated lists, each
 * one CSV with a citation and a basis a row. The same mechanism carries offences, the other laws
 * that convictions cite, clocks and public holidays, whose meaning other modules own.
 *
 * <p>A row is never removed, it ends: old records go on naming it. A missing Urdu name or date is
 * shown as missing.
 *
 * <p>Owns {@code list_version}, {@code list_upload}, {@code typed_place} and {@code
 * typed_place_decision}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "protection",
            "audit",
            "access",
            "page",
            "clock",
            "law",
            "worklist"
        })
package pk.nsor.register.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
