package pk.nsor.register.reference;

import pk.nsor.register.kernel.OfficeId;

/**
 * The shipped lists, in which the prosecution office at Quetta serves Sahiwal too until 15 November
 * 2026, and the one at Sahiwal from the day after.
 */
public final class ServedUntil {
    /** The office at Quetta. */
    public static final OfficeId OFFICE = new OfficeId("prosecution-PK226");

    private ServedUntil() {}

    public static Lists lists() {
        return ShippedBut.lists(
                OwnLists.PROSECUTION_DISTRICTS,
                file ->
                        file.strip()
                                        .replace(
                                                "prosecution-PK631,PK631,,,",
                                                "prosecution-PK631,PK631,2026-11-16,,")
                                        .replace(
                                                "prosecution-PK226,PK226,,,",
                                                "prosecution-PK226,PK226 PK631,,2026-11-15,")
                                + "\nPR-PK226-2,Quetta,,prosecution-PK226,PK226,2026-11-16,,Order 0,law\n");
    }
}
