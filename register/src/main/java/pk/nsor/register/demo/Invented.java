package pk.nsor.register.demo;

import java.time.LocalDate;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.kernel.OfficeId;

/**
 * An invented person with a conviction, as an office types it.
 *
 * @param number in the world, from 0
 * @param office the prosecution office whose return it is
 * @param district code of the district of the trial
 * @param judged day of the judgment
 * @param submittedDays days from the judgment to the return
 * @param verifiedDays days from the return to its verification
 * @param portrait which silhouette is drawn, 0 for none
 * @param typed the answers of the return
 */
record Invented(
        int number,
        OfficeId office,
        String district,
        LocalDate judged,
        int submittedDays,
        int verifiedDays,
        int portrait,
        Answers typed) {
    @Override
    public String toString() {
        return "Invented[masked]";
    }
}
