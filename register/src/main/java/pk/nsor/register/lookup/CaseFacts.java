package pk.nsor.register.lookup;

import pk.nsor.register.kernel.FirReference;

/**
 * The case of a request, read and in order.
 *
 * @param district code of the district
 * @param fir as written and as read
 * @param station code of a listed station, empty where it was typed
 * @param stationTyped station as typed, empty where it was chosen
 * @param sections as written
 * @param purpose what the answer is for
 * @param urgent whether six hours are asked for instead of 48
 * @param urgentWhy why
 */
public record CaseFacts(
        String district,
        FirReference fir,
        String station,
        String stationTyped,
        String sections,
        LookupPurpose purpose,
        boolean urgent,
        String urgentWhy) {
    @Override
    public String toString() {
        return "CaseFacts[masked]";
    }
}
